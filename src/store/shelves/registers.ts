import { z } from 'zod';
import type { Registered } from '../../domain/entry.ts';
import type { RegisterShelf } from '../../office/ports/registers.ts';
import type { Notes } from '../log/notes.ts';
import type { Tx } from '../tx.ts';
import { anyEdition, EDITIONS, marked } from './edition.ts';
import { entry } from './entry.ts';
import { keepRecord, recordColumns } from './record-columns.ts';

const text = z.string();

const registered: z.ZodType<Registered> = z.looseObject({
  number: text,
  version: z.int(),
  register: text,
  status: z.looseObject({ state: text }),
  title: text,
  entry,
  updatedAt: text,
});
/** An entry of a register as its row keeps it, of whatever edition. */
export const REGISTERED = anyEdition(EDITIONS.register, () => registered);

const rows = z.array(z.object({ dossier: REGISTERED })).transform((all) => all.map(({ dossier }) => dossier));
const KIND = 'register';

/**
 * Entries of registers, each kept whole beside the other records. A register is read once until something is locked,
 * kept or undone; `again` says that it was.
 */
export function registerShelf(tx: Tx, notes: Notes): RegisterShelf & { again(): void } {
  const listed = new Map<string, Promise<readonly Registered[]>>();
  const list = async (register: string) =>
    rows.parse(
      await tx.$queryRaw`
        SELECT dossier FROM "Record" WHERE kind = ${KIND} AND dossier ->> 'register' = ${register}
         ORDER BY year DESC, length(number) DESC, number DESC`,
    );
  return {
    again: () => listed.clear(),
    find: async (number) =>
      rows.parse(
        await tx.$queryRaw`SELECT dossier FROM "Record" WHERE kind = ${KIND} AND number = ${number}`,
      )[0],
    async take(number) {
      listed.clear();
      const found = await tx.$queryRaw`
        SELECT dossier FROM "Record" WHERE kind = ${KIND} AND number = ${number} FOR UPDATE`;
      return rows.parse(found)[0];
    },
    async save(record, { owes, dueOn }) {
      listed.clear();
      const owed = { owes: [...owes], dueOn: dueOn ?? null };
      notes.due(`${KIND}:${record.number}`, owed);
      await keepRecord(tx, {
        ...{ kind: KIND, ...recordColumns(record), ...owed },
        dossier: marked(KIND, record),
      });
    },
    list(register) {
      const known = listed.get(register) ?? list(register);
      listed.set(register, known);
      return known;
    },
    about: async (project) =>
      rows.parse(
        await tx.$queryRaw`
          SELECT dossier FROM "Record" WHERE kind = ${KIND} AND dossier -> 'entry' -> 'values' ->> 'project' = ${project}
           ORDER BY year DESC, length(number) DESC, number DESC`,
      ),
    owedBy: async (keys) =>
      rows.parse(
        await tx.$queryRaw`
          SELECT dossier FROM "Record" WHERE kind = ${KIND} AND owes && ${[...keys]}::text[]
           ORDER BY "dueOn", number`,
      ),
  };
}
