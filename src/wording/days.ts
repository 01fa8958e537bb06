import { dayOf, timeOf } from '../domain/calendar.ts';

/** A moment's day as documents write it, 2026年12月3日. */
export function chineseDay(moment: Date | string, timeZone: string): string {
  const [year, month, day] = dayOf(new Date(moment), timeZone).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** From when to when as letters write it, 2026年12月3日14:30—16:30. */
export const chineseSpan = (from: string, until: string | undefined, timeZone: string): string =>
  `${chineseMoment(from, timeZone)}${until ? `—${timeOf(new Date(until), timeZone)}` : ''}`;

/** A moment as letters write it, 2026年12月3日14:30. */
export const chineseMoment = (moment: Date | string, timeZone: string): string =>
  `${chineseDay(moment, timeZone)}${timeOf(new Date(moment), timeZone)}`;
