import type { Registered, Values } from '../../src/domain/entry.ts';
import type { Project } from '../../src/domain/project.ts';
import type { SettingKey, SettingValue } from '../../src/domain/settings.ts';
import type { Facts, Look } from '../../src/engine/row.ts';
import { aProject, inState, moment } from '../domain/a-project.ts';

interface Beside {
  readonly registered?: readonly Registered[];
  readonly projects?: readonly Project[];
  readonly figure?: SettingValue<'purchase.limit'>;
  readonly today?: string;
}

/** Facts a row decides on, with what lies beside the project. */
export function factsOf(project: Project, beside: Beside = {}): Facts {
  const { registered = [], projects = [], figure = 'inclusive', today = '2026-11-22' } = beside;
  const { by, at } = moment('officer-education-sports', 'education-sports');
  return {
    ...{ project, by, at, today },
    look: {
      register: async () => registered,
      registered: async (number: string) => registered.find((each) => each.number === number),
      projects: async ({ purchaser }: { readonly purchaser?: string }) =>
        projects.filter(({ declaration }) => declaration.purchaser === purchaser),
      setting: async <K extends SettingKey>() => figure as SettingValue<K>,
      unit: (slug: string) => slug,
    } as Partial<Look> as Look,
  };
}

/** An approved project whose amount is fixed, with these entries on file. */
export function fixedAt(
  fen: number,
  { number = '2026-001', item = 'B10', filed = [] as readonly (readonly [string, Values])[] } = {},
): Project {
  const { by, at } = moment('member-finance', 'finance');
  return {
    ...inState('approved', aProject({ item, fen })),
    number,
    opinions: [{ unit: 'finance', agrees: true, approvedFen: fen, round: 1, by, at }],
    filed: filed.map(([row, values], index) => ({ row, no: index + 1, values, by, at, steps: [] })),
  };
}
