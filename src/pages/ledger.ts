import type { KnownScene } from '../chat/define-command.ts';
import { rowsOf } from '../chat/view-rows.ts';
import { FIELD_SLUGS } from '../domain/duties.ts';
import { STAGES, type Stage } from '../domain/project.ts';
import type { ProjectCriteria } from '../office/ports.ts';
import { type Seen, sumsOf, type Told, VIEWS, type View } from '../projects/views.ts';
import { READ_WORDS } from '../wording/asking.ts';
import { PAGE_WORDS as W } from '../wording/pages.ts';
import { STAGE_WORDS } from '../wording/project.ts';
import { stageAsked } from '../wording/query.ts';
import { formatFen } from '../wording/units.ts';
import type { Look } from './open-pages.ts';

/** Rows on one page. */
const SIZE = 20;
const FEN_OF_WAN = 1_000_000;

/** What is asked, as the address says it; amounts in 万元. */
export type LedgerAsked = Readonly<
  Partial<
    Record<
      'view' | 'unit' | 'field' | 'year' | 'stage' | 'least' | 'most' | 'words' | 'sort' | 'page',
      string
    >
  >
>;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface LedgerPage {
  /** What was asked and understood. */
  readonly asked: LedgerAsked;
  readonly choices: Readonly<
    Record<'view' | 'unit' | 'field' | 'year' | 'stage' | 'sort', readonly Choice[]>
  >;
  readonly columns: readonly { readonly heading: string; readonly figure: boolean }[];
  /** Which column orders it, and whether from the greatest on. */
  readonly order?: { readonly column: number; readonly falling: boolean };
  readonly rows: readonly { readonly number: string; readonly cells: readonly string[] }[];
  /** Of every row found, not only of this page. */
  readonly sums: readonly string[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** What is said in the chat to have it as a workbook. */
  readonly exports: string;
  readonly problems: readonly string[];
}

/** The projects of a view as somebody may see them: narrowed, ordered, summed, a page at a time (design §12). */
export const ledgerPage =
  (asked: LedgerAsked): Look<LedgerPage> =>
  async (scene) => {
    const view = VIEWS.find(({ key }) => key === asked.view) ?? (VIEWS[0] as View);
    const all = await rowsOf(view, scene);
    const { criteria, problems } = criteriaOf(asked, scene);
    const narrowed = Object.keys(criteria).length > 0 ? await rowsOf(view, scene, criteria) : all;
    const found = narrowed.filter((seen) => !asked.year || view.year(seen) === asked.year);
    const order = orderOf(asked.sort, view);
    const sorted = order ? inOrder(found, view, order) : found.toReversed();
    const pages = Math.max(1, Math.ceil(sorted.length / SIZE));
    const page = Math.min(Math.max(Math.trunc(Number(asked.page)) || 1, 1), pages);
    const say = (told: Told | undefined) => wordsOf(told, scene);
    return {
      asked,
      choices: choicesOf(view, all, scene),
      columns: view.columns.map(({ heading, sums = false }) => ({ heading, figure: sums })),
      ...(order && { order }),
      rows: sorted.slice((page - 1) * SIZE, page * SIZE).map((seen) => ({
        number: seen.project.number,
        cells: view.columns.map(({ tells }) => say(tells(seen))),
      })),
      sums: sumsOf(view, found).map((fen) => (fen === undefined ? '' : formatFen(fen))),
      total: sorted.length,
      page,
      pages,
      exports: exportOf(view, asked, criteria, scene),
      problems,
    };
  };

/** The same in the chat's words: what the export holds is what the page shows. */
function exportOf(
  view: View,
  { year }: LedgerAsked,
  { purchasers = [], fields = [], stages = [], minFen, maxFen, words = [] }: ProjectCriteria,
  { names }: KnownScene,
): string {
  return [
    ...[W.exportWord, view.words[0], year],
    ...[...purchasers.map(names.unit), ...fields.map(names.field), ...stages.map(stageAsked)],
    minFen === undefined ? undefined : READ_WORDS.atLeast(formatFen(minFen)),
    maxFen === undefined ? undefined : READ_WORDS.atMost(formatFen(maxFen)),
    ...words,
  ]
    .filter(Boolean)
    .join(' ');
}

function criteriaOf(
  { unit, field, stage, words = '', least = '', most = '' }: LedgerAsked,
  { reading }: KnownScene,
) {
  const problems: string[] = [];
  const fen = (label: string, text: string): number | undefined => {
    if (text.trim() === '') return undefined;
    const amount = Number(text.normalize('NFKC').replace(/[,，\s]/g, ''));
    if (!Number.isFinite(amount) || amount < 0) problems.push(W.noAmount(label, text));
    return Number.isFinite(amount) && amount >= 0 ? Math.round(amount * FEN_OF_WAN) : undefined;
  };
  const minFen = fen(W.least, least);
  const maxFen = fen(W.most, most);
  const sought = words.trim().split(/\s+/).filter(Boolean);
  const criteria: ProjectCriteria = {
    ...(reading.units.some(({ slug }) => slug === unit) && unit && { purchasers: [unit] }),
    ...((FIELD_SLUGS as readonly string[]).includes(field ?? '') && field && { fields: [field] }),
    ...((STAGES as readonly string[]).includes(stage ?? '') && { stages: [stage as Stage] }),
    ...(minFen !== undefined && { minFen }),
    ...(maxFen !== undefined && { maxFen }),
    ...(sought.length > 0 && { words: sought }),
  };
  return { criteria, problems };
}

/** What can be chosen: of units and years only what there is. */
function choicesOf(view: View, all: readonly Seen[], { reading, names }: KnownScene): LedgerPage['choices'] {
  const purchasers = new Set(all.map(({ project }) => project.declaration.purchaser));
  const fields = new Set(all.map(({ project }) => project.declaration.field));
  const years = [...new Set(all.map((seen) => view.year(seen)))].filter(Boolean).sort().reverse();
  return {
    view: VIEWS.map(({ key, words: [label] }) => ({ value: key, label })),
    unit: reading.units
      .filter(({ slug }) => purchasers.has(slug))
      .map(({ slug, name }) => ({ value: slug, label: name })),
    field: FIELD_SLUGS.filter((slug) => fields.has(slug)).map((slug) => ({
      value: slug,
      label: names.field(slug),
    })),
    year: years.map((year) => ({ value: year, label: year })),
    stage: STAGES.map((stage) => ({ value: stage, label: STAGE_WORDS[stage] })),
    sort: view.columns.flatMap(({ heading }, column) => [
      { value: `${column}`, label: W.rising(heading) },
      { value: `-${column}`, label: W.falling(heading) },
    ]),
  };
}

function orderOf(sort: string | undefined, { columns }: View): LedgerPage['order'] {
  const [, falling, digits] = /^(-?)(\d{1,2})$/.exec(sort ?? '') ?? [];
  const column = Number(digits);
  return digits !== undefined && column < columns.length ? { column, falling: falling === '-' } : undefined;
}

/** What a row does not tell comes last, whichever way it is ordered. */
function inOrder(
  rows: readonly Seen[],
  { columns }: View,
  { column, falling }: NonNullable<LedgerPage['order']>,
): readonly Seen[] {
  const told = rows.map((seen) => ({ seen, value: comparable(columns[column]?.tells(seen)) }));
  const sign = falling ? -1 : 1;
  return told
    .toSorted(({ value: a }, { value: b }) => {
      if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
      return (
        sign *
        (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh'))
      );
    })
    .map(({ seen }) => seen);
}

function comparable(told: Told | undefined): string | number | undefined {
  if (typeof told !== 'object') return told === '' ? undefined : told;
  return 'fen' in told ? told.fen : told.day;
}

function wordsOf(told: Told | undefined, { names }: KnownScene): string {
  if (told === undefined) return '';
  if (typeof told !== 'object') return String(told);
  return 'fen' in told ? formatFen(told.fen) : names.date(told.day);
}
