import type { Block, Button, CardLink, Step } from '../../cards/card.ts';
import { progressText } from '../../cards/plain.ts';

export interface PlainText {
  readonly tag: 'plain_text';
  readonly content: string;
  readonly text_size?: 'notation';
  readonly text_color?: 'grey';
}

export type Element = { readonly tag: string } & Readonly<Record<string, unknown>>;

/** The only way any text enters a card: as `plain_text`, in which a mention or a link is nothing but letters. */
export const plain = (content: string): PlainText => ({ tag: 'plain_text', content });

export const textElement = (content: string): Element => ({ tag: 'div', text: plain(content) });

export const smallPrint = (content: string): Element => ({
  tag: 'div',
  text: { ...plain(content), text_size: 'notation', text_color: 'grey' } satisfies PlainText,
});

const STEP_MARK = { done: '✓', now: '▶', ahead: '○' } as const satisfies Record<Step['progress'], string>;

const BLOCK_TEXT: { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string } = {
  text: ({ text }) => text,
  facts: ({ facts }) => facts.map(({ label, value }) => `${label}：${value}`).join('\n'),
  list: ({ items }) => items.map((item) => `• ${item}`).join('\n'),
  quote: ({ who, text }) => `${who}：\n${text}`,
  steps: ({ steps }) => steps.map(({ label, progress }) => `${STEP_MARK[progress]} ${label}`).join('\n'),
  note: ({ text }) => text,
  progress: progressText,
};

/** A block in plain words. */
export function blockText<K extends Block['kind']>(block: Extract<Block, { kind: K }>): string {
  const read: (block: Extract<Block, { kind: K }>) => string = BLOCK_TEXT[block.kind as K];
  return read(block);
}

export const blockElement = (block: Block): Element =>
  block.kind === 'note' ? smallPrint(blockText(block)) : textElement(blockText(block));

export const BUTTON_TYPE = {
  primary: 'primary',
  plain: 'default',
  danger: 'danger',
} as const satisfies Record<Button['kind'], string>;

/** What a press sends back. The vendor's clients carry objects only, and a callback does not say whether the chat is direct. */
export const callback = (say: string, direct: boolean) => [
  { type: 'callback', value: { say, ...(direct ? { chat: 'dm' } : {}) } },
];

/** What is asked before the press counts. */
export const confirmOf = ({ label, confirm }: Button) =>
  confirm === undefined ? {} : { confirm: { title: plain(label), text: plain(confirm) } };

const buttonElement = (button: Button, direct: boolean): Element => ({
  tag: 'button',
  text: plain(button.label),
  type: BUTTON_TYPE[button.kind],
  ...confirmOf(button),
  behaviors: callback(button.say, direct),
});

/** A button that opens an address: in words it could not be followed. */
const linkElement = ({ label, url }: CardLink): Element => ({
  tag: 'button',
  text: plain(label),
  type: BUTTON_TYPE.primary,
  behaviors: [{ type: 'open_url', default_url: url }],
});

export const linkElements = (links: readonly CardLink[] = []): Element[] => links.map(linkElement);

/** The buttons side by side, flowing onto the next line on a phone. */
export function buttonRow(buttons: readonly Button[], direct: boolean): Element[] {
  if (buttons.length === 0) return [];
  const columns = buttons.map((button) => ({
    tag: 'column',
    width: 'auto',
    elements: [buttonElement(button, direct)],
  }));
  return [{ tag: 'column_set', flex_mode: 'flow', horizontal_spacing: '8px', columns }];
}
