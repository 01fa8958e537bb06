import { CALENDAR_KEY } from '../domain/settings.ts';
import type { CalendarOverrides } from '../domain/workdays.ts';
import { type ImportSource, logImport } from './imports.ts';
import type { Desk } from './ports.ts';
import { calendarOf } from './settings.ts';

/** Adds the days of a notice to the calendar; what it says of a day replaces what stood there. Says how many are new or changed. */
export async function importCalendar(
  desk: Desk,
  given: ImportSource & { readonly days: CalendarOverrides },
): Promise<{ readonly changed: number; readonly total: number }> {
  const before = await calendarOf(desk.settings);
  const changed = Object.entries(given.days).filter(([day, kind]) => before[day] !== kind).length;
  const after = { ...before, ...given.days };
  if (changed > 0) {
    const setting = { key: CALENDAR_KEY, value: after, setBy: 'admin', setAt: desk.now, reason: given.file };
    await desk.settings.put(setting);
    await logImport(desk, `setting:${CALENDAR_KEY}`, 'import-calendar', given, { days: given.days });
  }
  return { changed, total: Object.keys(after).length };
}
