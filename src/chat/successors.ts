import { keptBy } from '../domain/kept-by.ts';
import type { Unit } from '../office/ports.ts';
import { UNIT_SUCCESSORS } from '../wording/unit-names.ts';

/** Units with the names they have come to be called by since 2015: a later name means the unit that took the duty over (Z17). */
export const withSuccessors = keptBy((units: readonly Unit[]): readonly Unit[] => {
  const taken = new Set(units.flatMap(({ name, aliases }) => [name, ...aliases]));
  return units.map((unit) => {
    const later = (UNIT_SUCCESSORS[unit.slug] ?? []).filter((name) => !taken.has(name));
    return later.length > 0 ? { ...unit, aliases: [...unit.aliases, ...later] } : unit;
  });
});
