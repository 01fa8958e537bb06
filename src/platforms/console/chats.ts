import { createHash, randomUUID } from 'node:crypto';
import type { ChatAddress } from '../../chat/platform.ts';

const DM = 'dm:';
const PRESSES = 'press:';

/** The key a chat is kept under: `dm` is the direct chat of `account`, anything else a group's name. */
export function chatKey(account: string, chat: 'dm' | string): string {
  return chat === 'dm' ? `${DM}${account}` : chat;
}

/** Where presses are kept, so that a repeated one is recognised: a chat nobody reads. */
export function pressesOf(account: string): string {
  return `${PRESSES}${account}`;
}

export function addressOf(key: string): ChatAddress {
  return key.startsWith(DM) ? { kind: 'dm', id: key.slice(DM.length) } : { kind: 'group', id: key };
}

export function keyOf({ kind, id }: ChatAddress): string {
  return kind === 'dm' ? chatKey(id, 'dm') : id;
}

/** Whether this account may read the chat: its own direct chat, and every group. */
export function mayRead(account: string, key: string): boolean {
  return key === chatKey(account, 'dm') || !(key.startsWith(DM) || key.startsWith(PRESSES));
}

/** A new id, or always the same one for what a client calls by the same name. */
export function idFor(account: string, chat: string, given?: string): string {
  if (given === undefined) return randomUUID();
  const hex = createHash('sha256')
    .update(JSON.stringify([account, chat, given]))
    .digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
