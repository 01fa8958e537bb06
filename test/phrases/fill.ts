import { daysAfter, startOf } from '../../src/domain/calendar.ts';
import type { Names } from './setups.ts';

const ZONE = 'Asia/Shanghai';
const DIGITS = '零一二三四五六七八九';

/** What `{…}` stands for, given what the setup calls its things and the day it is (`YYYY-MM-DD`). */
export function fill(text: string, names: Names, today: string): string {
  return text.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const [key = '', form] = name.split('.');
    const found = daysOf(today)[key] ?? names[key];
    if (found === undefined) throw new Error(`nothing is called ${whole}`);
    return form ? serial(found, form) : found;
  });
}

/** 2026-014 as 14, 014 or 十四; a meeting's M2026-03 as 3, 03 or 三. */
function serial(number: string, form: string): string {
  const digits = number.split('-').at(-1) ?? '';
  const value = Number(digits);
  if (form === 's') return String(value);
  return form === 'zh' ? chinese(value) : digits;
}

function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const first = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${first}${ones === 0 ? '' : DIGITS[ones]}`;
}

/** Weeks begin on Monday. */
function daysOf(today: string): Names {
  const year = Number(today.slice(0, 4));
  const weekday = (startOf(today, 'UTC').getUTCDay() + 6) % 7;
  const inWeek = (day: number, weeks = 0) => daysAfter(today, day - weekday + 7 * weeks);
  const [, month = 1] = today.split('-').map(Number);
  const lastOf = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10);
  const q3 = `${year}-09-30`;
  return {
    Y: String(year),
    LY: String(year - 1),
    NY: String(year + 1),
    today,
    tomorrow: daysAfter(today, 1),
    fri: inWeek(4),
    nextFri: inWeek(4, 1),
    nextThu: inWeek(3, 1),
    nextMon: inWeek(0, 1),
    eom: lastOf(year, month),
    q3end: q3 >= today ? q3 : `${year + 1}-09-30`,
  };
}

export { ZONE };
