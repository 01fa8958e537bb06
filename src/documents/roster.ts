import { ROLES, type Role } from '../domain/people.ts';
import {
  needsUnit,
  type Roster,
  type RosterLine,
  type RosterProblem,
  type RosterUnit,
} from '../domain/roster.ts';
import { findUnit, type NamedUnit, unitKey } from '../domain/units.ts';
import { KIND_WORDS, NO_WORDS, ROLE_WORDS, ROSTER_HEADINGS, YES_WORDS } from '../wording/import-words.ts';
import type { TableRow } from './tables.ts';

type Column = keyof typeof ROSTER_HEADINGS;
const COLUMNS = Object.keys(ROSTER_HEADINGS) as Column[];
const REQUIRED: readonly Column[] = ['unit', 'name', 'role'];
type Cells = Readonly<Record<Column, string>>;

const key = (text: string) => unitKey(text).replace(/[:*]$/, '');
const among = (words: readonly string[], text: string) => words.some((word) => key(word) === key(text));

/**
 * Reads the rows of a roster: headings in any order and either language, units and roles by any of their names.
 * `today` stands in where no day is given, and which lines say none is told, as are the columns nobody reads: what a
 * roster holds is used or named. Everything wrong is told together, with its line; judging is `checkRoster`'s.
 */
export function readRoster(
  rows: readonly TableRow[],
  units: readonly NamedUnit[],
  today: string,
  slugFor: (name: string) => string,
  hiddenLines: readonly number[] = [],
): ReadRoster {
  const headings = findHeadings(rows);
  if ('missing' in headings)
    return { lines: [], units: [], problems: [headings.missing], unused: [], undated: [] };
  const undated: number[] = [];
  const reading: Reading = { known: [...units], stated: new Map(), problems: [], today, slugFor };
  const titles = rows[headings.row]?.cells ?? [];
  const lines = rows.slice(headings.row + 1).flatMap(({ line, cells }): RosterLine[] => {
    // Whoever does not show may be a holder of last term or one that was filtered out: that is not ours to say.
    if (hiddenLines.includes(line)) {
      reading.problems.push({ line, reason: 'hidden-row' });
      return [];
    }
    const stray = cells.find((cell, index) => cell !== '' && (titles[index] ?? '') === '');
    if (stray !== undefined) reading.problems.push({ line, reason: 'extra-cell', found: stray });
    const value = (column: Column) => cells[headings.columns[column] ?? -1]?.trim() ?? '';
    const named = Object.fromEntries(COLUMNS.map((column) => [column, value(column)])) as Record<
      Column,
      string
    >;
    if (named.from === '') undated.push(line);
    const read = readLine(line, named, reading);
    return read ? [read] : [];
  });
  const used = new Set(Object.values(headings.columns));
  return {
    lines,
    units: [...reading.stated.values()].map(({ unit }) => unit),
    problems: reading.problems,
    unused: titles.filter((title, index) => title !== '' && !used.has(index)),
    undated,
  };
}

export interface ReadRoster extends Roster {
  readonly problems: readonly RosterProblem[];
  /** Headings of columns that nothing was read from. */
  readonly unused: readonly string[];
  /** Lines that give no first day. */
  readonly undated: readonly number[];
}

/** Whether these rows have the headings of a roster. */
export const isRoster = (rows: readonly TableRow[]): boolean => !('missing' in findHeadings(rows));

interface Reading {
  readonly known: NamedUnit[];
  /** What the roster says of units, and on which line it said so first. */
  readonly stated: Map<string, { readonly unit: RosterUnit; readonly line: number }>;
  readonly problems: RosterProblem[];
  readonly today: string;
  readonly slugFor: (name: string) => string;
}

/** A title or two may stand above the headings: the first row with all the needed ones counts. */
function findHeadings(rows: readonly TableRow[]) {
  let best: { missing: RosterProblem; count: number } | undefined;
  for (const [row, { line, cells }] of rows.slice(0, 10).entries()) {
    const columns: Partial<Record<Column, number>> = {};
    for (const column of COLUMNS) {
      const at = cells.findIndex((cell) => among(ROSTER_HEADINGS[column], cell));
      if (at >= 0) columns[column] = at;
    }
    const lacking = REQUIRED.filter((column) => columns[column] === undefined);
    if (lacking.length === 0) return { row, columns };
    const found = lacking.map((column) => ROSTER_HEADINGS[column][0]).join('、');
    const count = REQUIRED.length - lacking.length;
    if (!best || count > best.count) best = { missing: { line, reason: 'no-heading', found }, count };
  }
  return { missing: best?.missing ?? ({ line: 0, reason: 'no-heading' } as const) };
}

function readLine(line: number, cells: Cells, reading: Reading): RosterLine | undefined {
  const wrong = (reason: RosterProblem['reason'], found?: string) => {
    reading.problems.push({ line, reason, ...(found && { found }) });
    return undefined;
  };
  const name = cells.name.replace(/\s+/g, /[a-z]/i.test(cells.name) ? ' ' : '');
  const role = readRole(cells.role);
  const from = cells.from === '' ? reading.today : readDay(cells.from);
  const unit = readUnit(line, cells, reading, wrong);
  if (name === '') wrong('no-name');
  if (!role) wrong('unknown-role', cells.role);
  if (!from) wrong('bad-date', cells.from);
  if (role && needsUnit(role) && cells.unit === '') wrong('unit-needed', cells.role);
  if (!name || !role || !from || (needsUnit(role) && !unit)) return undefined;
  return { line, name, role, from, ...(unit && { unit }), ...(cells.post && { position: cells.post }) };
}

const readRole = (word: string): Role | undefined =>
  ROLES.find((role) => among([role, ...ROLE_WORDS[role]], word));

function readUnit(
  line: number,
  cells: Cells,
  reading: Reading,
  wrong: (reason: RosterProblem['reason'], found?: string) => undefined,
): string | undefined {
  if (cells.unit === '') return undefined;
  const known = findUnit(reading.known, cells.unit);
  if (cells.kind === '' && cells.funded === '') return known?.slug ?? wrong('unknown-unit', cells.unit);
  const kind = (Object.keys(KIND_WORDS) as (keyof typeof KIND_WORDS)[]).find((word) =>
    among(KIND_WORDS[word], cells.kind),
  );
  const funded = among(YES_WORDS, cells.funded) ? true : among(NO_WORDS, cells.funded) ? false : undefined;
  if (!kind) return wrong('bad-kind', cells.kind);
  if (funded === undefined) return wrong('bad-funded', cells.funded);
  const slug = known?.slug ?? reading.slugFor(cells.unit);
  const earlier = reading.stated.get(slug);
  if (earlier && (earlier.unit.kind !== kind || earlier.unit.funded !== funded))
    return wrong('unit-contradicts', cells.unit);
  const unit = { slug, name: known?.name ?? cells.unit, kind, funded };
  if (!earlier) reading.stated.set(slug, { unit, line });
  if (!known) reading.known.push({ slug, name: cells.unit, aliases: [] });
  return slug;
}

/** A calendar day as rosters write it: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日, 20260105; undefined when there is none such. */
export function readDay(text: string): string | undefined {
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC').replace(/\s/g, '')) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [year = '', month = '', day = ''] = parts.slice(1);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
