import { oneLine } from '../domain/one-line.ts';
import type { Block, Button, Card, Fact, Tone } from './card.ts';

/** The small cards most answers are made of. */
export const say = (title: string, ...lines: readonly (string | undefined)[]): Card =>
  card('plain', title, lines);
export const done = (title: string, ...lines: readonly (string | undefined)[]): Card =>
  card('good', title, lines);
export const decline = (title: string, ...lines: readonly (string | undefined)[]): Card =>
  card('warning', title, lines);
export const apologise = (title: string, ...lines: readonly (string | undefined)[]): Card =>
  card('bad', title, lines);

function card(tone: Tone, title: string, lines: readonly (string | undefined)[]): Card {
  return {
    tone,
    title,
    body: lines
      .filter((line): line is string => Boolean(line))
      .map((text): Block => ({ kind: 'text', text })),
    buttons: [],
  };
}

export const withButtons = (base: Card, buttons: readonly Button[]): Card => ({ ...base, buttons });
export const withList = (base: Card, items: readonly string[]): Card => ({
  ...base,
  body: [...base.body, { kind: 'list', items: items.map((item) => oneLine(item)) }],
});
export const withText = (base: Card, text: string): Card => ({
  ...base,
  body: [...base.body, { kind: 'text', text }],
});
export const withFacts = (base: Card, facts: readonly Fact[]): Card => ({
  ...base,
  body: [...base.body, { kind: 'facts', facts }],
});
export const withNote = (base: Card, text: string): Card => ({
  ...base,
  body: [...base.body, { kind: 'note', text }],
});
