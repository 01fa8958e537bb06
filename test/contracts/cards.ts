import { randomUUID } from 'node:crypto';
import type { Block, Button, Card, Form, Tone } from '../../src/cards/card.ts';
import type { ChatAddress, Delivery } from '../../src/chat/platform.ts';

export const TONES = ['plain', 'waiting', 'good', 'warning', 'bad'] as const satisfies readonly Tone[];

export const EVERY_BLOCK: readonly Block[] = [
  { kind: 'text', text: '第一行\n第二行' },
  {
    kind: 'facts',
    facts: [
      { label: '编号', value: '2026-014' },
      { label: '金额', value: '1,200.00 元' },
    ],
  },
  { kind: 'list', items: ['第一项', '第二项'] },
  { kind: 'quote', who: '财政局', text: '请补充测算依据。' },
  {
    kind: 'steps',
    steps: [
      { label: '申报', progress: 'done' },
      { label: '评审', progress: 'now' },
      { label: '采购', progress: 'ahead' },
    ],
  },
  { kind: 'note', text: '依据六(一)。' },
  { kind: 'progress', done: 8, failed: 0, total: 22 },
];

/** What every block above must still say, whatever it looks like. */
export const EVERY_WORD = [
  '第一行',
  '第二行',
  '编号',
  '2026-014',
  '1,200.00 元',
  '第一项',
  '第二项',
  '财政局',
  '请补充测算依据。',
  '申报',
  '评审',
  '采购',
  '依据六(一)。',
  '正在发给22个单位（8/22）。',
];

/** Words that mean something to one platform or another, and must mean nothing here. */
export const HOSTILE = [
  '<at user_id="all">所有人</at>',
  '<at id=all></at>',
  '<b>粗</b>',
  '<script>alert(1)</script>',
  '</blockquote>',
  '[点我](http://evil.example/)',
  '*_[]()~`>#+-=|{}.!',
  '**粗** ~~删~~ `码`',
  '&lt;b&gt; &amp; &',
  '🧑‍⚖️👍🏽',
  'שלום עולם',
  '{"tag":"at","user_id":"all"}',
] as const;

export const APPROVE: Button = { label: '批准', say: 'approve:2026-014@7', kind: 'primary' };
export const RETURN: Button = { label: '退回', say: 'return:2026-014@7', kind: 'danger' };

export const FORM: Form = {
  say: 'opine:2026-014@7',
  submit: '提交',
  fields: [
    {
      name: 'field',
      label: '领域',
      kind: 'choice',
      required: true,
      options: [
        { value: 'culture', label: '文化' },
        { value: 'health', label: '卫生' },
      ],
    },
    { name: 'reason', label: '理由', kind: 'paragraph', required: true, hint: '一句话即可' },
    { name: 'due', label: '期限', kind: 'date', required: false },
  ],
};

export function card(more: Partial<Card> = {}): Card {
  return { tone: 'plain', title: '项目 2026-014', body: [], buttons: [], ...more };
}

export function delivery(chat: ChatAddress, shown: Card, more: Partial<Delivery> = {}): Delivery {
  return { uuid: randomUUID(), chat, card: shown, files: [], ...more };
}

export function dm(account: string): ChatAddress {
  return { kind: 'dm', id: account };
}

export function inGroup(group: string): ChatAddress {
  return { kind: 'group', id: group };
}
