import { outstanding } from './opinions.ts';
import { CONVENOR_ROLES, OFFICE_ROLES, PARTIES, VOICE_ROLES } from './parties.ts';
import { type Actor, DEPUTY_UNITS, type Role } from './people.ts';
import type { Project } from './project.ts';
import { type Party, PROJECT_STATES } from './project-flow.ts';

/** Who owes what a verb leaves on file. */
export type PieceOwner = 'purchaser' | 'asked' | 'finance' | 'office' | 'convenor';

/** Keys of those who must act now, as the store indexes them. */
const OWES: Record<Party | 'nobody', (project: Project) => readonly string[]> = {
  nobody: () => [],
  office: () => ['role:office'],
  convenor: () => ['role:convenor'],
  coordinator: () => ['role:coordinator'],
  purchaser: (project) => [`purchaser:${project.declaration.purchaser}`],
  // With everyone agreed it is the office's turn to conclude.
  asked: (project) => {
    const units = outstanding(project).map(({ unit }) => `unit:${unit}`);
    return units.length > 0 ? units : ['role:office'];
  },
};

export const owedBy = (project: Project): readonly string[] =>
  OWES[PROJECT_STATES[project.status.state].owes](project);

/** The keys this person can answer for. */
export function keysOf(actor: Actor): readonly string[] {
  const keys = actor.posts.flatMap(({ role, unit }) => [
    ...(is(OFFICE_ROLES, role) ? ['role:office'] : []),
    ...(is(CONVENOR_ROLES, role) ? ['role:convenor'] : []),
    ...(is(PARTIES.coordinator.roles, role) ? ['role:coordinator'] : []),
    ...(unit && is(VOICE_ROLES, role) ? [`unit:${unit}`] : []),
    ...(unit && is(PARTIES.purchaser.roles, role) ? [`purchaser:${unit}`] : []),
  ]);
  return [...new Set(keys)];
}

const is = (roles: readonly Role[], role: Role): boolean => roles.includes(role);

/** Posts told when their party must act. The lead few only: the office is told through its director and clerks. */
export function postsOf(key: string): readonly string[] {
  const [kind, name = ''] = key.split(':');
  const table: Readonly<Record<string, readonly string[]>> = {
    'role:office': ['office-director', 'office-clerk'],
    'role:convenor': ['chief-convenor', 'convenor-government-office', 'convenor-finance'],
    'role:coordinator': ['convenor-government-office', 'convenor-finance', 'office-director'],
  };
  if (kind === 'unit') return [`member-${name}`, `liaison-${name}`, `convenor-${name}`];
  if (kind === 'purchaser') return [`liaison-${name}`, `officer-${name}`];
  return table[key] ?? [];
}

/** Posts told when none of the first may act: the deputies of other units, where the office's own unit is the purchaser. */
export const reservesOf = (key: string): readonly string[] =>
  key === 'role:office' ? DEPUTY_UNITS.map((unit) => `office-deputy-${unit}`) : [];
