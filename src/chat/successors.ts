import type { Unit } from '../office/ports.ts';
import { UNIT_SUCCESSORS } from '../wording/unit-names.ts';

const extended = new WeakMap<readonly Unit[], readonly Unit[]>();

/** Units with the names they have come to be called by since 2015: a later name means the unit that took the duty over (Z17). */
export function withSuccessors(units: readonly Unit[]): readonly Unit[] {
  const before = extended.get(units);
  if (before) return before;
  const taken = new Set(units.flatMap(({ name, aliases }) => [name, ...aliases]));
  const after = units.map((unit) => {
    const later = (UNIT_SUCCESSORS[unit.slug] ?? []).filter((name) => !taken.has(name));
    return later.length > 0 ? { ...unit, aliases: [...unit.aliases, ...later] } : unit;
  });
  extended.set(units, after);
  return after;
}
