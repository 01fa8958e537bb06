import type { NamedUnit } from '../../domain/units.ts';
import { PIECES } from '../../wording/pieces.ts';
import { folded } from './fold.ts';
import { without } from './refs.ts';

export interface UnitSaid {
  readonly slug: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A short name without 局, 办 or 部 is one only where nothing goes on: 民政的项目, not 民政服务. */
const SHORT = /^\p{Script=Han}{2,3}$/u;

const standsAsUnit = (name: string, text: string, start: number, end: number): boolean =>
  !SHORT.test(name) ||
  PIECES.unitCloses.test(name) ||
  (PIECES.unitEnds.test(text.slice(end)) && PIECES.unitBegins.test(text.slice(0, start)));

const indexes = new WeakMap<readonly NamedUnit[], readonly (readonly [key: string, unit: NamedUnit])[]>();

/** Every name of every unit, the longest first. */
function namesOf(units: readonly NamedUnit[]): readonly (readonly [string, NamedUnit])[] {
  const before = indexes.get(units);
  if (before) return before;
  const names = units
    .flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [folded(name), unit] as const))
    .filter(([name]) => name.length > 1)
    .sort(([a], [b]) => b.length - a.length);
  indexes.set(units, names);
  return names;
}

/** The units a folded text names, each where it stands, the longest name of each place. */
export function unitsIn(text: string, units: readonly NamedUnit[]): readonly UnitSaid[] {
  const found: UnitSaid[] = [];
  let rest = text;
  for (const [name, { slug, name: called }] of namesOf(units)) {
    const spans: UnitSaid[] = [];
    for (let start = rest.indexOf(name); start >= 0; start = rest.indexOf(name, start + name.length)) {
      const span = { slug, name: called, start, end: start + name.length };
      if (standsAsUnit(name, rest, span.start, span.end)) spans.push(span);
    }
    found.push(...spans);
    // All of one name at once: the work stays in proportion to the text, however often it is named.
    if (spans.length > 0) rest = without(rest, spans);
  }
  return found.sort((a, b) => a.start - b.start);
}
