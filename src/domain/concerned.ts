import type { Declaration } from './declaration.ts';
import { DUTY_UNITS } from './duties.ts';
import { LEAD_UNIT, type UnitSlug } from './people.ts';
import type { Asked } from './project.ts';

/** Who fixes the amount when the lead unit itself is the purchaser: the other convenor's unit (附件1 二). */
const AMOUNT_STAND_IN: UnitSlug = 'government-office';

/**
 * The units whose opinion is needed: the lead unit for the money (六(二)), units whose duties cover the field (附件2),
 * the staffing office when a function moves (附件2 7), and whoever the office adds. The purchaser never reviews itself.
 */
export function concernedUnits(
  declaration: Pick<Declaration, 'purchaser' | 'field' | 'answers'>,
  added: readonly UnitSlug[],
  at: string,
): readonly Asked[] {
  const duties =
    (DUTY_UNITS as Readonly<Record<string, (typeof DUTY_UNITS)[keyof typeof DUTY_UNITS]>>)[
      declaration.field
    ] ?? [];
  const rows: Omit<Asked, 'at'>[] = [
    { unit: LEAD_UNIT, because: 'amount', clause: '六(二)' },
    ...duties.map(({ unit, clause }) => ({ unit, because: 'field' as const, clause })),
    ...(declaration.answers.transfer
      ? [{ unit: 'staffing', because: 'function' as const, clause: '附件2 7' as const }]
      : []),
    ...added.map((unit) => ({ unit, because: 'added' as const, clause: '附件1 三' as const })),
  ];
  const others = rows.map((row) =>
    row.because === 'amount' && row.unit === declaration.purchaser
      ? { unit: AMOUNT_STAND_IN, because: 'stand-in' as const, clause: '附件1 二' as const }
      : row,
  );
  return others
    .filter(
      ({ unit }, index) =>
        unit !== declaration.purchaser && others.findIndex((other) => other.unit === unit) === index,
    )
    .map((row) => ({ ...row, at }));
}

/** Whether this unit's agreement also fixes the money (R44). */
export const fixesAmount = ({ because }: Asked): boolean => because === 'amount' || because === 'stand-in';
