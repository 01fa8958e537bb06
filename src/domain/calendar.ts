import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';

/** Milliseconds. */
const DAY = 86_400_000;

/** The calendar day (`YYYY-MM-DD`) it is at `moment` in that time zone. */
export const dayOf = (moment: Date, timeZone: string): string =>
  format(new TZDate(moment, timeZone), 'yyyy-MM-dd');

/** The moment at which a calendar day (`YYYY-MM-DD`) begins in that time zone. */
export function startOf(day: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, date, timeZone).getTime());
}

/** The time of day (`HH:mm`) it is at `moment` in that time zone. */
export const timeOf = (moment: Date, timeZone: string): string =>
  format(new TZDate(moment, timeZone), 'HH:mm');

/** That many calendar days after `day`. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
