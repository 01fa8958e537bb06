import { BOOKS, type Book } from './books.ts';
import type { Conditions, Phrase } from './phrase.ts';
import type { Names } from './setups.ts';

const asList = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one]) as readonly T[];
const unitOf = (post: string): string => post.replace(/^(?:member|liaison|officer|convenor)-/, '');

/** The numbers a look with these conditions must name, worked out from the table of the books. */
export function expectedNumbers(conditions: Conditions, { as }: Phrase, names: Names): readonly string[] {
  if (conditions.none) return [];
  return BOOKS.filter((book) => fits(book, conditions, as)).map(({ key }) => names[key] ?? key);
}

function fits(book: Book, conditions: Conditions, who: string): boolean {
  const {
    keys,
    unit,
    year,
    months,
    min,
    max,
    open = false,
    flags,
    field,
    state,
    word,
    mine,
    ours,
  } = conditions;
  const within = (value: number, bound: number) => (open ? value > bound : value >= bound);
  return (
    (keys === undefined || keys.includes(book.key)) &&
    (unit === undefined || asList(unit).includes(book.unit)) &&
    (year === undefined || book.year === year) &&
    (months === undefined || (book.year === (year ?? 'this') && months.includes(book.month))) &&
    (min === undefined || within(book.amount, min)) &&
    (max === undefined || within(-book.amount, -max)) &&
    (flags === undefined || flags.every((flag) => (book.flags as readonly string[]).includes(flag))) &&
    (field === undefined || book.field === field) &&
    (state === undefined || asList(state).includes(book.state)) &&
    (word === undefined || book.name.includes(word)) &&
    (!(mine || ours) || book.unit === unitOf(who))
  );
}

/** Numbers of projects, meetings and matters in a text, each once, in order; days are none. */
export const numbersIn = (text: string): readonly string[] =>
  [...new Set(text.match(/(?<![\d-])[A-Z]?\d{4}-\d{2,3}(?:-\d{1,2})?(?![\d-])/g) ?? [])]
    .filter((number) => /^[A-Z]/.test(number) || /^\d{4}-\d{3}$/.test(number))
    .sort();
