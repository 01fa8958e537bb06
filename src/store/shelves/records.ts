import { z } from 'zod';
import type { Kept, RecordKind, RecordShelf } from '../../office/ports.ts';
import { Prisma } from '../generated/client.ts';
import type { Notes } from '../log/notes.ts';
import type { Tx } from '../tx.ts';
import { marked } from './edition.ts';
import { keepRecord, recordColumns } from './record-columns.ts';
import { RECORD_DOSSIERS } from './record-dossiers.ts';

const counted = z.tuple([z.object({ value: z.int() })]);
const rows = z.array(z.object({ dossier: z.unknown() }));

/** Meetings, minutes and matters, each kept whole. */
export function recordShelf(tx: Tx, notes: Notes): RecordShelf {
  const read = async <K extends RecordKind>(kind: K, found: unknown): Promise<readonly Kept[K][]> =>
    rows.parse(found).map(({ dossier }) => RECORD_DOSSIERS[kind].parse(dossier));
  return {
    async nextNumber(prefix, year) {
      const [{ value }] = counted.parse(
        await tx.$queryRaw`
          INSERT INTO "Counter" AS c (name, value) VALUES (${`record:${prefix}:${year}`}, 1)
          ON CONFLICT (name) DO UPDATE SET value = c.value + 1 RETURNING value`,
      );
      return `${prefix}${year}-${String(value).padStart(2, '0')}`;
    },
    find: async (kind, number) =>
      (
        await read(
          kind,
          await tx.$queryRaw`SELECT dossier FROM "Record" WHERE kind = ${kind} AND number = ${number}`,
        )
      )[0],
    take: async (kind, number) =>
      (
        await read(
          kind,
          await tx.$queryRaw`SELECT dossier FROM "Record" WHERE kind = ${kind} AND number = ${number} FOR UPDATE`,
        )
      )[0],
    async save(kind, record, { state, owes, dueOn }) {
      const owed = { owes: [...owes], dueOn: dueOn ?? null };
      notes.due(`${kind}:${record.number}`, owed);
      await keepRecord(tx, {
        ...{ kind, ...recordColumns(record), state, ...owed },
        dossier: marked(kind, record),
      });
    },
    async list(kind, { states, year, owedBy, prefix, project }) {
      const conditions = [
        Prisma.sql`kind = ${kind}`,
        ...(states ? [Prisma.sql`state = ANY (${[...states]}::text[])`] : []),
        ...(year === undefined ? [] : [Prisma.sql`year = ${year}`]),
        ...(owedBy ? [Prisma.sql`owes && ${[...owedBy]}::text[]`] : []),
        ...(project === undefined ? [] : [Prisma.sql`dossier ->> 'project' = ${project}`]),
        ...(prefix === undefined ? [] : [Prisma.sql`starts_with(number, ${prefix})`]),
      ];
      return read(
        kind,
        await tx.$queryRaw`
          SELECT dossier FROM "Record" WHERE ${Prisma.join(conditions, ' AND ')}
           ORDER BY year DESC, length(number) DESC, number DESC`,
      );
    },
  };
}
