import type { Registered, Values } from '../domain/entry.ts';
import { approvedFen } from '../domain/opinions.ts';
import { type ExternalDecision, type Project, STAGES, type Stage } from '../domain/project.ts';
import { valuesOf } from '../engine/entries.ts';
import { awardedTo } from '../projects/awarded.ts';
import { contractOf } from '../projects/contract.ts';
import { isApproved } from '../projects/marks.ts';
import { methodWords, ORGANISERS } from '../projects/methods.ts';
import { lastOn } from '../projects/on-file.ts';
import { paymentsOf } from '../projects/payment-terms.ts';
import { stageOf, stageProgress } from '../projects/stages.ts';
import { DISCLOSURE } from '../registers/disclosure.ts';

/** Where something was published, and since when, `YYYY-MM-DD`. */
export interface Notice {
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly about?: string;
  readonly link: string;
  readonly on: string;
  /** ISO moment of what it says: what came later is not published by it. */
  readonly draftedAt: string;
}

/** What everybody may read of a project; each part only once it was published. Money in fen, days `YYYY-MM-DD` (六(六)). */
export interface OpenProject {
  readonly number: string;
  readonly name: string;
  readonly purchaser: { readonly slug: string; readonly name: string };
  readonly field: string;
  readonly item?: string;
  readonly need: string;
  readonly quantity: string;
  readonly quality: string;
  readonly from: string;
  readonly to: string;
  readonly stage: Stage;
  readonly stages: readonly { readonly stage: Stage; readonly progress: 'done' | 'now' | 'ahead' }[];
  readonly fixedFen?: number;
  readonly approval?: { readonly document: string; readonly on: string };
  readonly conditions?: { readonly terms: string; readonly notice: Notice };
  readonly purchase?: {
    readonly method: string;
    readonly methodName: string;
    readonly why: string;
    readonly organiser: string;
  };
  readonly award?: {
    readonly provider: { readonly number: string; readonly name: string };
    readonly fen: number;
    readonly on: string;
    readonly document: string;
    readonly bidders: readonly { readonly kind: string; readonly count: number }[];
    readonly notice: Notice;
  };
  readonly contract?: {
    readonly fen: number;
    readonly signed: string;
    readonly from: string;
    readonly to: string;
  };
  readonly result?: { readonly words: string; readonly lines: readonly string[]; readonly notice: Notice };
  readonly payments: readonly { readonly no: number; readonly fen: number; readonly on: string }[];
  readonly paidFen: number;
  readonly updatedAt: string;
}

export interface OpenNames {
  readonly unit: (slug: string) => string;
  readonly field: (slug: string) => string;
  readonly item: (code: string) => string;
}

/** A draft as what was published, once its link and day are told. */
export function noticeOf(record: Registered): Notice | undefined {
  const told = record.entry.steps.findLast(({ key }) => key === 'disclosed')?.values;
  if (!told || record.status.state === 'void') return undefined;
  const { kind, text, about } = valuesOf(DISCLOSURE, record.entry);
  return {
    number: record.number,
    kind: String(kind),
    title: record.title,
    text: String(text),
    ...(typeof about === 'string' && { about }),
    link: (told.link as { name: string }).name,
    on: String(told.on),
    draftedAt: (record.entry.steps.findLast(({ key }) => key === 'disclosure-redraft') ?? record.entry).at,
  };
}

const text = (values: Values | undefined, part: string): string => String(values?.[part] ?? '');
const organiserWords = (purchase: Values | undefined): string =>
  [ORGANISERS.find(({ value }) => value === purchase?.organiser)?.words[0], purchase?.agency]
    .filter(Boolean)
    .join(' ');

/** Undefined before it is approved: what is still being decided is nobody's but the office's. */
export function openProject(
  project: Project,
  notices: readonly Notice[],
  names: OpenNames,
): OpenProject | undefined {
  if (!isApproved(project)) return undefined;
  const { declaration: d, number } = project;
  const newest = (kind: string) => notices.find((each) => each.kind === kind && each.about === number);
  const fixedFen = approvedFen(project);
  const decided = project.decisions.findLast(
    (each): each is ExternalDecision => each.kind === 'external' && each.passed && !each.supersededAt,
  );
  const progress = stageProgress(project);
  const [conditions, awarded, judged] = ['conditions', 'award', 'result'].map(newest);
  // What stands now but was filed after the notice is not published by it.
  const published = (row: string, notice: Notice | undefined): Values | undefined => {
    const entry = lastOn(project, row);
    return entry && notice && entry.at <= notice.draftedAt ? entry.values : undefined;
  };
  const award = published('award', awarded);
  const agreed = published('conditions', conditions);
  const purchase = lastOn(project, 'purchase')?.values;
  const contract = award && contractOf(project);
  const term = contract?.term as { from: string; to: string } | undefined;
  const provider = awardedTo(project);
  const payments = award
    ? paymentsOf(project).flatMap(({ no, fen, state, paidOn }) =>
        state === 'paid' && paidOn ? [{ no, fen, on: paidOn }] : [],
      )
    : [];
  return {
    number,
    name: d.name,
    purchaser: { slug: d.purchaser, name: names.unit(d.purchaser) },
    field: names.field(d.field),
    ...(d.item && { item: names.item(d.item) }),
    need: d.need,
    quantity: d.quantity,
    quality: d.quality,
    from: d.from,
    to: d.to,
    stage: stageOf(project),
    stages: STAGES.map((stage) => ({ stage, progress: progress(stage) })),
    ...(fixedFen !== undefined && { fixedFen }),
    ...(decided && { approval: { document: decided.document, on: decided.date } }),
    ...(conditions &&
      agreed && {
        conditions: { terms: text(agreed, 'terms'), notice: conditions },
      }),
    ...(awarded &&
      award &&
      provider && {
        purchase: {
          method: text(purchase, 'method'),
          methodName: methodWords(purchase?.method),
          why: [text(purchase, 'ground'), text(purchase, 'fit')].filter(Boolean).join('；'),
          organiser: organiserWords(purchase),
        },
        award: {
          provider: { number: provider.number, name: provider.name },
          fen: Number(award.fen),
          on: String(award.on),
          document: (award.document as { name: string }).name,
          bidders: award.bidders as unknown as readonly { kind: string; count: number }[],
          notice: awarded,
        },
      }),
    ...(contract &&
      term && {
        contract: {
          fen: Number(contract.fen),
          signed: String(contract.signed),
          from: term.from,
          to: term.to,
        },
      }),
    ...(judged && {
      result: {
        words: judged.text.split('\n')[1] ?? '',
        lines: judged.text.split('\n').slice(2),
        notice: judged,
      },
    }),
    payments,
    paidFen: payments.reduce((sum, { fen }) => sum + fen, 0),
    updatedAt: project.updatedAt,
  };
}
