import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChoice, readYesNo } from '../../../src/chat/read/choice.ts';

describe('yes or no', () => {
  test.each([
    '是',
    '是的',
    '有',
    '对',
    '涉及',
    'y',
    'Yes',
    'TRUE',
    '1',
    '１',
    '√',
    '✓',
    ' 是。',
    '都适合',
    '均适合',
    '适宜',
    '可以',
    '能承担',
    '可承担。',
  ])('%s is yes', (text) => {
    expect(readYesNo(text)).toEqual({ value: true });
  });

  test.each([
    '否',
    '无',
    '不是',
    '不',
    '没有',
    '不涉及',
    'n',
    'NO',
    'false',
    '0',
    '×',
    '否！',
    '不适合',
    '都不适合',
    '不能',
  ])('%s is no', (text) => {
    expect(readYesNo(text)).toEqual({ value: false });
  });

  test.each<[string, boolean, string]>([
    ['是,因为由编委办划出', true, '因为由编委办划出'],
    ['是，新设服务', true, '新设服务'],
    ['是 新设服务', true, '新设服务'],
    ['是因为新设', true, '因为新设'],
    ['不是，去年已购买', false, '去年已购买'],
    ['否（去年已购买）', false, '去年已购买'],
    ['有：编委办〔2026〕3号', true, '编委办〔2026〕3号'],
    ['no, bought before', false, 'bought before'],
    ['是（由编委办划出）', true, '由编委办划出'],
    ['不是，是去年的延续', false, '是去年的延续'],
  ])('%s', (text, value, reason) => {
    expect(readYesNo(text)).toEqual({ value, reason });
  });

  test.each([
    '',
    '是否',
    '是/否',
    '是 否',
    '有无',
    '也许',
    '1 所',
    'yesterday',
    '无锡',
    '对外服务',
    '不同意',
    '不具备',
    '不成熟',
    '不予考虑',
    '是不适合',
    '是，但不属于本年',
    '是，不适合',
    '是（不含新增）',
    '是，暂不',
    '可以不',
    '能不能',
    '适合不适合',
  ])('%s is neither', (text) => {
    expect(readYesNo(text)).toBeUndefined();
  });
});

describe('one of several', () => {
  const kinds = [
    { value: 'administration', labels: ['行政机关'] },
    { value: 'institution', labels: ['参公事业单位', '参照公务员法管理的事业单位'] },
    { value: 'mass', labels: ['群团组织', '群团'] },
    { value: 'state-share', labels: ['行政拨款'] },
  ] as const;

  test.each([
    ['行政机关', 'administration'],
    ['mass', 'mass'],
    ['MASS', 'mass'],
    ['群团', 'mass'],
    ['群 团 组 织', 'mass'],
    ['参', 'institution'],
    ['行政机', 'administration'],
  ])('%s is %s', (text, value) => {
    expect(readChoice(text, kinds)).toBe(value);
  });

  test.each(['', ' ', '行政', '企业', '机关'])('“%s” leaves it open', (text) => {
    expect(readChoice(text, kinds)).toBeUndefined();
  });

  test('a label that two options share chooses neither', () => {
    const shared = [
      { value: 'a', labels: ['其他'] },
      { value: 'b', labels: ['其他'] },
    ];
    expect(readChoice('其他', shared)).toBeUndefined();
  });

  test('a whole label always chooses its option, whatever it begins', () => {
    const labels = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom(...'甲乙丙'), minLength: 1, maxLength: 4 }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(labels, (words) => {
        const options = words.map((word, index) => ({ value: `option-${index}`, labels: [word] }));
        for (const { value, labels } of options) expect(readChoice(labels[0] ?? '', options)).toBe(value);
      }),
    );
  });
});
