import type { Block, Card, Progress } from '../cards/card.ts';
import type { Desk, Store } from '../office/ports.ts';

/** Edits a round of deliveries brings its cards at most, the last one included. */
const STEPS = 5;

/** A card that will tell how far what is sent round because of it has come. */
export const withProgress = (card: Card): Card => ({
  ...card,
  body: [...card.body, { kind: 'progress', done: 0, failed: 0, total: 0 }],
});

const tells = ({ kind }: Block): boolean => kind === 'progress';

/** The card as it stands at the beginning: nobody has it yet. Where nothing is sent round it tells of nothing. */
export async function progressBegun(card: Card, cause: string, { outbox }: Desk): Promise<Card> {
  if (!card.body.some(tells)) return card;
  const round = await outbox.sentRound(cause);
  return round.total > 0 ? shown(card, round) : { ...card, body: card.body.filter((block) => !tells(block)) };
}

/** After a delivery: brings the cards of that event up to date, every few units and at the end. */
export async function showProgress(cause: string, store: Store, now: Date): Promise<void> {
  await store.transact(now, async ({ outbox }) => {
    if (!isDue(await outbox.sentRound(cause))) return;
    const messages = await outbox.tellingProgress(cause);
    // Counted again: whoever was here before may have counted less.
    const round = await outbox.sentRound(cause);
    for (const { delivery, to, card } of messages) {
      const before = card as Card;
      if (before.body.some((block) => block.kind === 'progress' && block.done + block.failed < sum(round))) {
        // Whoever watches it must not see it stand still behind what is sent round.
        if ('platform' in to) outbox.answers(to);
        await outbox.post({ to, card: shown(before, round), edits: delivery, cause });
      }
    }
  });
}

const sum = ({ done, failed }: Progress): number => done + failed;

function isDue(round: Progress): boolean {
  const step = Math.max(1, Math.ceil(round.total / STEPS));
  return sum(round) === round.total || sum(round) % step === 0;
}

const shown = (card: Card, round: Progress): Card => ({
  ...card,
  body: card.body.map((block) => (tells(block) ? { kind: 'progress', ...round } : block)),
});
