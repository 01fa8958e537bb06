import { fixesAmount } from '../domain/concerned.ts';
import type { Entry, Registered } from '../domain/entry.ts';
import { OFFICE_ROLES, PARTIES, PURCHASER_ROLES, VOICE_ROLES } from '../domain/parties.ts';
import { type Actor, type HeldPost, LEAD_UNIT, type Role, type UnitSlug } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import type { Who } from './row.ts';

/** What somebody stands in relation to. */
export interface About {
  readonly project?: Project;
  readonly entry?: Entry;
  readonly record?: Registered;
}

/** Who fixes this project's money: 财政局, or whoever stands in where it buys itself (六(二), R44). */
export const moneyUnit = (project: Project | undefined): UnitSlug =>
  project?.asked.find(fixesAmount)?.unit ?? LEAD_UNIT;

const is = (roles: readonly Role[], { role }: HeldPost): boolean => roles.includes(role);

/** The units a party is made of; none for parties made of roles. */
function unitsOf(who: Who, about: About): readonly UnitSlug[] | undefined {
  if (typeof who === 'object')
    return 'either' in who ? undefined : 'units' in who ? who.units : who.unitsOf(about);
  if (who === 'purchaser') return about.project ? [about.project.declaration.purchaser] : [];
  if (who === 'money') return [moneyUnit(about.project)];
  if (who === 'filer') return about.entry?.by.unit ? [about.entry.by.unit] : [];
  return undefined;
}

const ROLES: Partial<Record<Extract<Who, string>, readonly Role[]>> = {
  office: OFFICE_ROLES,
  coordinator: PARTIES.coordinator.roles,
  supervision: ['supervision'],
  unit: [...new Set([...PURCHASER_ROLES, ...VOICE_ROLES, ...OFFICE_ROLES])],
};

const isEither = (who: Who): who is Extract<Who, { either: unknown }> =>
  typeof who === 'object' && 'either' in who;

function firstOf<A, B>(all: readonly A[], find: (each: A) => B | undefined): B | undefined {
  for (const each of all) {
    const found = find(each);
    if (found) return found;
  }
  return undefined;
}

/** The post under which this person may do it; undefined when none does. */
export function postOf(actor: Actor, who: Who, about: About): HeldPost | undefined {
  if (who === 'anyone') return actor.posts[0];
  if (isEither(who)) return firstOf(who.either, (each) => postOf(actor, each, about));
  if (who === 'other')
    return actor.posts.find(
      ({ unit }) => unit === undefined || unit !== about.project?.declaration.purchaser,
    );
  const roles = typeof who === 'string' ? ROLES[who] : undefined;
  if (roles) return actor.posts.find((post) => is(roles, post));
  const units = unitsOf(who, about) ?? [];
  // What a unit does for itself its officers may do; what it says as a department, its voices.
  const own =
    who === 'purchaser' || who === 'filer' || (typeof who === 'object' && 'officers' in who)
      ? PURCHASER_ROLES
      : VOICE_ROLES;
  return actor.posts.find((post) => units.includes(post.unit ?? '') && is([...own, 'convenor'], post));
}

/** Who must act, as the store indexes them. */
export function keysOf(who: Who, about: About): readonly string[] {
  if (isEither(who)) return [...new Set(who.either.flatMap((each) => keysOf(each, about)))];
  if (who === 'office') return ['role:office'];
  if (who === 'coordinator') return ['role:coordinator'];
  if (who === 'purchaser' && about.project) return [`purchaser:${about.project.declaration.purchaser}`];
  return (unitsOf(who, about) ?? []).map((unit) => `unit:${unit}`);
}

/** Roles among which somebody may be who does it: whom the command is shown to. */
export function rolesOf(who: Who): readonly Role[] | 'known' {
  if (who === 'anyone' || who === 'other') return 'known';
  if (isEither(who)) {
    const each = who.either.map(rolesOf);
    return each.includes('known') ? 'known' : [...new Set(each.flat() as Role[])];
  }
  const roles = typeof who === 'string' ? ROLES[who] : undefined;
  return roles ?? [...new Set([...PURCHASER_ROLES, ...VOICE_ROLES])];
}
