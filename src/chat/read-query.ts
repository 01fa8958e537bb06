import { FIELD_SLUGS } from '../domain/duties.ts';
import { keysOf } from '../domain/owing.ts';
import type { Actor } from '../domain/people.ts';
import { findUnit } from '../domain/units.ts';
import type { ProjectCriteria } from '../office/ports.ts';
import { QUERY_WORDS, STAGE_QUERY, STATE_QUERY } from '../wording/query.ts';
import type { ReadContext } from './fields.ts';
import { readAmountCondition } from './read/amount.ts';

export interface Query {
  readonly criteria: ProjectCriteria;
  /** Counted from 1. */
  readonly page: number;
}

interface Asking {
  readonly actor: Actor;
  readonly today: string;
  readonly reading: ReadContext;
  readonly fieldName: (slug: string) => string;
}

type Found = Partial<Record<keyof ProjectCriteria, unknown>> | { readonly page: number };
type Reader = (token: string, asking: Asking) => Found | undefined;

/** The query without the page it asks for. */
export const withoutPage = (text: string): string => text.replace(/\s*第\d+页/g, '').trim();

const among = (words: readonly string[], token: string) => words.includes(token);

/** First reader that knows the word decides what it means; a word nobody knows is part of the name. */
const READERS: readonly Reader[] = [
  (token) => {
    const [, year, serial] = /^#?(20\d\d)-(\d{1,5})$/.exec(token) ?? [];
    return year && serial ? { number: `${year}-${serial.padStart(3, '0')}` } : undefined;
  },
  (token) => {
    const [, page] = /^第(\d{1,4})页$/.exec(token) ?? [];
    return page ? { page: Math.max(1, Number(page)) } : undefined;
  },
  (token) => {
    const [, year] = /^(20\d\d)年?度?$/.exec(token) ?? [];
    return year ? { year: Number(year) } : undefined;
  },
  (token, { today }) =>
    among(QUERY_WORDS.thisYear, token) ? { year: Number(today.slice(0, 4)) } : undefined,
  (token, { today }) =>
    among(QUERY_WORDS.lastYear, token) ? { year: Number(today.slice(0, 4)) - 1 } : undefined,
  (token) => (among(QUERY_WORDS.all, token) ? {} : undefined),
  (token, { actor }) => (among(QUERY_WORDS.mine, token) ? { mine: actor.person } : undefined),
  (token, { actor }) => (among(QUERY_WORDS.waiting, token) ? { owedBy: keysOf(actor) } : undefined),
  (token, { today }) => (among(QUERY_WORDS.overdue, token) ? { overdueOn: today } : undefined),
  (token) => readAmountCondition(token),
  (token) => (Object.hasOwn(STATE_QUERY, token) ? { states: STATE_QUERY[token] } : undefined),
  (token) => (Object.hasOwn(STAGE_QUERY, token) ? { stages: [STAGE_QUERY[token]] } : undefined),
  (token, { reading }) => {
    const unit = findUnit(reading.units, token);
    return unit && { purchasers: [unit.slug] };
  },
  (token, { fieldName }) => {
    const slugs = FIELD_SLUGS.filter((slug) => fieldName(slug) === token || slug === token);
    return slugs.length > 0 ? { fields: slugs } : undefined;
  },
];

/** Words in any order: number, year, unit, field, state, stage, amount, 我的, 待我, 超期, and free words of the name (R32, B02). */
export function readQuery(text: string, asking: Asking): Query {
  const tokens = text.split(/[\s、，,;；]+/).filter(Boolean);
  const criteria: Record<string, unknown> = {};
  const words: string[] = [];
  let page = 1;
  for (const token of tokens) {
    const found = READERS.map((read) => read(token, asking)).find((each) => each !== undefined);
    if (!found) words.push(token);
    else if ('page' in found) page = found.page;
    else for (const [key, value] of Object.entries(found)) criteria[key] = merged(criteria[key], value);
  }
  return { criteria: { ...criteria, ...(words.length > 0 && { words }) }, page };
}

/** Two units, or two states, widen each other. */
const merged = (before: unknown, value: unknown): unknown =>
  Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
