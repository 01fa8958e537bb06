import { CARD_WORDS as W } from '../wording/card.ts';
import type { Card, FormField } from './card.ts';

const REASON: FormField = {
  name: 'reason',
  label: W.reason,
  kind: 'paragraph',
  required: false,
  hint: W.reasonHint,
};

/** Gives a card its reason field where what is asked of this person may take a reason along. */
export const withEntry = (card: Card): Card =>
  card.buttons.some(({ kind, takes }) => takes && kind === 'primary') ? { ...card, entry: REASON } : card;
