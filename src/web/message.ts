import { labelsOf } from '../cards/plain.ts';
import { readCard } from '../cards/read-card.ts';
import type { ConsoleMessage } from '../office/ports.ts';
import { addressOf } from '../platforms/console/chats.ts';

/** A message as the JSON entrances give it (design §6). */
export interface WireMessage {
  readonly id: string;
  /** `dm`, or the group's name. */
  readonly chat: string;
  /** Absent for the bot. */
  readonly author?: string;
  readonly at: string;
  readonly text: string;
  readonly card?: object;
  readonly buttons: readonly string[];
  readonly files: readonly { readonly name: string; readonly url: string }[];
  readonly editedAt?: string;
}

export function wireMessage(message: ConsoleMessage): WireMessage {
  const { id, author, at, text, card, editedAt } = message;
  return {
    id,
    chat: chatName(message),
    ...(author !== undefined && { author }),
    at: at.toISOString(),
    text,
    ...(card && { card }),
    buttons: card ? labelsOf(readCard(card)) : [],
    files: message.files.map(({ key, name }) => ({ name, url: fileUrl(key) })),
    ...(editedAt && { editedAt: editedAt.toISOString() }),
  };
}

/** `dm`, or the group's name. */
export function chatName({ chat }: ConsoleMessage): string {
  const { kind, id } = addressOf(chat);
  return kind === 'dm' ? 'dm' : id;
}

export function fileUrl(key: string): string {
  return `/console/files/${encodeURIComponent(key)}`;
}

/** The order people read in. */
export function inOrder(messages: readonly ConsoleMessage[]): ConsoleMessage[] {
  return [...messages].sort((a, b) => a.at.getTime() - b.at.getTime() || a.change - b.change);
}
