import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Card, FormField } from '../../../src/cards/card.ts';
import { renderCard } from '../../../src/platforms/telegram/render-card.ts';
import { SIGNS } from '../../../src/platforms/telegram/words.ts';
import { APPROVE, card, EVERY_BLOCK, FORM, RETURN } from '../../contracts/cards.ts';
import { readHtml } from '../../fakes/telegram/markup.ts';

const render = (shown: Card, place: 'dm' | 'group' = 'dm') => renderCard(shown, place, SIGNS);

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '/', 'b', ';', 'l', 't', '@', 'a', '\n', ' '),
    maxLength: 60,
  }),
  fc.constantFrom(
    '<b>',
    '</blockquote>',
    '&lt;',
    '@zhangsan',
    'a@zhangsan',
    '\uD800',
    '<a href="tg://user?id=1">x</a>',
  ),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  words.map((text): Block => ({ kind: 'text', text })),
  words.map((text): Block => ({ kind: 'note', text })),
  fc.tuple(words, words).map(([label, value]): Block => ({ kind: 'facts', facts: [{ label, value }] })),
  fc.tuple(words, words).map(([who, text]): Block => ({ kind: 'quote', who, text })),
  fc.array(words).map((items): Block => ({ kind: 'list', items })),
);

describe('a card on Telegram', () => {
  it('looks like this', () => {
    const { html } = render(card({ tone: 'waiting', body: EVERY_BLOCK }));
    expect(html).toMatchInlineSnapshot(`
      "⏳ <b>项目 2026-014</b>

      第一行
      第二行

      <b>编号</b>：2026-014
      <b>金额</b>：1,200.00 元

      • 第一项
      • 第二项

      <b>财政局</b>：
      <blockquote>请补充测算依据。</blockquote>

      ✅ 申报 → 🔵 <b>评审</b> → ⚪ 采购

      <i>依据六(一)。</i>

      正在发给22个单位（8/22）。"
    `);
  });

  it('has only the markup it was given by us, whatever people wrote', () => {
    fc.assert(
      fc.property(words, fc.array(block, { maxLength: 6 }), (title, body) => {
        const { tags, mentions } = readHtml(render(card({ title, body })).html);
        expect(mentions).toEqual([]);
        const quotes = body.filter(({ kind }) => kind === 'quote').length;
        expect(tags.filter((tag) => tag === 'blockquote').length).toBeLessThanOrEqual(quotes);
        expect(tags.every((tag) => ['b', 'i', 'blockquote'].includes(tag))).toBe(true);
      }),
    );
  });

  it('reads exactly as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (text) => {
        const { html } = render(card({ body: [{ kind: 'text', text: `「${text}」` }] }));
        expect(readHtml(html).text.replaceAll('\u2060', '')).toContain(
          `「${text.replaceAll(/\r\n?|\u2028|\u2029/g, '\n')}」`,
        );
      }),
    );
  });

  it('is never longer than Telegram takes, and then comes whole beside it', () => {
    const line = fc.string({
      unit: fc.constantFrom('<', '&', '字', '👍', 'a', '@', '\n'),
      minLength: 0,
      maxLength: 9_000,
    });
    fc.assert(
      fc.property(line, line, (title, text) => {
        const rendered = render(card({ title, body: [{ kind: 'quote', who: '财政局', text }], form: FORM }));
        const shown = readHtml(rendered.html).text;
        expect(shown.length).toBeLessThanOrEqual(4096);
        expect(shown.endsWith('一句话即可') || shown.includes('领域')).toBe(true);
        const whole = rendered.wholeText ?? shown;
        if (rendered.wholeText !== undefined) expect(whole).toContain(text);
      }),
      { numRuns: 60 },
    );
  });

  it('is shortened between lines', () => {
    const text = Array.from({ length: 900 }, (_, index) => `第${index}行`).join('\n');
    const { html, wholeText } = render(card({ body: [{ kind: 'quote', who: '财政局', text }] }));
    expect(readHtml(html).text).toMatch(/第\d+行\n\n… 📎$/);
    expect(wholeText).toContain('第899行');
  });

  it('puts short labels side by side and long ones below each other', () => {
    const long = { label: '同意并提出修改意见后再报召集人', say: 'x', kind: 'plain' } as const;
    const { markup } = render(card({ buttons: [APPROVE, RETURN, long] }));
    expect(markup).toMatchObject({
      inline_keyboard: [[{ text: '批准' }, { text: '退回' }], [{ text: long.label }]],
    });
  });

  it('refuses a button that says more than 64 bytes, naming it', () => {
    const wide = { ...APPROVE, say: '批'.repeat(22) };
    expect(() => render(card({ buttons: [wide] }))).toThrow(/has 66: shorten/);
    expect(() => render(card({ buttons: [{ ...APPROVE, say: 'x'.repeat(64) }] }))).not.toThrow();
    expect(() => render(card({ form: { ...FORM, say: 'x'.repeat(60) } }))).toThrow(RangeError);
  });
});

describe('a form on Telegram', () => {
  const ask = (field: Partial<FormField>, more: Partial<Card> = {}, place: 'dm' | 'group' = 'group') =>
    render(
      card({
        form: { ...FORM, fields: [{ name: 'f', label: '理由', kind: 'text', required: true, ...field }] },
        ...more,
      }),
      place,
    );

  it('asks its first field, with the answer on file and the hint', () => {
    const { html } = ask({ value: '已有', hint: '一句话' });
    expect(readHtml(html).text).toBe('📌 项目 2026-014\n\n❓ 理由：已有\n一句话');
  });

  it('opens a reply in a group, and none in a direct chat', () => {
    expect(ask({}).markup).toMatchObject({
      force_reply: true,
      selective: true,
      input_field_placeholder: '理由',
    });
    expect(ask({}, {}, 'dm').markup).toBeUndefined();
  });

  it('keeps the buttons of the card beside the answers', () => {
    const { markup } = ask({ options: [{ value: 'y', label: '是' }] }, { buttons: [RETURN] });
    expect(markup).toEqual({
      inline_keyboard: [
        [
          { text: '是', callback_data: `${FORM.say}:f:0` },
          { text: '退回', callback_data: RETURN.say, style: 'danger' },
        ],
      ],
    });
  });

  it('lists the answers in words when there are more than buttons', () => {
    const options = Array.from({ length: 101 }, (_, index) => ({ value: `${index}`, label: `第${index}项` }));
    const { html, markup } = ask({ options }, {}, 'dm');
    expect(html).toContain('• 第100项');
    expect(markup).toBeUndefined();
  });
});
