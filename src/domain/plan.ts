import type { Matter } from './matter.ts';
import { moved } from './matter-acts.ts';
import { OFFICE_ROLES } from './parties.ts';
import type { HeldPost, Role } from './people.ts';
import type { Moment } from './project-acts.ts';
import { Refusal } from './refusal.ts';

/**
 * What an indicator came to, said by its unit or by the office; said again, the last word counts and the log keeps the
 * others (R109). @throws Refusal `no-such-indicator`, `not-your-indicator`
 */
export function measuredAt(
  matter: Matter,
  no: number,
  text: string,
  { by, at }: Moment,
  { role, unit }: HeldPost,
): Matter {
  const { number, plan } = matter;
  const found = plan?.indicators[no - 1];
  if (!plan || !found) throw new Refusal('no-such-indicator', { number, no });
  const office = (OFFICE_ROLES as readonly Role[]).includes(role);
  if (!office && found.unit !== unit)
    throw new Refusal('not-your-indicator', { number, no, unit: found.unit ?? '' }, '附件1 一4');
  const indicators = plan.indicators.map((each) =>
    each === found ? { ...found, result: { text, by, at } } : each,
  );
  return moved(matter, at, { plan: { ...plan, indicators } });
}
