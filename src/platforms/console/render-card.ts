import type { Card } from '../../cards/card.ts';
import { plainText } from '../../cards/plain.ts';

/** How a card stands in the console: as data, which the page draws, and whole in plain words. */
export function renderCard(card: Card): { readonly text: string; readonly card: Card } {
  return { text: plainText(card), card };
}
