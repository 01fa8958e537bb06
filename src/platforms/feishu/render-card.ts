import type { Card, Tone } from '../../cards/card.ts';
import { plainText } from '../../cards/plain.ts';
import { PLATFORM_WORDS } from '../../wording/platforms.ts';
import { CARD_ENVELOPE_BYTES, CARD_MAX_BYTES, CARD_MAX_ELEMENTS } from './limits.ts';
import {
  blockElement,
  blockText,
  buttonRow,
  type Element,
  linkElements,
  smallPrint,
  textElement,
} from './render-elements.ts';
import { entryElement, formElement } from './render-form.ts';

/** A card in Feishu's JSON 2.0. */
export interface FeishuCard {
  readonly schema: '2.0';
  readonly config: { readonly update_multi: true };
  readonly header: { readonly title: unknown; readonly template: string };
  readonly body: { readonly elements: readonly Element[] };
}

export interface Rendered {
  readonly card: FeishuCard;
  /** The whole card in plain words, when it was too long to be shown whole. */
  readonly wholeText?: string;
}

const TEMPLATE = {
  plain: 'blue',
  waiting: 'wathet',
  good: 'green',
  warning: 'orange',
  bad: 'red',
} as const satisfies Record<Tone, string>;

/** Characters of the body that a card too long for Feishu may still show; the first that fits is taken. */
const SHORTENED_TO = [4_000, 2_000, 1_000, 400, 0] as const;

/**
 * Renders a card for a direct chat or a group. One that breaks Feishu's limits is shortened, and its whole text
 * comes beside it. @throws RangeError when its form or buttons alone break them: no text to be cut would help.
 */
export function renderCard(card: Card, direct = false): Rendered {
  const whole = assemble(card, card.body.filter(blockText).map(blockElement), direct);
  const problem = cardProblem(whole);
  if (problem === undefined) return { card: whole };
  const { form: _form, entry: _entry, ...text } = card;
  const wholeText = plainText({ ...text, buttons: [] });
  const body = card.body.map(blockText).join('\n\n');
  for (const length of SHORTENED_TO) {
    const shown = length < body.length ? [...body].slice(0, length).join('') : body;
    const elements = [
      ...(shown === '' ? [] : [textElement(`${shown}…`)]),
      smallPrint(PLATFORM_WORDS.cutShort),
    ];
    const shorter = assemble(card, elements, direct);
    if (cardProblem(shorter) === undefined) return { card: shorter, wholeText };
  }
  throw new RangeError(`The card «${card.title}» cannot be shown on Feishu: ${problem}.`);
}

function assemble(card: Card, body: readonly Element[], direct: boolean): FeishuCard {
  const taking = card.entry ? card.buttons.filter(({ takes }) => takes) : [];
  const others = card.buttons.filter((button) => !taking.includes(button));
  return {
    schema: '2.0',
    config: { update_multi: true },
    header: { title: { tag: 'plain_text', content: card.title }, template: TEMPLATE[card.tone] },
    body: {
      elements: [
        ...body,
        ...(card.form ? [formElement(card.form, direct)] : []),
        ...(card.entry ? [entryElement(card.entry, taking, direct)] : []),
        ...linkElements(card.links),
        ...buttonRow(others, direct),
      ],
    },
  };
}

/** Says which of Feishu's limits a card breaks, if any. */
export function cardProblem(card: FeishuCard): string | undefined {
  const bytes = cardBytes(card) + CARD_ENVELOPE_BYTES;
  if (bytes > CARD_MAX_BYTES) return `${bytes} bytes of at most ${CARD_MAX_BYTES}`;
  const elements = countTagged(card);
  if (elements > CARD_MAX_ELEMENTS) return `${elements} elements of at most ${CARD_MAX_ELEMENTS}`;
  const names = namesIn(card);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? undefined : `two elements are named ${twice}`;
}

// In the request the card is a string inside JSON, which is escaped once more.
const cardBytes = (card: FeishuCard): number => Buffer.byteLength(JSON.stringify(JSON.stringify(card)));

const children = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];

function countTagged(value: unknown): number {
  const own = typeof value === 'object' && value !== null && 'tag' in value ? 1 : 0;
  return children(value).reduce((sum: number, child) => sum + countTagged(child), own);
}

function namesIn(value: unknown): string[] {
  const own =
    typeof value === 'object' && value !== null && 'tag' in value && 'name' in value
      ? [String(value.name)]
      : [];
  return [...own, ...children(value).flatMap(namesIn)];
}
