import { addDays, format, parseISO } from 'date-fns';
import { FIELD_SLUGS } from '../domain/duties.ts';
import { OPEN_STATES } from '../domain/open-states.ts';
import { keysOf } from '../domain/owing.ts';
import type { Actor } from '../domain/people.ts';
import type { ProjectCriteria } from '../office/ports.ts';
import {
  ASKING_FILLERS,
  DUE_SOON,
  EVERYTHING,
  FLAG_WORDS,
  fieldSaid,
  fieldWord,
  IN_THE_NAME,
  MINE,
  NOTHING_OF,
  OURS,
  OVERDUE,
  OWED_BEFORE,
  OWES,
  OWES_TO_SAY,
  PARTS,
  ROUTE_WORDS_SAID,
  STATE_SAID,
  READ_WORDS as W,
  WAITING,
} from '../wording/asking.ts';
import { FIELD_ALSO } from '../wording/fields-of-service.ts';
import { PIECES } from '../wording/pieces.ts';
import { ASKED_ANYWAY, STAGE_QUERY, STATE_QUERY } from '../wording/query.ts';
import type { Scene } from './define-command.ts';
import type { ReadContext } from './fields.ts';
import { folded } from './hear/fold.ts';
import { readRefs } from './hear/refs.ts';
import { Sheet } from './hear/sheet.ts';
import { unitsIn } from './hear/units-in.ts';
import { readAmounts } from './read-amounts.ts';
import { readTimes } from './read-times.ts';

export interface Query {
  readonly criteria: ProjectCriteria;
  /** Words of no kind we know: looked for in names and needs, and never a filter where nothing holds them. */
  readonly words: readonly string[];
  /** What was read, as it is told (law 5). */
  readonly read: readonly string[];
  /** What was understood to be a condition but could not be read. */
  readonly unclear: readonly string[];
  /** Counted from 1. */
  readonly page: number;
  /** Asks for what is not done with yet: of a unit that is more than its projects. */
  readonly unfinished: boolean;
}

export interface Asking {
  readonly actor: Actor;
  readonly today: string;
  readonly reading: ReadContext;
  readonly fieldName: (slug: string) => string;
}

/** Characters of a question; what is longer is none, and is said not to have been read. */
const LONGEST_QUESTION = 600;
/** Characters by which such a one is named. */
const NAMED_BY = 20;

/** The query without the page it asks for. */
export const withoutPage = (text: string): string => text.replace(PIECES.pageGone, '').trim();

/** Whether the words say something a list of projects can be asked for, leaving names aside. */
export function asksForProjects(
  text: string,
  scene: Pick<Scene, 'actor' | 'today' | 'reading' | 'names'>,
): boolean {
  const { actor = { person: '', name: '', posts: [] }, today, reading, names } = scene;
  const query = readQuery(text, { actor, today, reading, fieldName: names.field });
  return query.read.length > 0 || query.unclear.length > 0 || PIECES.asksForProjects.test(text);
}

/**
 * A question about projects, read tolerantly: number, unit, time, amount, flag, route, state, who owes, field, 我的,
 * 我们局的, 超期, a page, in any order and without blanks; what is left are words of names (R32, B02, law 5).
 */
