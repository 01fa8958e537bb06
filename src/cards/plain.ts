import { CARD_WORDS } from '../wording/card.ts';
import type { Block, Card, FormField, Progress, Step } from './card.ts';

/**
 * The whole card in plain words: title, blocks, the form's fields, buttons on the last line.
 * For logs, for the JSON entrances and wherever a platform shows text only. Nothing is shortened.
 */
export function plainText(card: Card): string {
  const fields = [...(card.form?.fields ?? []), ...(card.entry ? [card.entry] : [])].map(fieldLine);
  const files = card.files?.map(({ name }) => CARD_WORDS.file(name)) ?? [];
  const buttons = labelsOf(card).map(CARD_WORDS.button).join(' ');
  const parts = [card.title, ...card.body.map(blockText), fields.join('\n'), files.join('\n'), buttons];
  return parts.filter((part) => part !== '').join('\n');
}

/** What can be pressed on a card: the form's own button first, then the others. */
export function labelsOf(card: Card): readonly string[] {
  return [...(card.form ? [card.form.submit] : []), ...card.buttons.map(({ label }) => label)];
}

const STEP_SIGN = { done: '✓', now: '●', ahead: '○' } satisfies Record<Step['progress'], string>;

/** How far something sent round has come, in words. */
export const progressText = (progress: Progress): string => CARD_WORDS.progress(progress);

type Painters = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string };

const PAINT: Painters = {
  text: ({ text }) => text,
  facts: ({ facts }) => facts.map(({ label, value }) => `${label}${CARD_WORDS.colon}${value}`).join('\n'),
  list: ({ items }) => items.map((item) => `· ${item}`).join('\n'),
  quote: ({ who, text }) => CARD_WORDS.quote(who, text),
  steps: ({ steps }) => steps.map(({ label, progress }) => `${STEP_SIGN[progress]} ${label}`).join(' → '),
  note: ({ text }) => `※ ${text}`,
  progress: progressText,
};

function blockText<K extends Block['kind']>(block: Extract<Block, { kind: K }>): string {
  const paint: (block: Extract<Block, { kind: K }>) => string = PAINT[block.kind as K];
  return paint(block);
}

function fieldLine({ label, required, hint, value, options }: FormField): string {
  const beside = [
    hint,
    options && CARD_WORDS.options(options.map((option) => option.label)),
    value && CARD_WORDS.preset(options?.find((option) => option.value === value)?.label ?? value),
  ].filter((word) => word !== undefined && word !== '');
  return [CARD_WORDS.field(label, required), ...beside].join(' ');
}
