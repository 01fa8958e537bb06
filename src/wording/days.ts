import { dayOf, timeOf } from '../domain/calendar.ts';

/** A moment's day as documents write it, 2026年12月3日. */
export function chineseDay(moment: Date | string, timeZone: string): string {
  const [year, month, day] = dayOf(new Date(moment), timeZone).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A moment as letters write it, 2026年12月3日14:30. */
export const chineseMoment = (moment: Date | string, timeZone: string): string =>
  `${chineseDay(moment, timeZone)}${timeOf(new Date(moment), timeZone)}`;
