import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { isRoster, readRoster } from '../documents/roster.ts';
import { readSheets, type TableSheet, TableUnreadable } from '../documents/tables.ts';
import { checkRoster } from '../domain/roster.ts';
import { importRoster } from '../office/imports-roster.ts';
import { transactImport } from '../store/shelves/imports.ts';
import { ADMIN, TABLE_REASONS } from '../wording/admin.ts';
import { postTitle } from '../wording/posts.ts';
import { type Errand, readBytes, Stopped, todayOf, withOffice } from './errand.ts';
import { rosterSaid, sentence } from './roster-said.ts';

/** A unit outside the 22 is called in Latin letters by its name's hash: the same name gives the same unit everywhere. */
const slugFor = (name: string) =>
  `unit-${createHash('sha256').update(name.normalize('NFKC')).digest('hex').slice(0, 8)}`;

/** What a dry run comes to; thrown, so that nothing of it is kept. */
class Tried extends Error {
  constructor(readonly lines: readonly string[]) {
    super('only tried');
  }
}

/** Puts the roster of a file in force, or tells everything that is wrong with it; `--dry-run` only tells what it would do (R98–R105). */
export async function importRosterFile(errand: Errand): Promise<void> {
  const [file = ''] = errand.arguments;
  const dryRun = errand.options['dry-run'] ?? false;
  const bytes = await readBytes(file);
  const { sheet, others } = rosterSheet(
    await readSheets(bytes).catch((error: unknown) => {
      throw error instanceof TableUnreadable ? new Stopped([TABLE_REASONS[error.reason]]) : error;
    }),
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const today = todayOf(errand);
  const lines = await withOffice(errand, (prisma) =>
    transactImport(prisma, errand.now, async (desk, shelf) => {
      const roster = readRoster(sheet.rows, await desk.people.units(), today, slugFor, sheet.hiddenLines);
      const { problems, warnings } = checkRoster(roster.lines);
      const wrong = [...roster.problems, ...problems].sort((a, b) => a.line - b.line);
      if (wrong.length > 0) throw new Stopped([ADMIN.rosterRefused(wrong.length), ...wrong.map(sentence)]);
      const source = { file: basename(file), sha256, by: { system: 'admin' } };
      const outcome = await importRoster(desk, shelf, { ...source, roster, today, titleOf: postTitle });
      const titles = new Map((await desk.people.posts()).map((post) => [post.slug, post.title]));
      const title = (post: string) => titles.get(post) ?? post;
      const said = rosterSaid({ outcome, roster, warnings, otherSheets: others, today, title, dryRun });
      if (dryRun) throw new Tried(said);
      return said;
    }).catch((error: unknown) => {
      if (error instanceof Tried) return error.lines;
      throw error;
    }),
  );
  lines.forEach(errand.say);
}

/** The one sheet that shows and has the headings, and the names of the others. @throws Stopped where that is not one */
function rosterSheet(sheets: readonly TableSheet[]): { sheet: TableSheet; others: readonly string[] } {
  const full = sheets.filter(({ rows }) => rows.length > 0);
  const shown = full.filter(({ hidden }) => !hidden);
  const rosters = shown.filter(({ rows }) => isRoster(rows));
  if (full.length === 0) throw new Stopped([TABLE_REASONS.empty]);
  if (shown.length === 0) throw new Stopped([ADMIN.rosterOnlyHidden(full.map(({ name }) => name))]);
  if (rosters.length > 1) throw new Stopped([ADMIN.rosterTwoSheets(rosters.map(({ name }) => name))]);
  const sheet = rosters[0] ?? (shown[0] as TableSheet);
  const others = full.filter((each) => each !== sheet);
  return { sheet, others: others.map(({ name, hidden }) => (hidden ? ADMIN.rosterHiddenSheet(name) : name)) };
}
