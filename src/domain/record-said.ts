import { VOICE_ROLES } from './parties.ts';
import type { HeldPost, Role, UnitSlug } from './people.ts';
import { same } from './same.ts';

interface Said {
  readonly unit: UnitSlug;
}

/** What one unit said. */
export const of = <A extends Said>(said: readonly A[], unit: UnitSlug): readonly A[] =>
  said.filter((each) => each.unit === unit);

/** The unit's words as they were before; those of others stay, in their order. */
export function without<A extends { readonly unit: UnitSlug }>(
  now: readonly A[],
  before: readonly A[],
  unit: UnitSlug,
): readonly A[] {
  const had = before.filter((each) => each.unit === unit);
  const isAmong = (all: readonly A[], one: A) => all.some((each) => same(each, one));
  const kept = now.filter((each) => each.unit !== unit || isAmong(had, each));
  return [...kept, ...had.filter((each) => !isAmong(kept, each))];
}

/** Somebody who speaks for one of these units. */
export const speaks = ({ role, unit }: HeldPost, units: readonly UnitSlug[]): boolean =>
  (VOICE_ROLES as readonly Role[]).includes(role) && units.includes(unit ?? '');

export const unitKeys = (units: readonly UnitSlug[]): readonly string[] =>
  units.map((unit) => `unit:${unit}`);
