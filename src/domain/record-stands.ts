import { MATTERS, type Matter } from './matter.ts';
import { OFFICE_ROLES, VOICE_ROLES } from './parties.ts';
import type { HeldPost, Role } from './people.ts';

/** The unit that has to do it, or the office where it falls to the office. */
export function ownsMatter({ role, unit }: HeldPost, { owner, kind }: Matter): boolean {
  const officeOwes = MATTERS[kind].owes === 'office' || owner === undefined;
  return (
    (officeOwes && is(OFFICE_ROLES, role)) ||
    (owner !== undefined && unit === owner && is([...VOICE_ROLES, 'officer'], role))
  );
}

/** The office, and the units that answer for an indicator. */
export const measures = (post: HeldPost, { plan }: Matter): boolean =>
  is(OFFICE_ROLES, post.role) ||
  (is(VOICE_ROLES, post.role) && (plan?.indicators ?? []).some(({ unit }) => unit === post.unit));

/** The office for what the office raised, the unit for what one of its own did. */
export function raised({ role, unit }: HeldPost, { raisedBy }: Matter): boolean {
  const byOffice = raisedBy.post.startsWith('office-');
  return byOffice ? is(OFFICE_ROLES, role) : unit === raisedBy.unit && is(VOICE_ROLES, role);
}

const is = (roles: readonly Role[], role: Role): boolean => roles.includes(role);
