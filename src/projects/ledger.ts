import type { Project } from '../domain/project.ts';
import { addWorkDays, type CalendarOverrides } from '../domain/workdays.ts';
import { contractOf } from './contract.ts';

import { type Payment, paymentsOf } from './payment-terms.ts';

export interface LedgerLine extends Payment {
  /** Last day it should have been paid by, `YYYY-MM-DD`, where finance consented and nobody paid. */
  readonly payBy?: string;
  readonly late: boolean;
}

/** Fen throughout. What was paid, what is left and what is late are worked out here and typed by nobody (R84, R70). */
export interface Ledger {
  readonly contractFen: number;
  readonly paidFen: number;
  /** Consented to and not paid. */
  readonly consentedFen: number;
  readonly askedFen: number;
  readonly leftFen: number;
  readonly lines: readonly LedgerLine[];
}

/** The money of one project as it stands on that day; `days` work days after finance's consent it counts as held up (七(四)). */
export function ledgerOf(
  project: Project,
  today: string,
  days: number,
  dayOf: (iso: string) => string,
  overrides: CalendarOverrides = {},
): Ledger {
  const lines = paymentsOf(project).map((payment): LedgerLine => {
    if (payment.state !== 'consented' || payment.consentedAt === undefined)
      return { ...payment, late: false };
    const payBy = addWorkDays(dayOf(payment.consentedAt), days, overrides);
    return { ...payment, payBy, late: payBy < today };
  });
  const sum = (state: Payment['state']) =>
    lines.reduce((fen, each) => (each.state === state ? fen + each.fen : fen), 0);
  const contractFen = Number(contractOf(project)?.fen ?? 0);
  const paidFen = sum('paid');
  return {
    contractFen,
    paidFen,
    consentedFen: sum('consented'),
    askedFen: sum('asked'),
    leftFen: contractFen - paidFen,
    lines,
  };
}
