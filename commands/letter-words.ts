import type { KnownScene } from '../src/chat/define-command.ts';
import { chineseDay, chineseMoment } from '../src/wording/days.ts';

/** How a letter names units, moments and days. */
export const letterWords = ({ names, reading }: Pick<KnownScene, 'names' | 'reading'>) => ({
  unit: names.unit,
  moment: (iso: string) => chineseMoment(iso, reading.timeZone),
  day: (day: string) => chineseDay(`${day}T12:00:00Z`, 'UTC'),
});
