import type { Entry, Value, Values } from '../domain/entry.ts';
import type { Project } from '../domain/project.ts';

type OnFile = Pick<Project, 'filed'>;

/** The row of a payment, named here so that whoever counts payments needs not the row itself. */
export const PAYMENT_KEY = 'payment';
const REVIEWED = 'payment-review';
const PAID = 'payment-pay';
const REVERSED = 'payment-reverse';

/** Requested, consented to by finance, or paid; refused and reversed ones count no more (六(三)). */
export type PaymentState = 'asked' | 'consented' | 'paid';

export interface Payment {
  readonly no: number;
  /** What stands of it: reversed fen are taken off. */
  readonly fen: number;
  readonly reversedFen: number;
  readonly state: PaymentState;
  readonly final: boolean;
  readonly flow: Value | undefined;
  /** Numbers of the milestones it pays for. */
  readonly milestones: readonly string[];
  readonly invoice: string | undefined;
  /** ISO moment of finance's consent. */
  readonly consentedAt?: string;
  /** `YYYY-MM-DD` */
  readonly paidOn?: string;
  readonly voucher?: string;
}

const NUMBERS = /L\d{4}-\d{2,}/g;

/** Numbers of milestones in a text, each once. */
export const milestonesIn = (text: Value | undefined): readonly string[] => [
  ...new Set(
    String(text ?? '')
      .normalize('NFKC')
      .toUpperCase()
      .match(NUMBERS) ?? [],
  ),
];

/** Every payment of a project that stands, in the order it was asked for: the only truth about its money (R84). */
export const paymentsOf = ({ filed = [] }: OnFile): readonly Payment[] =>
  filed.filter((entry) => entry.row === PAYMENT_KEY && !entry.superseded).flatMap(read);

/** Fen of a payment that came back; a reversal that names no sum is of everything. */
const reversedFen = ({ values, steps }: Pick<Entry, 'values' | 'steps'>): number =>
  steps
    .filter(({ key }) => key === REVERSED)
    .reduce((fen, step) => fen + Number(step.values.fen ?? values.fen), 0);

/** Fen of a payment that did not come back. */
export const standingFen = (entry: Pick<Entry, 'values' | 'steps'>): number =>
  Number(entry.values.fen) - reversedFen(entry);

function read({ no, values, steps }: Entry): readonly Payment[] {
  const review = steps.findLast(({ key }) => key === REVIEWED);
  const paid = steps.findLast(({ key }) => key === PAID);
  const fen = Number(values.fen);
  const back = reversedFen({ values, steps });
  if (review?.values.verdict === 'disagree' || back >= fen) return [];
  const text = (of: Values | undefined, name: string) =>
    of?.[name] === undefined ? undefined : String(of[name]);
  const voucher = text(paid?.values, 'voucher');
  const paidOn = text(paid?.values, 'on');
  return [
    {
      no,
      fen: fen - back,
      reversedFen: back,
      state: paid ? 'paid' : review ? 'consented' : 'asked',
      final: values.kind === 'final',
      flow: values.flow,
      milestones: milestonesIn(values.milestones),
      invoice: text(values, 'invoice') ?? text(paid?.values, 'invoice'),
      ...(review && { consentedAt: review.at }),
      ...(paidOn && { paidOn }),
      ...(voucher && { voucher }),
    },
  ];
}

const sum = (payments: readonly Payment[]): number => payments.reduce((fen, each) => fen + each.fen, 0);

/** Fen that were asked for, consented to or paid: the one running sum over both flows (R84, R85). */
export const claimedFen = (project: OnFile): number => sum(paymentsOf(project));
/** Fen that were paid and not reversed; no amendment of the contract goes below (R63). */
export const paidFen = (project: OnFile): number =>
  sum(paymentsOf(project).filter(({ state }) => state === 'paid'));

/** The last payment is on file and was paid. */
export const isPaidOff = (project: OnFile): boolean =>
  paymentsOf(project).some(({ final, state }) => final && state === 'paid');

/** An invoice as it is compared: signs and spaces do not make another. */
export const invoiceKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-_.·]/g, '')
    .toUpperCase();
