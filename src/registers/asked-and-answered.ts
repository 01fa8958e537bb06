import { differenceInCalendarDays } from 'date-fns';
import type { Registered } from '../domain/entry.ts';
import type { Gathered } from '../engine/row.ts';

const stepIn = ({ entry }: Registered, key: string) => entry.steps.find((each) => each.key === key);

/** Calendar days from the asking to the answer; undefined while there is none. */
const daysTo = (record: Registered, key: string): number | undefined => {
  const answer = stepIn(record, key);
  return answer && differenceInCalendarDays(answer.at.slice(0, 10), record.entry.at.slice(0, 10));
};

const inWords = (days: number): string => (days === 0 ? '当天' : `${days}天`);

/** How long the answer took, for the card of what was asked. */
export const timeTaken =
  (key: string) =>
  async (record: Registered): Promise<readonly Gathered[]> => {
    const days = daysTo(record, key);
    return days === undefined ? [] : [{ title: '答复用时：', lines: [inWords(days)] }];
  };

/** Asked in that year, how many were answered, how long it took, and which were not. */
export function answeredIn(records: readonly Registered[], key: string, year: number): readonly string[] {
  const own = records.filter(({ entry }) => entry.at.startsWith(`${year}-`));
  if (own.length === 0) return [];
  const days = own.flatMap((each) => daysTo(each, key) ?? []).sort((a, b) => a - b);
  const open = own.filter((each) => stepIn(each, key) === undefined);
  const median = days[Math.floor((days.length - 1) / 2)];
  return [
    [
      `共${own.length}件，已答复${days.length}件`,
      ...(median === undefined ? [] : [`用时中位数${inWords(median)}`]),
      ...(open.length > 0
        ? [`未答复：${open.map(({ number, title }) => `${number} ${title}`).join('、')}`]
        : []),
    ].join('，'),
  ];
}
