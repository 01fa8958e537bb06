import { decline, say } from '../../src/cards/answers.ts';
import { type Command, derivedCommand } from '../../src/chat/define-command.ts';
import { answersOf } from '../../src/chat/register-sheet.ts';
import { entryNamed } from '../../src/chat/told.ts';
import type { Register } from '../../src/engine/row.ts';
import { maySeeEntry } from '../../src/office/sight.ts';
import { REGISTERS } from '../../src/registers/registers.ts';
import { LIST_WORDS } from '../../src/wording/lists.ts';
import { REGISTER_WORDS as W } from '../../src/wording/parts.ts';
import { entryField } from './register-look.ts';

type Tabled = Register & { readonly table: NonNullable<Register['table']> };
const isTabled = (row: Register): row is Tabled => row.table !== undefined;

const tableOf = (row: Tabled): Command => {
  const words = [...(row.enters ?? []), ...row.words].flatMap((word) => LIST_WORDS.exporting(word));
  return derivedCommand({
    name: `${row.key}-table`,
    words: words as unknown as readonly [string, ...string[]],
    group: 'registers',
    changes: false,
    says: {
      does: W.tables(row.title),
      example: `${words[0]} ${row.letter}2026-01`,
      english: `sends the answers to ${row.english} as a workbook`,
    },
    fields: {
      entry: entryField(row),
    },
    async run(input, { desk, tables, actor, names, today }) {
      const { entry } = input as { readonly entry: string };
      const { found } = await entryNamed(row.key, entry, desk);
      if (!found || !maySeeEntry(actor, row, found))
        return { card: decline(W.notFound(row.title, entry), W.seeAll(row.words[0])) };
      const sheet = answersOf(row, row.table, found, names);
      const card = say(W.tabled(found.number, found.title, sheet.rows.length));
      if (!tables) return { card };
      const name = LIST_WORDS.fileName(found.title, today);
      const { key } = await desk.files.put({ name, bytes: await tables.write(sheet), by: actor.person });
      return { card: { ...card, files: [{ key, name }] }, personal: true };
    },
  });
};

/** What units said one by one, each unit a row, the silent ones blank (R129). */
export const tableCommands: readonly Command[] = REGISTERS.filter(isTabled).map(tableOf);
