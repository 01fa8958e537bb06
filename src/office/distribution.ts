import { dayOf } from '../domain/calendar.ts';
import { reachOf, type UnitCopy } from '../domain/distribution.ts';
import type { Matter } from '../domain/matter.ts';
import type { Minutes, Receipt } from '../domain/minutes.ts';
import { postsOf } from '../domain/owing.ts';
import { MEMBER_UNITS, type UnitSlug } from '../domain/people.ts';
import type { Desk } from './ports.ts';

/** Something sent to units, each of which acknowledges it. */
export interface Round {
  readonly subject: string;
  /** ISO moment it was sent. */
  readonly since: string;
  readonly units: readonly UnitSlug[];
  readonly receipts: readonly Receipt[];
}

/** Issued minutes go to all 22 (R127). */
export const roundOfMinutes = ({ number, issued, receipts }: Minutes): Round | undefined =>
  issued && { subject: `minutes:${number}`, since: issued.at, units: MEMBER_UNITS, receipts };

/** A bulletin goes to the units it names (R118). */
export const roundOfBulletin = ({ kind, number, raisedAt, units, receipts }: Matter): Round | undefined =>
  kind === 'bulletin' ? { subject: `matter:${number}`, since: raisedAt, units, receipts } : undefined;

/** Unit by unit who has got it, in the order of the units; on that day, `YYYY-MM-DD` (R118, R127). */
export async function distributionOf(
  desk: Desk,
  { subject, since, units, receipts }: Round,
  today: string,
  timeZone: string,
): Promise<readonly UnitCopy[]> {
  const copies = await desk.copies.of(subject, since);
  const found: UnitCopy[] = [];
  for (const unit of units) {
    const posts = postsOf(`unit:${unit}`);
    const then = await desk.people.personsFor(posts, dayOf(new Date(since), timeZone));
    const now = await desk.people.personsFor(posts, today);
    const theirs = copies.filter(({ person }) => then.includes(person) || now.includes(person));
    const missed = now.filter((person) => !copies.some((copy) => copy.person === person));
    const receipt = receipts.find((each) => each.unit === unit);
    const reach = reachOf(theirs, missed.length, receipt);
    found.push({ unit, reach, copies: theirs, missed, ...(receipt && { receipt }) });
  }
  return found;
}

/** Units of which nobody has an account today, so that what is sent now must wait (R127). */
export async function unboundUnits(desk: Desk, today: string): Promise<readonly UnitSlug[]> {
  const reachable = await desk.reminders.reachable(today);
  return MEMBER_UNITS.filter((unit) => !postsOf(`unit:${unit}`).some((post) => reachable.has(post)));
}
