import { z } from 'zod';
import { jsonText, plain } from '../json.ts';
import { along, later, type Tx } from '../tx.ts';
import { GENESIS, linkHash } from './chain.ts';
import { entryContent } from './entry.ts';
import type { Head } from './notes.ts';

const heads = z.tuple([z.object({ seq: z.int().nullable(), hash: z.string().nullable() })]);

interface Said {
  readonly subject: string;
  readonly [part: string]: unknown;
}

/**
 * What one transaction adds to the log. Where a subject's chain goes on is asked by a round trip that is made anyway;
 * the links are made when that is known, before anybody reads the log and before the end.
 */
export class Chain {
  readonly #tx: Tx;
  readonly #now: Date;
  #heads = new Map<string, Promise<Head>>();
  #waiting: Said[] = [];

  constructor(tx: Tx, now: Date) {
    this.#tx = tx;
    this.#now = now;
  }

  append(said: Said, known?: Head): void {
    const { subject } = said;
    if (known && !this.#heads.has(subject)) this.#heads.set(subject, Promise.resolve(known));
    if (!this.#heads.has(subject)) {
      const head = this.#headOf(subject);
      head.catch(() => undefined);
      this.#heads.set(subject, head);
    }
    this.#waiting.push(said);
  }

  /** Everything that was said and is not written yet; nothing is waited for beyond the heads. */
  async write(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const all = this.#waiting;
    this.#waiting = [];
    const rows: object[] = [];
    for (const said of all) {
      const head = await this.#known(said.subject);
      const before = head.hash ?? GENESIS;
      const content = entryContent.parse(plain({ ...said, seq: (head.seq ?? 0) + 1, at: this.#now }));
      const { subject, seq } = content;
      const hash = linkHash(before, content);
      this.#heads.set(subject, Promise.resolve({ seq, hash }));
      rows.push({ subject, seq, at: this.#now, content, before, hash });
    }
    await later(this.#tx)`
      INSERT INTO "Entry" (subject, seq, at, content, before, hash)
      SELECT subject, seq, at, content, before, hash FROM jsonb_populate_recordset(NULL::"Entry", ${jsonText(rows)}::jsonb)`;
  }

  mark(): () => void {
    const [kept, waiting] = [new Map(this.#heads), [...this.#waiting]];
    return () => {
      this.#heads = kept;
      this.#waiting = waiting;
    };
  }

  // Two writers of one subject follow each other; other subjects are not held up.
  async #headOf(subject: string): Promise<Head> {
    return heads.parse(await along(this.#tx)`SELECT seq, hash FROM lianxi_facts.entry_head(${subject})`)[0];
  }

  async #known(subject: string): Promise<Head> {
    const head = this.#heads.get(subject);
    this.#tx.$send?.();
    return (await head) ?? { seq: null, hash: null };
  }
}
