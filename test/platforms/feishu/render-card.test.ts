import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Card, FormField } from '../../../src/cards/card.ts';
import { CARD_MAX_ELEMENTS } from '../../../src/platforms/feishu/limits.ts';
import { cardProblem, renderCard } from '../../../src/platforms/feishu/render-card.ts';
import { cardRefusal, cardView, SentCard, walk } from '../../fakes/feishu/card-rules.ts';
import { approve, card } from './office.ts';

const sent = (what: Card) => SentCard.parse(renderCard(what).card);
const refusal = (what: Card) => {
  const content = JSON.stringify(renderCard(what).card);
  return cardRefusal(content, Buffer.byteLength(JSON.stringify({ content })) + 200);
};

const field = (name: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label: '理由',
  kind: 'text',
  required: true,
  ...more,
});

describe('a card on Feishu', () => {
  test('shows the outcome, the facts and the buttons, and asks before a dangerous one', () => {
    expect(renderCard(approve)).toMatchInlineSnapshot(`
      {
        "card": {
          "body": {
            "elements": [
              {
                "tag": "div",
                "text": {
                  "content": "请在三个工作日内办理。",
                  "tag": "plain_text",
                },
              },
              {
                "columns": [
                  {
                    "elements": [
                      {
                        "behaviors": [
                          {
                            "type": "callback",
                            "value": {
                              "say": "approve:2026-014@7",
                            },
                          },
                        ],
                        "tag": "button",
                        "text": {
                          "content": "批准",
                          "tag": "plain_text",
                        },
                        "type": "primary",
                      },
                    ],
                    "tag": "column",
                    "width": "auto",
                  },
                  {
                    "elements": [
                      {
                        "behaviors": [
                          {
                            "type": "callback",
                            "value": {
                              "say": "refuse:2026-014@7",
                            },
                          },
                        ],
                        "confirm": {
                          "text": {
                            "content": "否决后须重新申报。",
                            "tag": "plain_text",
                          },
                          "title": {
                            "content": "否决",
                            "tag": "plain_text",
                          },
                        },
                        "tag": "button",
                        "text": {
                          "content": "否决",
                          "tag": "plain_text",
                        },
                        "type": "danger",
                      },
                    ],
                    "tag": "column",
                    "width": "auto",
                  },
                ],
                "flex_mode": "flow",
                "horizontal_spacing": "8px",
                "tag": "column_set",
              },
            ],
          },
          "config": {
            "update_multi": true,
          },
          "header": {
            "template": "wathet",
            "title": {
              "content": "项目 2026-014 等待批准。",
              "tag": "plain_text",
            },
          },
          "schema": "2.0",
        },
      }
    `);
  });

  test.each([
    ['plain', 'blue'],
    ['waiting', 'wathet'],
    ['good', 'green'],
    ['warning', 'orange'],
    ['bad', 'red'],
  ] as const)('a %s card is %s', (tone, template) => {
    expect(sent(card('标题', { tone })).header.template).toBe(template);
  });

  test('every kind of block reads in plain words', () => {
    const body: Block[] = [
      { kind: 'facts', facts: [{ label: '金额', value: '120万元' }] },
      { kind: 'list', items: ['申报表', '预算'] },
      { kind: 'quote', who: '财政局', text: '同意。' },
      {
        kind: 'steps',
        steps: [
          { label: '申报', progress: 'done' },
          { label: '评审', progress: 'now' },
          { label: '采购', progress: 'ahead' },
        ],
      },
      { kind: 'note', text: '依据五(一)。' },
    ];
    expect(cardView(sent(card('标题', { body }))).text).toMatchInlineSnapshot(`
      "标题
      金额：120万元
      • 申报表
      • 预算
      财政局：
      同意。
      ✓ 申报
      ▶ 评审
      ○ 采购
      依据五(一)。"
    `);
  });

  test('what a person wrote can neither mention everyone nor plant a link', () => {
    const evil = '<at id=all></at> [点我](https://example.org) <person id="ou_1"></person>';
    const rendered = renderCard(
      card(evil, {
        body: [{ kind: 'quote', who: evil, text: evil }],
        form: { say: 'x', submit: evil, fields: [] },
      }),
    ).card;
    const texts = walk(rendered).filter((part) => 'content' in part);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every((part) => 'tag' in part && part.tag === 'plain_text')).toBe(true);
  });

  test('an address of ours is opened by a button, since in words nobody could follow it', () => {
    const url = 'https://lianxi.example/office/enter/x_-y';
    const elements = sent({ ...card('网页'), links: [{ label: '打开网页', url }] }).body.elements;
    expect(elements.at(-1)).toMatchObject({
      tag: 'button',
      text: { content: '打开网页' },
      behaviors: [{ type: 'open_url', default_url: url }],
    });
  });

  test('a form stands at the root, with each field as its kind', () => {
    const form = {
      say: 'opine:2026-014',
      submit: '提交',
      fields: [
        field('reason', { kind: 'paragraph', hint: '不同意须写明理由', value: '金额偏高' }),
        field('by', { kind: 'date', value: '2026-12-01', required: false }),
        field('unit', { kind: 'choice', options: [{ value: 'finance', label: '财政局' }], value: 'finance' }),
      ],
    };
    expect(renderCard(card('意见', { form })).card.body.elements.at(-1)).toMatchInlineSnapshot(`
      {
        "elements": [
          {
            "default_value": "金额偏高",
            "input_type": "multiline_text",
            "label": {
              "content": "理由",
              "tag": "plain_text",
            },
            "label_position": "top",
            "max_length": 1000,
            "name": "reason",
            "placeholder": {
              "content": "不同意须写明理由",
              "tag": "plain_text",
            },
            "required": true,
            "rows": 3,
            "tag": "input",
            "width": "fill",
          },
          {
            "tag": "div",
            "text": {
              "content": "理由",
              "tag": "plain_text",
            },
          },
          {
            "initial_date": "2026-12-01",
            "name": "by",
            "required": false,
            "tag": "date_picker",
            "width": "fill",
          },
          {
            "tag": "div",
            "text": {
              "content": "理由 *",
              "tag": "plain_text",
            },
          },
          {
            "initial_option": "finance",
            "name": "unit",
            "options": [
              {
                "text": {
                  "content": "财政局",
                  "tag": "plain_text",
                },
                "value": "finance",
              },
            ],
            "required": true,
            "tag": "select_static",
            "width": "fill",
          },
          {
            "behaviors": [
              {
                "type": "callback",
                "value": {
                  "say": "opine:2026-014",
                },
              },
            ],
            "form_action_type": "submit",
            "name": "lianxi_submit",
            "tag": "button",
            "text": {
              "content": "提交",
              "tag": "plain_text",
            },
            "type": "primary",
          },
        ],
        "name": "lianxi_form",
        "tag": "form",
      }
    `);
    expect(refusal(card('意见', { form }))).toBeUndefined();
  });

  test('a value longer than an input takes is asked for anew, not cut', () => {
    const form = { say: 'x', submit: '提交', fields: [field('reason', { value: '长'.repeat(1001) })] };
    expect(JSON.stringify(renderCard(card('意见', { form })).card)).not.toContain('default_value');
  });

  test('a long hint stands below its field', () => {
    const form = { say: 'x', submit: '提交', fields: [field('reason', { hint: '写明'.repeat(60) })] };
    expect(refusal(card('意见', { form }))).toBeUndefined();
    expect(JSON.stringify(renderCard(card('意见', { form })).card)).toContain('写明'.repeat(60));
  });

  test('a body of too many blocks is shown as one, and comes whole beside it', () => {
    const body: Block[] = Array.from({ length: CARD_MAX_ELEMENTS }, (_, n) => ({
      kind: 'text',
      text: `第${n}项`,
    }));
    const { wholeText } = renderCard(card('清单', { body }));
    expect(wholeText).toContain(`第${CARD_MAX_ELEMENTS - 1}项`);
    expect(refusal(card('清单', { body }))).toBeUndefined();
  });

  test('a form too large to be shown is an error of ours, said plainly', () => {
    const fields = Array.from({ length: CARD_MAX_ELEMENTS / 2 }, (_, n) => field(`field_${n}`));
    const form = { say: 'x', submit: '提交', fields };
    expect(() => renderCard(card('太多', { form }))).toThrow(/elements of at most 200/);
    const twice = { say: 'x', submit: '提交', fields: [field('reason'), field('reason')] };
    expect(() => renderCard(card('重名', { form: twice }))).toThrow(/two elements are named reason/);
  });

  test('whatever is written, the card keeps within the limits and nothing is lost', () => {
    const block = fc.record({
      kind: fc.constant('text' as const),
      text: fc.string({ maxLength: 9_000, unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(block, { maxLength: 8 }), (title, body) => {
        const what = card(title, { body });
        const { card: shown, wholeText } = renderCard(what);
        expect(cardProblem(shown)).toBeUndefined();
        expect(refusal(what)).toBeUndefined();
        const all = wholeText ?? cardView(SentCard.parse(shown)).text;
        for (const { text } of body) expect(all).toContain(text);
      }),
      { numRuns: 60 },
    );
  });
});
