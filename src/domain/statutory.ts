import chineseDays from 'chinese-days';
import { daysAfter } from './calendar.ts';

/** Month and day of the fixed statutory rest days: New Year, Labour Day, National Day. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
/** Lunar month/day: three days of the Spring Festival, Dragon Boat, Mid-Autumn. */
const LUNAR = ['1/1', '1/2', '1/3', '5/5', '8/15'];

/** Whether the law itself makes that day (`YYYY-MM-DD`) a day of rest, whatever a year's own notice adds. Good for 2001–2099. */
export function isStatutoryRest(day: string): boolean {
  return (
    FIXED.includes(day.slice(5)) ||
    LUNAR.includes(lunarDay(day)) ||
    // The eve is the day before, however long the last month is.
    lunarDay(daysAfter(day, 1)) === '1/1' ||
    day.slice(5) === tombSweeping(Number(day.slice(0, 4)))
  );
}

/** Not from Node's own Chinese calendar: it begins the lunar year 2027 a day late. */
function lunarDay(day: string): string {
  const { lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(day);
  return isLeap ? '' : `${lunarMon}/${lunarDay}`;
}

/** The sun decides it: the 4th or 5th of April. */
function tombSweeping(year: number): string {
  const years = year % 100;
  return `04-0${Math.floor(years * 0.2422 + 4.81) - Math.floor(years / 4)}`;
}
