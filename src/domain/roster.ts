import type { ClauseId } from './clauses.ts';
import { DEPUTY_UNITS, LEAD_UNIT, MEMBER_UNITS, type Role, type UnitSlug } from './people.ts';

/** One line of a roster: who holds which role for which unit, from which day (`YYYY-MM-DD`). */
export interface RosterLine {
  readonly line: number;
  readonly name: string;
  readonly role: Role;
  readonly unit?: UnitSlug;
  /** Position in the own unit, e.g. a deputy head. Kept in the log. */
  readonly position?: string;
  readonly from: string;
}

/** A purchaser outside the 22, as the roster describes it. */
export interface RosterUnit {
  readonly slug: UnitSlug;
  readonly name: string;
  readonly kind: string;
  readonly funded: boolean;
}

export interface Roster {
  readonly lines: readonly RosterLine[];
  /** Units to be created, or whose kind or funding the roster states. */
  readonly units: readonly RosterUnit[];
}

export const ROSTER_PROBLEMS = [
  'no-heading',
  'no-name',
  'unknown-unit',
  'unit-needed',
  'unknown-role',
  'bad-date',
  'hidden-row',
  'extra-cell',
  'bad-kind',
  'bad-funded',
  'unit-contradicts',
  'not-a-convenor-unit',
  'no-member-of-its-own',
  'not-a-member-unit',
  'director-not-of-lead-unit',
  'second-director',
  'second-holder',
  'repeated',
] as const;
export const ROSTER_WARNINGS = ['deputy-of-other-unit', 'clerk-of-other-unit'] as const;

/** Something about one line that keeps the whole roster out (or, as a warning, does not). `other`: the line it collides with. */
export interface RosterRemark<Reason extends string> {
  readonly line: number;
  readonly reason: Reason;
  readonly found?: string;
  readonly other?: number;
  readonly clause?: ClauseId;
}
export type RosterProblem = RosterRemark<(typeof ROSTER_PROBLEMS)[number]>;
export type RosterWarning = RosterRemark<(typeof ROSTER_WARNINGS)[number]>;

const CONVENOR_UNITS: readonly string[] = ['government-office', LEAD_UNIT];
const isMember = (unit: string | undefined) => (MEMBER_UNITS as readonly string[]).includes(unit ?? '');
const isDeputyUnit = (unit: string | undefined) => (DEPUTY_UNITS as readonly string[]).includes(unit ?? '');

/** Roles of which a unit (or the whole) has one holder at a time; the second line for it is refused. */
const SINGLE: Partial<Record<Role, (typeof ROSTER_PROBLEMS)[number]>> = {
  'chief-convenor': 'second-holder',
  convenor: 'second-holder',
  member: 'second-holder',
  'office-director': 'second-director',
};

interface Rule {
  readonly fails: (line: RosterLine) => boolean;
  readonly reason: (typeof ROSTER_PROBLEMS)[number];
  readonly clause: ClauseId;
}

const RULES: readonly Rule[] = [
  {
    reason: 'not-a-convenor-unit',
    clause: '附件1 二',
    fails: ({ role, unit }) => role === 'convenor' && !CONVENOR_UNITS.includes(unit ?? ''),
  },
  {
    reason: 'no-member-of-its-own',
    clause: '附件3',
    fails: ({ role, unit }) => role === 'member' && unit === 'government-office',
  },
  {
    reason: 'not-a-member-unit',
    clause: '附件1 二',
    fails: ({ role, unit }) => role === 'member' && !isMember(unit),
  },
  {
    reason: 'director-not-of-lead-unit',
    clause: '附件1 二',
    fails: ({ role, unit }) => role === 'office-director' && unit !== undefined && unit !== LEAD_UNIT,
  },
];

/** The post a line speaks of; several people may hold the posts of liaisons, officers, deputies and clerks. */
export function postOf({ role, unit }: Pick<RosterLine, 'role' | 'unit'>): string {
  switch (role) {
    case 'chief-convenor':
    case 'office-director':
    case 'office-clerk':
    case 'supervision':
    case 'permits':
      return role;
    case 'convenor':
    case 'office-deputy':
    case 'member':
    case 'liaison':
    case 'officer':
      return `${role}-${unit ?? ''}`;
  }
}

/** Roles that speak for nobody in particular need no unit in the roster. */
export const needsUnit = (role: Role): boolean => postOf({ role, unit: '' }) !== role;

/**
 * Judges a whole roster (R99, R100, R102–R105): every line that breaks a rule, together.
 * A deputy director from outside the seven units only warns, since the list in 附件1 二 is open.
 */
export function checkRoster(lines: readonly RosterLine[]): {
  readonly problems: readonly RosterProblem[];
  readonly warnings: readonly RosterWarning[];
} {
  const first = new Map<string, RosterLine>();
  const problems = lines.flatMap((line): RosterProblem[] => {
    const broken = RULES.filter((rule) => rule.fails(line)).slice(0, 1);
    return [
      ...broken.map(({ reason, clause }): RosterProblem => ({ line: line.line, reason, clause })),
      ...collision(line, first),
    ];
  });
  const warnings = lines.flatMap(({ line, role, unit }): RosterWarning[] => {
    if (role === 'office-deputy' && !isDeputyUnit(unit))
      return [{ line, reason: 'deputy-of-other-unit', clause: '附件1 二' }];
    if (role === 'office-clerk' && unit && unit !== LEAD_UNIT)
      return [{ line, reason: 'clerk-of-other-unit', clause: '附件1 二' }];
    return [];
  });
  return { problems, warnings };
}

function collision(line: RosterLine, first: Map<string, RosterLine>): RosterProblem[] {
  const single = SINGLE[line.role];
  const key = single ? postOf(line) : `${postOf(line)} ${line.name}`;
  const earlier = first.get(key);
  if (!earlier) first.set(key, line);
  if (!earlier) return [];
  const reason = earlier.name === line.name ? 'repeated' : (single ?? 'repeated');
  return [{ line: line.line, reason, other: earlier.line, clause: '附件1 二' }];
}
