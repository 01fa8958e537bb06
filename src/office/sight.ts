import type { Registered } from '../domain/entry.ts';
import { CONVENOR_ROLES, OFFICE_ROLES } from '../domain/parties.ts';
import { type Actor, LEAD_UNIT, OVERSIGHT_UNITS, type Role } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import { PROJECT_STATES, type StateRow } from '../domain/project-flow.ts';
import type { Register } from '../engine/row.ts';
import { type About, postOf } from '../engine/who.ts';
import type { Sight } from './ports.ts';

/** Posts of the joint meeting itself and of oversight see everything (附件1 三, R74, R75, R133, R134). */
const SEES_ALL: readonly Role[] = [
  ...OFFICE_ROLES,
  ...CONVENOR_ROLES,
  'supervision',
  'permits',
  'member',
  'liaison',
];

/** What this person may see. Officers (经办人) of a unit see what is theirs, asked of them, or decided. */
export function sightOf(actor: Actor): Sight {
  const all = actor.posts.some(
    ({ role, unit }) =>
      SEES_ALL.includes(role) ||
      unit === LEAD_UNIT ||
      (OVERSIGHT_UNITS as readonly string[]).includes(unit ?? ''),
  );
  return { all, units: [...new Set(actor.posts.flatMap(({ unit }) => (unit ? [unit] : [])))] };
}

const OVERSEES: readonly Role[] = [...OFFICE_ROLES, ...CONVENOR_ROLES, 'supervision'];

/** They look after what others owe; everyone else looks after their own. */
export const oversees = ({ posts }: Actor): boolean => posts.some(({ role }) => OVERSEES.includes(role));

/** What may be shown before everybody in that group: what is decided, and what was declared there in front of them. */
export const sightOfGroup = (origin: string): Sight => ({ all: false, units: [], origin });

/** A register is read by everybody with a post; a closed one by its keepers, those it names, and 监察 (R74, R136). */
export function maySeeRegister(actor: Actor, row: Register, about: About = {}): boolean {
  if (!row.closedTo) return true;
  return (
    postOf(actor, row.who, about) !== undefined ||
    actor.posts.some(({ role, unit }) => role === 'supervision' || row.closedTo?.includes(unit ?? ''))
  );
}

export const maySeeEntry = (actor: Actor, row: Register, record: Registered): boolean =>
  maySeeRegister(actor, row, { record, entry: record.entry });

/** The same rule as the store's search, for one project. */
export function maySee(sight: Sight, project: Project): boolean {
  const row: StateRow = PROJECT_STATES[project.status.state];
  const { units, origin } = sight;
  return (
    sight.all ||
    row.decided === true ||
    units.includes(project.declaration.purchaser) ||
    project.asked.some(({ unit }) => units.includes(unit)) ||
    (origin !== undefined && project.origin === origin)
  );
}
