import { dayOf } from '../domain/calendar.ts';

/** A moment's day as documents write it, 2026年12月3日. */
export function chineseDay(moment: Date | string, timeZone: string): string {
  const [year, month, day] = dayOf(new Date(moment), timeZone).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
