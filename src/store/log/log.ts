import { z } from 'zod';
import { SEALS } from '../../domain/seal-nights.ts';
import type { Entry, LoggedEntry, LogShelf } from '../../office/ports.ts';
import { EDITIONS, marked } from '../shelves/edition.ts';
import type { Tx } from '../tx.ts';
import { Chain } from './chain-of-entries.ts';
import { entryContent } from './entry.ts';
import { ROWS } from './held.ts';
import type { Head, Noted, Notes } from './notes.ts';

const sealedHeads = z.record(z.string(), z.tuple([z.int(), z.string()]));
// Read as text: what the database spells is what is parsed, no driver in between.
const kept = z.array(z.object({ content: z.string(), hash: z.string() }));

const sealed = z.array(
  z.object({
    number: z.int(),
    at: z.date(),
    heads: z.string().transform((text) => sealedHeads.parse(JSON.parse(text))),
    before: z.string(),
    hash: z.string(),
  }),
);

const said = z.array(z.object({ number: z.int(), at: z.date(), hash: z.string(), acts: z.int() }));

/** Subjects that are a record with a life of its own. */
const RECORDS = Object.keys(EDITIONS) as (keyof typeof EDITIONS)[];
const kindOf = (subject: string) => RECORDS.find((kind) => subject.startsWith(`${kind}:`));

/** A record stands in the log exactly as it is stored. */
function asStored({ subject, after }: Entry): Pick<Entry, 'after'> {
  const kind = kindOf(subject);
  return kind && typeof after === 'object' && after !== null ? { after: marked(kind, after) } : {};
}

const entriesOf = (rows: unknown): readonly LoggedEntry[] =>
  kept.parse(rows).map(({ content, hash }) => ({ ...entryContent.parse(JSON.parse(content)), hash }));

/** The log, one hash chain per subject (design §10). */
export function logShelf(
  tx: Tx,
  now: Date,
  notes: Notes,
): LogShelf & {
  append(entry: Noted, head?: Head): Promise<void>;
  write(): Promise<void>;
  mark(): () => void;
} {
  const chain = new Chain(tx, now);
  return {
    async append(entry: Noted, known?: Head) {
      chain.append({ ...entry, ...asStored(entry), ...notes.beside(entry) }, known);
      if (!tx.$along) await chain.write();
    },
    write: () => chain.write(),
    mark: () => chain.mark(),
    async of(subject) {
      await chain.write();
      const rows = await tx.$queryRaw`
        SELECT content::text AS content, hash FROM "Entry" WHERE subject = ${subject} ORDER BY seq`;
      return entriesOf(rows);
    },
    async last(subject) {
      await chain.write();
      const rows = await tx.$queryRaw`
        SELECT content::text AS content, hash FROM "Entry" WHERE subject = ${subject} ORDER BY seq DESC LIMIT 1`;
      return entriesOf(rows)[0];
    },
    sealsFrom: async (number) =>
      said.parse(
        await tx.$queryRaw`
          SELECT number, at, hash, (SELECT count(*) FROM jsonb_object_keys(heads) k WHERE k NOT LIKE ${`${ROWS}%`} AND k <> ${SEALS})::int AS acts
            FROM "Seal" WHERE number >= ${number} ORDER BY number`,
      ),
    async seals(subjects) {
      const rows = sealed.parse(
        await tx.$queryRaw`
          SELECT number, at, heads::text AS heads, before, hash FROM "Seal"
           WHERE heads ?| ${[...subjects]}::text[] ORDER BY number`,
      );
      return rows.map(({ at, heads: known, ...seal }) => ({ ...seal, at: at.toISOString(), heads: known }));
    },
    async touched(from, before) {
      await chain.write();
      const rows = await tx.$queryRaw`
        SELECT content::text AS content, hash FROM "Entry" WHERE subject IN (
          SELECT subject FROM "Entry" WHERE at >= ${from} AND at < ${before}
             AND split_part(subject, ':', 1) = ANY (${RECORDS}::text[]))
         ORDER BY subject, seq`;
      return entriesOf(rows);
    },
  };
}
