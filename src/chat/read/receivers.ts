import { findUnit } from '../../domain/units.ts';
import type { Unit } from '../../office/ports.ts';
import { GROUP_NAMES, RECEIVER_GROUPS, TOWN } from '../../wording/receivers.ts';

type Group = (typeof RECEIVER_GROUPS)[number]['group'];

/** Who belongs to a group: the 22, and beyond them whom the roster brought (R110). */
const BELONGS: Readonly<Record<Group, (unit: Unit) => boolean>> = {
  members: ({ order }) => order !== undefined,
  towns: ({ order, name }) => order === undefined && TOWN.test(name),
  departments: ({ order, name }) => order === undefined && !TOWN.test(name),
};

/** Units by name, and 各镇街 or 各部门 for all of them; each once, in the order of the register. */
export function readReceivers(text: string, { units }: { readonly units: readonly Unit[] }) {
  const found = new Set<string>();
  const none: string[] = [];
  let rest = text.normalize('NFKC');
  for (const { group, form } of RECEIVER_GROUPS) {
    const without = rest.replace(form, ' ');
    const own = without === rest ? undefined : units.filter(BELONGS[group]);
    if (own?.length === 0) none.push(GROUP_NAMES[group]);
    for (const { slug } of own ?? []) found.add(slug);
    rest = without;
  }
  const named = rest.split(/[、,，;；\s]+/).filter(Boolean);
  const unknown = named.filter((name) => !findUnit(units, name));
  if (none.length > 0) return { problem: 'no-such-receivers', facts: { groups: none } };
  if (unknown.length > 0) return { problem: 'unknown-unit', facts: { units: unknown } };
  for (const name of named) found.add(findUnit(units, name)?.slug ?? '');
  return units.map(({ slug }) => slug).filter((slug) => found.has(slug));
}
