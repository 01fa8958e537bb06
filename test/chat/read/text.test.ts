import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeInput } from '../../../src/chat/read/text.ts';

test.each<[string, string, string]>([
  ['full-width letters, digits and a slash', '／ＳＵＢＭＩＴ　２０２６－０１４', '/SUBMIT 2026-014'],
  ['full-width signs between figures', '14：30 80．5', '14:30 80.5'],
  ['an equals sign', 'amount＝80万', 'amount=80万'],
  ['blanks that do not look like it', 'a\u00a0b\u3000c', 'a b c'],
  ['what nobody can see', '\ufeff申\u200b报\u00ad\u202e', '申报'],
  ['line ends of every system', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['what the database cannot keep', 'a\u0000b\ud800c', 'abc'],
  ['outer blanks', '  申报 \n', '申报'],
])('%s', (_, typed, read) => {
  expect(normalizeInput(typed)).toBe(read);
});

test.each([
  '第1，2项；第3项。',
  '经研究，同意；但应注意：（一）公开；（二）择优。',
  '“放心托”服务、课后体育！',
  '👩‍👧 家庭服务',
])('prose stays as written: %s', (prose) => {
  expect(normalizeInput(prose)).toBe(prose);
});

test('doing it twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normalizeInput(text);
      expect(normalizeInput(once)).toBe(once);
    }),
  );
});
