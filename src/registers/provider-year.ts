import type { Entry, EntryRef, Values } from '../domain/entry.ts';
import type { Project } from '../domain/project.ts';
import type { Figures } from '../engine/row.ts';

/** What one project gave a provider in a year; amounts in fen, absent where there was none. */
export interface ProviderProject {
  readonly number: string;
  readonly name: string;
  readonly awardFen?: number;
  readonly contractFen?: number;
  readonly paidFen?: number;
  /** What its evaluation came to, in that year. */
  readonly result?: string;
}

export interface ProviderYear {
  readonly projects: readonly ProviderProject[];
  readonly awardFen: number;
  readonly contractFen: number;
  readonly paidFen: number;
}

/** Days by which entries are counted, the first that was told; else the day it was filed. */
const DAYS = ['on', 'signed'] as const;

const said = ({ values, steps }: Entry): Values =>
  Object.assign(
    {},
    values,
    ...steps.flatMap((step) => ('fen' in step.values ? [{ fen: step.values.fen }] : [])),
  );

const yearOf = ({ values, at }: Entry): number =>
  Number(String(DAYS.map((key) => values[key]).find(Boolean) ?? at).slice(0, 4));

const standing = ({ filed = [] }: Project, key: string): readonly Entry[] =>
  filed.filter(({ row, superseded }) => row === key && !superseded);

/** Whom a project names as its provider: by its award, else by its contract. */
const providerOf = (project: Project): string | undefined => {
  const [award] = standing(project, 'award').slice(-1);
  const [contract] = standing(project, 'contract').slice(-1);
  return ((award?.values.provider ?? contract?.values.party) as EntryRef | undefined)?.number;
};

/** Fen filed under that key in that year; undefined where nothing was. */
function fenIn(project: Project, key: string, year: number): number | undefined {
  const own = standing(project, key).filter((entry) => yearOf(entry) === year);
  return own.length === 0 ? undefined : own.reduce((sum, entry) => sum + (Number(said(entry).fen) || 0), 0);
}

/** Fen paid in that year that did not come back; a reversal that names no sum is of everything. */
function paidIn(project: Project, year: number): number | undefined {
  const own = standing(project, 'payment').flatMap((entry) => {
    if (paidYear(entry) !== year) return [];
    const { values, steps } = entry;
    const back = steps.filter(({ key }) => key === 'payment-reverse');
    return [back.reduce((fen, step) => fen - Number(step.values.fen ?? values.fen), Number(values.fen))];
  });
  return own.length === 0 ? undefined : own.reduce((sum, fen) => sum + fen, 0);
}

/** The year in which a payment was made; undefined while it is only asked for. */
function paidYear({ steps }: Entry): number | undefined {
  const paid = steps.findLast(({ key }) => key === 'payment-pay');
  return paid && Number(String(paid.values.on ?? paid.at).slice(0, 4));
}

/** What it came to by what was issued in that year: the last edition, else the result as it was first. */
function resultIn(project: Project, year: number): string | undefined {
  const edition = standing(project, 'result-edition').at(-1);
  const { at, result } = edition
    ? { at: edition.at, result: String(edition.values.result) }
    : { at: project.evaluation?.at, result: project.evaluation?.result };
  return at?.startsWith(`${year}-`) ? result : undefined;
}

/** One provider's year from what its projects have on file, so that it adds up to them to the fen (七(四)4, R62). */
export function providerYear(all: readonly Project[], provider: string, year: number): ProviderYear {
  const projects = all
    .filter((project) => providerOf(project) === provider)
    .flatMap((project): readonly ProviderProject[] => {
      const { number, declaration } = project;
      const [awardFen, contractFen] = ['award', 'contract'].map((key) => fenIn(project, key, year));
      const paidFen = paidIn(project, year);
      const result = resultIn(project, year);
      const told = {
        ...(awardFen !== undefined && { awardFen }),
        ...(contractFen !== undefined && { contractFen }),
        ...(paidFen !== undefined && { paidFen }),
        ...(result !== undefined && { result }),
      };
      return Object.keys(told).length > 0 ? [{ number, name: declaration.name, ...told }] : [];
    })
    .sort((a, b) => a.number.localeCompare(b.number));
  const sum = (of: (each: ProviderProject) => number | undefined) =>
    projects.reduce((total, each) => total + (of(each) ?? 0), 0);
  return {
    projects,
    awardFen: sum(({ awardFen }) => awardFen),
    contractFen: sum(({ contractFen }) => contractFen),
    paidFen: sum(({ paidFen }) => paidFen),
  };
}

/** Years in which a provider has anything on the file of a project, the newest first. */
export const yearsOf = (all: readonly Project[], provider: string): readonly number[] =>
  [
    ...new Set(
      all
        .filter((project) => providerOf(project) === provider)
        .flatMap((project) => [
          ...['award', 'contract'].flatMap((key) => standing(project, key)).map(yearOf),
          ...standing(project, 'payment').flatMap((entry) => paidYear(entry) ?? []),
          ...(project.evaluation ? [Number(project.evaluation.at.slice(0, 4))] : []),
        ]),
    ),
  ].sort((a, b) => b - a);

/** What a provider has under contract and was paid, in all years; fen. */
interface ProviderTotals {
  readonly contracts: number;
  readonly contractFen: number;
  readonly paidFen: number;
}

const NOTHING: ProviderTotals = { contracts: 0, contractFen: 0, paidFen: 0 };

/** The same of every provider at once, by its number, added up from what its projects have on file (七(四)4). */
export function providerTotals(all: readonly Project[]): ReadonlyMap<string, ProviderTotals> {
  const totals = new Map<string, ProviderTotals>();
  for (const project of all) {
    const provider = providerOf(project);
    if (provider === undefined) continue;
    const before = totals.get(provider) ?? NOTHING;
    const contracts = standing(project, 'contract');
    const paid = new Set(standing(project, 'payment').flatMap((entry) => paidYear(entry) ?? []));
    totals.set(provider, {
      contracts: before.contracts + contracts.length,
      contractFen: contracts.reduce((fen, entry) => fen + (Number(said(entry).fen) || 0), before.contractFen),
      paidFen: [...paid].reduce((fen, year) => fen + (paidIn(project, year) ?? 0), before.paidFen),
    });
  }
  return totals;
}

/** Beside every provider, wherever the register is shown. */
export const PROVIDER_FIGURES: Figures = {
  headings: ['合同数', '合同金额', '已付金额'],
  async of(look) {
    const totals = providerTotals(await look.projects({}));
    return (number) => {
      const { contracts, contractFen, paidFen } = totals.get(number) ?? NOTHING;
      return [contracts, { fen: contractFen }, { fen: paidFen }];
    };
  },
};