export function readQuery(text: string, asking: Asking): Query {
  if (text.length > LONGEST_QUESTION)
    return {
      criteria: {},
      words: [],
      read: [],
      unclear: [`${text.slice(0, NAMED_BY)}……`],
      page: 1,
      unfinished: false,
    };
  const { actor, today, reading } = asking;
  const sheet = new Sheet(folded(text));
  const criteria: Record<string, unknown> = {};
  const read: string[] = [];
  const note = (part: string) => void (read.includes(part) || read.push(part));
  const widen = (key: string, values: readonly string[]) => {
    criteria[key] = [...new Set([...((criteria[key] as string[]) ?? []), ...values])];
  };
  let page = 1;
  let unfinished = false;

  for (const { groups } of sheet.take(PIECES.pages)) page = Math.max(1, Number(groups?.no));
  const [ref] = readRefs(sheet.rest, { thisYear: Number(today.slice(0, 4)) }).filter(({ number }) =>
    /^\d/.test(number),
  );
  if (ref) {
    sheet.cut(ref);
    criteria.number = ref.number;
    note(W.number(ref.number));
  }
  for (const { form, flag, shown } of FLAG_WORDS)
    if (sheet.take(form).length > 0) {
      widen('flags', [flag]);
      note(shown);
    }
  const amounts = readAmounts(sheet);
  Object.assign(criteria, amounts.criteria);
  amounts.read.forEach(note);
  const times = readTimes(sheet, today);
  Object.assign(criteria, times.criteria);
  times.read.forEach(note);

  if (sheet.take(WAITING).length > 0) {
    criteria.owedBy = keysOf(actor);
    note(W.waiting);
  }
  const own = actor.posts.flatMap(({ unit }) => unit ?? []);
  for (const owes of readOurs(sheet)) {
    if (!own[0]) continue;
    if (owes) widen('owedBy', own.flatMap(keysOfUnit));
    else widen('purchasers', own);
    note(owes ? W.owes(nameOf(own[0], asking)) : W.ours(nameOf(own[0], asking)));
  }
  if (sheet.take(MINE).length > 0) {
    criteria.mine = actor.person;
    note(W.mine);
  }
  if (sheet.take(OVERDUE).length > 0) {
    criteria.overdueOn = today;
    note(W.overdue);
  }
  if (sheet.take(DUE_SOON).length > 0) {
    criteria.dueBetween = { from: today, to: format(addDays(parseISO(today), 7), 'yyyy-MM-dd') };
    note(W.dueSoon);
  }
  readUnits(sheet, reading, (unit, name, owes) => {
    if (owes) widen('owedBy', keysOfUnit(unit));
    else widen('purchasers', [unit]);
    note(owes ? W.owes(name) : name);
  });
  for (const { form, routes, shown } of ROUTE_WORDS_SAID)
    if (sheet.take(form).length > 0) {
      widen('routes', routes);
      note(shown);
    }
  for (const [word, states] of PLAIN_STATES)
    if (sheet.takeWord(word)) {
      widen('states', states);
      note(word);
    }
  for (const { form, states, shown } of STATE_SAID)
    if (sheet.take(form).length > 0) {
      widen('states', states);
      note(shown);
      unfinished ||= states === OPEN_STATES;
    }
  for (const [word, stage] of PLAIN_STAGES)
    if ((read.length === 0 || word !== ASKED_ANYWAY) && sheet.takeWord(word)) {
      widen('stages', [stage]);
      note(word);
    }
  for (const slug of FIELD_SLUGS) {
    const name = asking.fieldName(slug);
    if (
      sheet.take(alsoForm(slug)).length > 0 ||
      sheet.take(fieldForm(name)).length > 0 ||
      sheet.takeWord(slug)
    ) {
      widen('fields', [slug]);
      note(name);
    }
  }
  for (const { code, name } of reading.items)
    if (sheet.take(new RegExp(`(?<![a-z\\d])${code.toLowerCase()}(?!\\d)(?:\\s*${name})?`, 'g')).length > 0) {
      widen('items', [code]);
      note(`${code} ${name}`);
    }
  sheet.take(IN_THE_NAME);
  if (sheet.take(EVERYTHING).length > 0 && read.length === 0) note(W.everything);
  const words = wordsLeft(sheet.rest);
  return { criteria, words, read, unclear: amounts.unclear, page, unfinished };
}

const nameOf = (slug: string, { reading }: Asking): string =>
  reading.units.find((unit) => unit.slug === slug)?.name ?? slug;

const longestFirst = <T>(table: Readonly<Record<string, T>>): readonly (readonly [string, T])[] =>
  Object.entries(table).sort(([a], [b]) => b.length - a.length);
const PLAIN_STATES = longestFirst(STATE_QUERY);
const PLAIN_STAGES = longestFirst(STAGE_QUERY);

const forms = new Map<string, RegExp>();
/** A field's name where it stands for the field: 就业类的, 体育, 文化领域; not inside a longer word. */
function fieldForm(name: string): RegExp {
  const made = forms.get(name) ?? fieldWord(name);
  forms.set(name, made);
  return made;
}

/** 软件开发类: what a field is called besides. */
function alsoForm(slug: string): RegExp {
  const made = forms.get(slug) ?? fieldSaid(FIELD_ALSO[slug] ?? []);
  forms.set(slug, made);
  return made;
}

const keysOfUnit = (unit: string): readonly string[] => [`unit:${unit}`, `purchaser:${unit}`];

/** 我们局, each time it is said, and whether as the one that still has to say or do something. */
function readOurs(sheet: Sheet): readonly boolean[] {
  return [...sheet.rest.matchAll(OURS)].reverse().map((said) => {
    const end = said.index + said[0].length;
    const owes = OWES_TO_SAY.exec(sheet.rest.slice(end));
    sheet.cut({ start: said.index, end: end + (owes?.[0].length ?? 0) });
    return owes !== null;
  });
}

/** Each unit that is named, and whether it is named as the one that still has to say or do something. */
function readUnits(
  sheet: Sheet,
  { units }: ReadContext,
  found: (slug: string, name: string, owes: boolean) => void,
): void {
  for (const unit of unitsIn(sheet.rest, units)) {
    const owes = OWES.exec(sheet.rest.slice(unit.end));
    const stuck = OWED_BEFORE.exec(sheet.rest.slice(0, unit.start));
    sheet.cut({ start: unit.start - (stuck?.[0].length ?? 0), end: unit.end + (owes?.[0].length ?? 0) });
    found(unit.slug, unit.name, owes !== null || stuck !== null);
  }
}

/** What is left once everything that asks for nothing is gone; single signs are no words. */
export function wordsLeft(rest: string): readonly string[] {
  return rest
    .split(PARTS)
    .map(trimmed)
    .filter((word) => [...word].length > 1);
}

const FILLERS = [...ASKING_FILLERS].sort((a, b) => b.length - a.length);

function trimmed(word: string): string {
  let left = word;
  for (;;) {
    if (left.startsWith(NOTHING_OF)) return left;
    const filler = FILLERS.find((each) => left.startsWith(each) || left.endsWith(each));
    if (filler === undefined) return left;
    left = left.startsWith(filler) ? left.slice(filler.length) : left.slice(0, -filler.length);
  }
}
