import { CARD_WORDS as W } from '../wording/card.ts';
import type { Card, FormField } from './card.ts';

/** Gives a card its reason field where what is asked of this person may take a reason along. */
export function withEntry(card: Card): Card {
  const taking = card.buttons.filter(({ takes }) => takes);
  if (!taking.some(({ kind }) => kind === 'primary')) return card;
  const noes = taking.flatMap(({ kind, label }) => (kind === 'primary' ? [] : [label]));
  const entry: FormField = {
    name: 'reason',
    label: W.reason,
    kind: 'paragraph',
    required: false,
    ...(noes.length > 0 && { hint: W.reasonHint(noes) }),
  };
  return { ...card, entry };
}
