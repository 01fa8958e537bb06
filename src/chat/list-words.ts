import type { Button } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import { Refusal } from '../domain/refusal.ts';
import { findUnit } from '../domain/units.ts';
import type { Unit } from '../office/ports.ts';
import { QUERY_WORDS, FOUND_WORDS as W } from '../wording/query.ts';

/** What a list is asked for: 审计局 超期 第2页, each part or none, in any order. */
export interface ListWish {
  readonly unit?: Unit;
  readonly overdue: boolean;
  /** Counted from 1. */
  readonly page: number;
}

/** @throws Refusal `no-such-unit` for what is neither a unit nor anything else a list understands */
export function readListWords(text: string, units: readonly Unit[]): ListWish {
  const wish: { unit?: Unit; overdue: boolean; page: number } = { overdue: false, page: 1 };
  for (const word of text.normalize('NFKC').split(/\s+/).filter(Boolean)) {
    const [, page] = W.pageForm.exec(word) ?? [];
    const unit = findUnit(units, word);
    if (page !== undefined) wish.page = Math.max(1, Number(page));
    else if ((QUERY_WORDS.overdue as readonly string[]).includes(word)) wish.overdue = true;
    else if (unit) wish.unit = unit;
    else throw new Refusal('no-such-unit', { unit: word });
  }
  return wish;
}

/** One page of it; past the last page is the last page. */
export interface Turned<T> {
  readonly shown: readonly T[];
  readonly page: number;
  readonly pages: number;
}

export function turnTo<T>(items: readonly T[], wanted: number, size: number): Turned<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(wanted, pages);
  return { shown: items.slice((page - 1) * size, page * size), page, pages };
}

/** The first line of a page, saying which of how many where there are several. */
export const pageTitle = (title: string, { page, pages }: Turned<unknown>): string =>
  pages > 1 ? `${title}（${W.page(page, pages)}）` : title;

/** The button that asks the same command, in the same words, for the next page; none behind the last. */
export function nextPage(
  command: string,
  { unit, overdue }: ListWish,
  { page, pages }: Turned<unknown>,
  more: readonly string[] = [],
): readonly Button[] {
  if (page >= pages) return [];
  const words = [...(unit ? [unit.slug] : []), ...(overdue ? [QUERY_WORDS.overdue[0]] : [])];
  const asked = [...words, ...more, W.pageOnly(page + 1)].join(' ');
  return [button(W.nextPage, sayOf(command, [asked]), 'primary')];
}
