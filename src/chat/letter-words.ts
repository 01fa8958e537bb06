import { chineseSpan, writtenDay } from '../wording/days.ts';
import type { Scene } from './define-command.ts';

/** How a letter names units, moments and days. */
export const letterWords = ({ names, reading }: Pick<Scene, 'names' | 'reading'>) => ({
  unit: names.unit,
  span: (from: string, until?: string) => chineseSpan(from, until, reading.timeZone),
  day: writtenDay,
});
