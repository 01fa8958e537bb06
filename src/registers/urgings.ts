import { line } from '../domain/part.ts';
import type { UnitSlug } from '../domain/people.ts';
import { type Facts, register } from '../engine/row.ts';

/** Keys of those who owe it, as units; the office's own as posts. */
const unitsIn = (owes: readonly string[]): readonly UnitSlug[] =>
  owes.flatMap((key) => (key.startsWith('role:') ? [] : [key.slice(key.indexOf(':') + 1)]));
const POSTS: Readonly<Record<string, readonly string[]>> = {
  'role:office': ['office-director', 'office-clerk'],
  'role:convenor': ['convenor-government-office', 'convenor-finance'],
  'role:coordinator': ['convenor-government-office', 'convenor-finance', 'office-director'],
};
const postsIn = (owes: readonly string[]): readonly string[] => owes.flatMap((key) => POSTS[key] ?? []);

const found = async (number: string, { look }: Pick<Facts, 'look'>) => look.owed(number.toUpperCase());

/** 区委办 and 区政府办 coordinate: they see everything and urge whoever owes, and decide nothing for anybody (附件2 1, R133). */
export const URGINGS = register({
  key: 'urgings',
  letter: 'CB',
  words: ['催促记录', '催办记录'],
  enters: ['催促', '催一催'],
  title: '催办',
  english: 'whom the coordinating units urged, and about what',
  does: '催促还没有办的单位，只催不代办',
  example: '催促 2026-003 请本周内表态',
  clause: '附件2 1',
  who: { either: [{ unitsOf: () => ['party-office', 'government-office'], officers: true }, 'coordinator'] },
  naming: 'number',
  dutyOf: ['party-office', 'government-office'],
  state: '已催办',
  parts: {
    number: line(['编号', '项目', '事项']),
    words: line(['要求', '内容', '理由'], { substance: true }),
  },
  checks: [
    async ({ number }, facts) =>
      (await found(number, facts)) ? undefined : { says: `${number} 现在没有等哪个单位办的事。` },
  ],
  adds: async ({ number }, facts) => ({ owes: (await found(number, facts))?.owes ?? [] }),
  tells: async ({ number, words }, facts) => {
    const owed = await found(number, facts);
    return owed
      ? [
          {
            units: unitsIn(owed.owes),
            posts: postsIn(owed.owes),
            title: `${facts.by.name}催办：${number} ${owed.title}`,
            lines: [words],
          },
        ]
      : [];
  },
  yearly: (records, { year }) => {
    const own = records.filter(({ entry }) => entry.at.startsWith(`${year}-`));
    return own.length === 0 ? [] : [`催办${own.length}次`];
  },
});
