import type { OddKind } from '../../chat/platform.ts';
import type { TelegramMessage } from './update.ts';

/** Fields of a message that holds neither words nor a file; the first that is there counts (a venue is a location too). */
const ODD: Readonly<Record<string, OddKind>> = {
  sticker: 'sticker',
  animation: 'sticker',
  voice: 'voice',
  video_note: 'voice',
  location: 'location',
  venue: 'location',
  contact: 'contact',
  poll: 'other',
  dice: 'other',
  game: 'other',
  story: 'other',
  checklist: 'other',
  paid_media: 'other',
  invoice: 'other',
  giveaway: 'other',
};

/** What a message is, if nothing that can be read. Words that were forwarded are not the words of whoever forwards them. */
export function oddOf(message: TelegramMessage, hasFiles: boolean): OddKind | undefined {
  const field = Object.keys(ODD).find((each) => message[each] !== undefined);
  if (field !== undefined) return ODD[field];
  return message.forward_origin && !hasFiles ? 'forwarded' : undefined;
}
