import { WHOLE } from './project-story.ts';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (most: number) => Math.floor(next() * most),
    chance: (share: number) => next() < share,
    one: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T,
  };
}
export type Dice = ReturnType<typeof dice>;

/** Whoever declares, in units that the tables do not ask about culture. */
const CLERKS = ['education-sports', 'health', 'civil-affairs', 'land', 'agriculture-forestry', 'audit'].map(
  (unit) => `officer-${unit}`,
);
const DIRECTOR = 'office-director';
/** Whom the tables ask. */
export const ASKED = ['member-finance', 'member-culture', 'liaison-publicity', 'member-staffing'] as const;
/** Thirty people: those who act, and others who only look. */
export const PEOPLE: readonly string[] = [
  ...CLERKS,
  DIRECTOR,
  ...ASKED,
  'chief-convenor',
  'convenor-government-office',
  'convenor-finance',
  'office-clerk',
  ...[
    'party-office',
    'people-congress',
    'cppcc',
    'organization',
    'development-reform',
    'human-resources',
  ].map((unit) => `member-${unit}`),
  ...[
    'science-technology',
    'market-supervision',
    'public-resources',
    'state-tax',
    'health',
    'land',
    'audit',
    'finance',
    'culture',
  ].map((unit) => `liaison-${unit}`),
];
const LOOKS = ['待办', '帮助', '查询 我的', '我是谁', '目录 文化', '依据 六(一)'];

/** One act: who says what, and which verb then stands in the log of that project. */
export interface Act {
  readonly who: string;
  readonly verb: 'submit' | 'accept' | 'opine';
  readonly words: (number: string) => string;
  /** Shown first, and sent by a second word. */
  readonly weighs: boolean;
}

export interface Story {
  readonly name: string;
  readonly acts: readonly Act[];
}

export interface Plan {
  readonly stories: readonly Story[];
  /** What people only look at, in between. */
  readonly looks: readonly { readonly who: string; readonly words: string }[];
}

/** What thirty people do in so many steps, for this seed. */
export function planOf(seed: number, steps: number): Plan {
  const { below, chance, one } = dice(seed);
  const acts = 2 + ASKED.length;
  const stories = Array.from({ length: Math.max(2, Math.round((steps * 0.5) / acts)) }, (_, n): Story => {
    const name = `戏曲服务第${n + 1}项`;
    const asked = [...ASKED].sort(() => below(3) - 1);
    return {
      name,
      acts: [
        {
          who: one(CLERKS),
          verb: 'submit',
          words: () => WHOLE.replace('校园戏曲传习服务', name),
          weighs: false,
        },
        { who: DIRECTOR, verb: 'accept', words: (number) => `受理 ${number}`, weighs: false },
        ...asked.map((who): Act => {
          const against = who === 'liaison-publicity' && chance(0.4);
          return {
            who,
            verb: 'opine',
            words: (number) => (against ? `不同意 ${number} 理由：须先定剧目` : `同意 ${number}`),
            // Only 财政局 fixes the amount with its yes.
            weighs: who === 'member-finance',
          };
        }),
      ],
    };
  });
  const left = Math.max(0, steps - stories.length * acts);
  const looks = Array.from({ length: left }, () => ({ who: one(PEOPLE), words: one(LOOKS) }));
  return { stories, looks };
}
