import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { type CalendarOverrides, isWorkDay } from './workdays.ts';

/** A moment on the office's clock. */
export interface OfficeTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:mm` */
  readonly time: string;
}

/** When nobody is disturbed (local choices: the document says nothing of it). */
export interface QuietRule {
  /** `20:00-08:00`; the same time twice means never by the hour. */
  readonly hours: string;
  /** What is urgent may come on rest days by day, or at any hour. */
  readonly urgent: 'daytime' | 'always';
}

export function officeTime(moment: Date, timeZone: string): OfficeTime {
  const there = new TZDate(moment, timeZone);
  return { day: format(there, 'yyyy-MM-dd'), time: format(there, 'HH:mm') };
}

/** Whether nothing may be sent now: at night, and to whom nothing is urgent on days of rest too (design §9). */
export function isQuiet(
  { day, time }: OfficeTime,
  { hours, urgent }: QuietRule,
  overrides: CalendarOverrides,
  isUrgent: boolean,
): boolean {
  if (isUrgent && urgent === 'always') return false;
  return isNight(time, hours) || (!isUrgent && !isWorkDay(day, overrides));
}

function isNight(time: string, hours: string): boolean {
  const [from = '', to = ''] = hours.split('-');
  return from <= to ? from <= time && time < to : from <= time || time < to;
}
