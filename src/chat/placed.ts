import type { Desk } from '../office/ports.ts';
import type { Incoming } from './platform.ts';

/** PostgreSQL keeps no NUL, and no button of ours says one. */
const UNKEEPABLE = /\0/;

/** Whether a press carries what no card of ours has ever said: somebody made it up. */
export const isForged = (incoming: Incoming): boolean =>
  incoming.kind === 'pressed' &&
  [incoming.say, incoming.message, ...Object.entries(incoming.form ?? {}).flat()].some((word) =>
    UNKEEPABLE.test(word),
  );

/**
 * What only the office knows of an event, wherever and whenever it runs: whether the message that is answered is its
 * own, which makes the answer meant for it, and in which topic a pressed card stands. Undefined: not meant for us.
 */
export async function placed(incoming: Incoming, desk: Desk): Promise<Incoming | undefined> {
  const { platform, chat } = incoming;
  if (incoming.kind === 'said') {
    if (incoming.addressed || incoming.replyTo === undefined) return incoming;
    const ours = await desk.outbox.byMessage(platform, incoming.replyTo);
    return ours && { ...incoming, addressed: true };
  }
  if (chat.thread !== undefined) return incoming;
  const card = await desk.outbox.byMessage(platform, incoming.message);
  const thread = card && 'platform' in card.to && card.to.id === chat.id ? card.to.thread : undefined;
  return thread === undefined ? incoming : { ...incoming, chat: { ...chat, thread } };
}
