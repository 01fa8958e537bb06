import type { Block, Card, Form, FormField, Step, Tone } from '../../cards/card.ts';
import { progressText } from '../../cards/plain.ts';
import { type Key, keyboardOf, type ReplyMarkup, roomForOptions } from './keyboard.ts';
import { lengthOf, linesOf, type Paragraph, type Span, toHtml, toPlain, topOf } from './layout.ts';
import { MAX_PLACEHOLDER, MAX_TEXT, shorten } from './limits.ts';
import type { TelegramWords } from './words.ts';

export interface Rendered {
  /** For `parse_mode: HTML`, at most 4096 characters once read. */
  readonly html: string;
  readonly markup?: ReplyMarkup;
  /** The whole text, when the message had to be shortened: sent after it as a file. */
  readonly wholeText?: string;
}

const SIGN = { plain: '📌', waiting: '⏳', good: '✅', warning: '⚠️', bad: '⛔' } satisfies Record<
  Tone,
  string
>;
const STEP_SIGN = { done: '✅', now: '🔵', ahead: '⚪' } satisfies Record<Step['progress'], string>;
/** A question never takes more than this many characters of a message, so that its card stays readable. */
const MAX_QUESTION = 1500;

/**
 * How a card looks on Telegram: text, keyboard, and its whole text when 4096 characters do not hold it.
 * Of a form the first field is asked. @throws RangeError for a button over 64 bytes.
 */
export function renderCard(card: Card, place: 'dm' | 'group', words: TelegramWords): Rendered {
  const asked = card.form?.fields[0];
  const options = asked && card.form ? optionKeys(card.form, asked, roomForOptions(card.buttons.length)) : [];
  const markup = keyboardOf([...options, ...card.buttons]) ?? replyField(asked, place);
  const question = asked ? questionOf(asked, options.length === 0) : [];
  const head = [...titleOf(card), ...card.body.flatMap((block) => paragraphOf(block))];
  const whole = [...head, ...question];
  const rest = markup ? { markup } : {};
  if (lengthOf(whole) <= MAX_TEXT) return { html: toHtml(whole), ...rest };

  const tail = [{ lines: linesOf(words.shortened, 'i') }, ...topOf(question, MAX_QUESTION)];
  const top = topOf(head, MAX_TEXT - lengthOf(tail) - '\n\n'.length);
  return { html: toHtml([...top, ...tail]), wholeText: toPlain(whole), ...rest };
}

function titleOf(card: Card): Paragraph[] {
  const [first = [], ...more] = linesOf(card.title, 'b');
  return [{ lines: [[{ text: `${SIGN[card.tone]} ` }, ...first], ...more] }];
}

type Painters = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => Paragraph[] };

const PAINT: Painters = {
  text: ({ text }) => [{ lines: linesOf(text) }],
  note: ({ text }) => [{ lines: linesOf(text, 'i') }],
  progress: (block) => [{ lines: linesOf(progressText(block)) }],
  list: ({ items }) => [{ lines: items.flatMap((item) => lead([{ text: '• ' }], item)) }],
  facts: ({ facts }) => [
    {
      lines: facts.flatMap(({ label, value }) => lead([{ text: label, style: 'b' }, { text: '：' }], value)),
    },
  ],
  quote: ({ who, text }) => [
    { lines: [[{ text: who, style: 'b' }, { text: '：' }]] },
    { lines: linesOf(text), wrap: 'blockquote', tight: true },
  ],
  steps: ({ steps }) => [{ lines: [steps.flatMap(stepSpans)] }],
};

function paragraphOf<K extends Block['kind']>(block: Extract<Block, { kind: K }>): Paragraph[] {
  const paint: (block: Extract<Block, { kind: K }>) => Paragraph[] = PAINT[block.kind as K];
  return paint(block).filter(({ lines }) => lines.some((line) => line.some(({ text }) => text !== '')));
}

function stepSpans({ label, progress }: Step, index: number): Span[] {
  const name: Span = progress === 'now' ? { text: label, style: 'b' } : { text: label };
  return [{ text: `${index === 0 ? '' : ' → '}${STEP_SIGN[progress]} ` }, name];
}

function lead(opening: readonly Span[], text: string): Span[][] {
  const [first = [], ...more] = linesOf(text);
  return [[...opening, ...first], ...more.map((line) => [...line])];
}

function questionOf(field: FormField, listOptions: boolean): Paragraph[] {
  const current: Span[] = field.value ? [{ text: '：' }, { text: field.value }] : [];
  const choices = listOptions ? (field.options ?? []) : [];
  return [
    {
      lines: [
        [{ text: '❓ ' }, { text: field.label, style: 'b' }, ...current],
        ...(field.hint ? linesOf(field.hint, 'i') : []),
        ...choices.map(({ label }): Span[] => [{ text: `• ${label}` }]),
      ],
    },
  ];
}

function optionKeys(form: Form, field: FormField, room: number): Key[] {
  const options = field.options ?? [];
  if (options.length > room) return [];
  return options.map(({ label }, index) => ({
    label,
    say: `${form.say}:${field.name}:${index}`,
    kind: 'plain',
  }));
}

/** In a group the bot hears plain words only as a reply to it (privacy mode), so the field is opened as one. */
function replyField(asked: FormField | undefined, place: 'dm' | 'group'): ReplyMarkup | undefined {
  if (!asked || place === 'dm') return undefined;
  const placeholder = shorten(asked.hint || asked.label, MAX_PLACEHOLDER);
  return { force_reply: true, selective: true, input_field_placeholder: placeholder };
}
