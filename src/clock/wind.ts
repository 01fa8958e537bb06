import { TZDate } from '@date-fns/tz';
import { daysAfter } from '../domain/calendar.ts';
import { officeTime } from '../domain/quiet.ts';

/** The moments after `from` and up to `to` when that hour (`HH:mm`) strikes in that zone, in order. */
export function momentsBetween(from: Date, to: Date, time: string, timeZone: string): readonly Date[] {
  const moments: Date[] = [];
  const last = officeTime(to, timeZone).day;
  for (let { day } = officeTime(from, timeZone); day <= last; day = daysAfter(day, 1)) {
    moments.push(momentAt(day, time, timeZone));
  }
  return moments.filter((moment) => moment > from && moment <= to);
}

function momentAt(day: string, time: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(new TZDate(year, month - 1, date, hour, minute, timeZone).getTime());
}
