import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readRoster } from '../documents/roster.ts';
import { readTable, TableUnreadable } from '../documents/tables.ts';
import { checkRoster, type RosterRemark } from '../domain/roster.ts';
import { importRoster } from '../office/imports-roster.ts';
import { transactImport } from '../store/shelves/imports.ts';
import { ADMIN, ROSTER_REMARKS, TABLE_REASONS } from '../wording/admin.ts';
import { postTitle } from '../wording/posts.ts';
import { type Errand, readBytes, Stopped, todayOf, withOffice } from './errand.ts';

const sentence = (remark: RosterRemark<string>) =>
  ADMIN.atLine(remark.line, ROSTER_REMARKS[remark.reason]?.(remark) ?? remark.reason);

/** A unit outside the 22 is called in Latin letters by its name's hash: the same name gives the same unit everywhere. */
const slugFor = (name: string) =>
  `unit-${createHash('sha256').update(name.normalize('NFKC')).digest('hex').slice(0, 8)}`;

/** Puts the roster of a file in force, or tells everything that is wrong with it (R98–R105). */
export async function importRosterFile(errand: Errand): Promise<void> {
  const [file = ''] = errand.arguments;
  const bytes = await readBytes(file);
  const rows = await readTable(bytes).catch((error: unknown) => {
    throw error instanceof TableUnreadable ? new Stopped([TABLE_REASONS[error.reason]]) : error;
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const today = todayOf(errand);
  await withOffice(errand, (prisma) =>
    transactImport(prisma, errand.now, async (desk, shelf) => {
      const roster = readRoster(rows, await desk.people.units(), today, slugFor);
      const { problems, warnings } = checkRoster(roster.lines);
      const wrong = [...roster.problems, ...problems].sort((a, b) => a.line - b.line);
      if (wrong.length > 0) throw new Stopped([ADMIN.rosterRefused(wrong.length), ...wrong.map(sentence)]);
      const given = {
        file: basename(file),
        sha256,
        by: { system: 'admin' },
        roster,
        today,
        titleOf: postTitle,
      };
      const outcome = await importRoster(desk, shelf, given);
      const titles = new Map((await desk.people.posts()).map((post) => [post.slug, post.title]));
      const names = new Map(roster.units.map((unit) => [unit.slug, unit.name]));
      return [
        outcome.added + outcome.ended > 0
          ? ADMIN.rosterDone(outcome.added, outcome.ended, outcome.kept)
          : ADMIN.rosterSame(outcome.kept),
        ...(outcome.newUnits.length > 0
          ? [ADMIN.rosterUnits(outcome.newUnits.map((slug) => names.get(slug) ?? slug))]
          : []),
        ...(outcome.vacant.length > 0
          ? [ADMIN.rosterVacant(outcome.vacant.map((slug) => titles.get(slug) ?? slug))]
          : []),
        ...(warnings.length > 0 ? [ADMIN.warning, ...warnings.map(sentence)] : []),
      ];
    }),
  ).then((lines) => lines.forEach(errand.say));
}
