import type { Project } from '../domain/project.ts';
import { addWorkDays, type CalendarOverrides } from '../domain/workdays.ts';
import { formatFen } from '../wording/units.ts';
import { paymentsOf } from './payment-terms.ts';

/** A payment that finance consented to and nobody made. */
export interface HeldUp {
  readonly no: number;
  /** What it is called in a reminder. */
  readonly title: string;
  /** Day of finance's consent, and last day by the local setting, `YYYY-MM-DD`. */
  readonly consentedOn: string;
  readonly payBy: string;
}

/** What waits to be paid, each with its last day: `days` work days after finance's consent, a local figure (七(四), R70). */
export const heldUp = (
  project: Project,
  days: number,
  dayOf: (iso: string) => string,
  overrides: CalendarOverrides,
): readonly HeldUp[] =>
  paymentsOf(project).flatMap(({ no, fen, state, consentedAt }) => {
    if (state !== 'consented' || consentedAt === undefined) return [];
    const consentedOn = dayOf(consentedAt);
    return [
      {
        no,
        title: `${project.declaration.name}第${no}笔支付${formatFen(fen)}`,
        consentedOn,
        payBy: addWorkDays(consentedOn, days, overrides),
      },
    ];
  });

/** How such an entry is found: under this row, this step taken and that one not. */
export const UNPAID = { row: 'payment', taken: 'payment-review', missing: 'payment-pay' } as const;
