import { approvedFen } from '../domain/opinions.ts';
import type { Project, State } from '../domain/project.ts';
import { PROJECT_STATES, type StateRow } from '../domain/project-flow.ts';
import { withinLimit } from '../domain/purchase.ts';
import type { Facts, Telling } from '../engine/row.ts';
import { moneyUnit } from '../engine/who.ts';
import { formatFen } from '../wording/units.ts';
import { methodWords } from './methods.ts';
import { lastOn } from './on-file.ts';

interface Bought {
  readonly number: string;
  readonly name: string;
  readonly fen: number;
  readonly method: string;
  readonly item: string;
  readonly provider: string;
}

/** Purchases of one purchaser in one year, each within 50万元 and together above it (R54). */
export interface Split {
  readonly by: 'item' | 'provider';
  /** The item's code, or the provider's name. */
  readonly what: string;
  readonly year: string;
  readonly parts: readonly Pick<Bought, 'number' | 'name' | 'fen' | 'method'>[];
}

const DECIDED = (Object.entries(PROJECT_STATES) as [State, StateRow][]).flatMap(([state, { decided }]) =>
  decided && state !== 'refused' ? [state] : [],
);

/** What a project bought, as far as its method and its winner are on file. */
function boughtOn(project: Project, said: Partial<Bought> & { readonly year?: string } = {}) {
  const purchase = lastOn(project, 'purchase')?.values;
  const award = lastOn(project, 'award')?.values;
  const provider = award?.provider as { readonly name: string } | undefined;
  const bought: Bought = {
    number: project.number,
    name: project.declaration.name,
    fen: Number(award?.fen ?? approvedFen(project) ?? 0),
    method: methodWords(purchase?.method),
    item: project.declaration.item ?? '',
    provider: provider?.name ?? '',
    ...said,
  };
  return { bought, year: said.year ?? String(purchase?.on ?? '').slice(0, 4) };
}

/** One purchaser's purchases are put together one after the other, so that no alert falls between two (R54). */
export const purchasesAlone = (_: unknown, { project }: Pick<Facts, 'project'>): readonly string[] =>
  project ? [`purchases:${project.declaration.purchaser}`] : [];

/** Every set of numbers 财政局 has heard of. */
const heardOf = (projects: readonly Project[]): readonly (readonly string[])[] =>
  projects
    .flatMap(({ filed = [] }) => filed)
    .flatMap(({ values }) => (values.splits ?? []) as unknown as readonly Split[])
    .map(({ parts }) => parts.map(({ number }) => number));

const within = (some: readonly string[], all: readonly string[]) => some.every((each) => all.includes(each));

/**
 * What this filing brings together that nobody was told of: the same item, or the same provider. A set that was told
 * once is not told again, whatever is filed to it; one that grew is (R54).
 */
export async function splitsOf(
  said: Partial<Bought> & { readonly year?: string },
  { project, look }: Facts,
): Promise<readonly Split[]> {
  if (!project) return [];
  const figure = await look.setting('purchase.limit');
  const { purchaser } = project.declaration;
  const others = (await look.projects({ purchaser, states: DECIDED })).filter(
    ({ number }) => number !== project.number,
  );
  const { bought: own, year } = boughtOn(project, said);
  const bought = others.flatMap((other) => {
    const { bought: theirs, year: when } = boughtOn(other);
    return when === year ? [theirs] : [];
  });
  const heard = [...heardOf([project, ...others])];
  const splits: Split[] = [];
  for (const by of ['item', 'provider'] as const) {
    const parts = [...bought.filter((each) => each[by] === own[by]), own]
      .filter(({ fen }) => withinLimit(fen, figure))
      .sort((one, other) => one.number.localeCompare(other.number))
      .map(({ number, name, fen, method }) => ({ number, name, fen, method }));
    const numbers = parts.map(({ number }) => number);
    const together = parts.reduce((sum, { fen }) => sum + fen, 0);
    const alarming = own[by] !== '' && numbers.includes(own.number) && !withinLimit(together, figure);
    if (!alarming || parts.length < 2 || heard.some((set) => within(numbers, set))) continue;
    splits.push({ by, what: own[by], year, parts });
    heard.push(numbers);
  }
  return splits;
}

const WHAT = { item: '同一目录项', provider: '同一承接主体' } as const;

const sumUp = ({ by, what, year, parts }: Split): string =>
  `${year}年${WHAT[by]}${what}有${parts.length}个项目各不超过50万元，合计${formatFen(parts.reduce((sum, { fen }) => sum + fen, 0))}`;

/** What the purchaser sees before it is sent. */
export const splitWarnings = (splits: readonly Split[]): readonly string[] =>
  splits.map((split) => `${sumUp(split)}。将提醒财政部门核对是否拆分采购，不影响登记。`);

/** One alert, with every number and amount; a warning, no ban. */
export const splitTellings = (
  splits: readonly Split[],
  { project, look }: Facts,
): readonly Telling[] | undefined =>
  project &&
  splits.map((split) => ({
    units: [moneyUnit(project)],
    title: `请核对是否拆分采购：${look.unit(project.declaration.purchaser)}${sumUp(split)}`,
    lines: [
      ...split.parts.map(
        ({ number, name, fen, method }) => `${number} ${name}：${formatFen(fen)}，${method}`,
      ),
      '这是提醒，不影响采购（五(二)）。',
    ],
  }));

/** The splits that were kept with the last entry of that key. */
export const splitsKept = (project: Project | undefined, key: string): readonly Split[] =>
  (lastOn(project, key)?.values.splits ?? []) as unknown as readonly Split[];
