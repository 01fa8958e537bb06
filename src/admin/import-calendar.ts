import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readCalendar } from '../documents/calendar.ts';
import { readTable, TableUnreadable } from '../documents/tables.ts';
import { importCalendar } from '../office/import-calendar.ts';
import { transactImport } from '../store/shelves/imports.ts';
import { ADMIN, TABLE_REASONS } from '../wording/admin.ts';
import { type Errand, readBytes, Stopped, withOffice } from './errand.ts';

/** Takes over which days a year's notice moves (调休), or tells which lines cannot be read. */
export async function importCalendarFile(errand: Errand): Promise<void> {
  const [file = ''] = errand.arguments;
  const bytes = await readBytes(file);
  const rows = await readTable(bytes).catch((error: unknown) => {
    throw error instanceof TableUnreadable ? new Stopped([TABLE_REASONS[error.reason]]) : error;
  });
  const { days, problems } = readCalendar(rows);
  if (problems.length > 0) {
    const lines = problems.map(({ line, found }) => ADMIN.atLine(line, ADMIN.badCalendarLine(found)));
    throw new Stopped([ADMIN.calendarRefused(problems.length), ...lines]);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const given = { file: basename(file), sha256, by: { system: 'admin' }, days } as const;
  const { changed, total } = await withOffice(errand, (prisma) =>
    transactImport(prisma, errand.now, (desk) => importCalendar(desk, given)),
  );
  errand.say(ADMIN.calendarDone(changed, total));
}
