import { createHash } from 'node:crypto';
import { canonical } from '../json.ts';

/** What the first link of every chain hangs on. */
export const GENESIS = '0'.repeat(64);

/** The hash of one link: SHA-256 of the hash before it, a line break and the content in its one spelling. */
export const linkHash = (before: string, content: unknown): string =>
  createHash('sha256')
    .update(`${before}\n${canonical(content)}`)
    .digest('hex');
