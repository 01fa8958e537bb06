import { LEAD_UNIT } from '../domain/people.ts';
import type { Facts } from '../engine/row.ts';
import { moneyUnit } from '../engine/who.ts';

/** Name of the unit that acts for 财政局 where that buys itself; kept on the entry, so that its card says so (R12). */
export function standInFor({ project, look }: Facts): { readonly standIn: string } | undefined {
  const unit = moneyUnit(project);
  return unit === LEAD_UNIT ? undefined : { standIn: look.unit(unit) };
}
