import { RULE_SET } from '../domain/clauses.ts';
import { nightsWithout, SEALS, type Span } from '../domain/seal-nights.ts';
import { hourOf } from './fresh.ts';
import type { SealSaid } from './ports/log.ts';
import type { Desk, PlainCard, Store } from './ports.ts';

export interface SealTelling {
  readonly store: Store;
  readonly timeZone: string;
  /** The office does not know the shape of cards. */
  readonly draw: (seal: SealSaid, missed: readonly Span[]) => PlainCard;
}

const HEARERS = ['office-director', 'supervision'];

/**
 * Tells the director and supervision the newest seal's hash, once, in the first hour in which anything may be sent: so
 * it stands where whoever owns the database cannot reach. Nights that have no seal are named. Nothing is told of nights
 * in which nothing was done, nor while nobody can be reached. Says whether it was told (design §10).
 */
export async function tellSeals(telling: SealTelling, now: Date): Promise<boolean> {
  return telling.store.transact(now, (desk) => tellOnce(desk, telling));
}

async function tellOnce(desk: Desk, { timeZone, draw }: SealTelling): Promise<boolean> {
  const { today, digests } = await hourOf(desk, desk.now, timeZone);
  if (!digests) return false;
  await desk.alone([SEALS]);
  const told = (await desk.log.last(SEALS))?.after as { readonly number: number } | undefined;
  const seals = await desk.log.sealsFrom(told?.number ?? 0);
  const newest = seals.findLast(({ number }) => number > (told?.number ?? 0));
  if (!newest) return false;
  const opened = told ? undefined : await desk.reminders.openedAt();
  const moments = [...(opened ? [opened] : []), ...seals.map(({ at }) => at)];
  const missed = nightsWithout(moments);
  if (newest.acts === 0 && missed.length === 0) return false;
  const bound = await desk.people.allAccounts();
  const persons = (await desk.people.personsFor(HEARERS, today)).filter((person) => bound.has(person));
  if (persons.length === 0) return false;
  const cause = `seal:${newest.number}`;
  await desk.log.append({
    ...{ subject: SEALS, verb: 'tell-seal', by: { system: 'lianxi' }, cause, ruleSet: RULE_SET },
    after: {
      ...{ number: newest.number, hash: newest.hash, to: persons },
      ...(missed.length > 0 && { missed: missed.map(iso) }),
    },
  });
  const card = draw(newest, missed);
  await desk.outbox.postAll(persons.map((person) => ({ to: { person }, card, cause })));
  return true;
}

const iso = ({ from, to }: Span) => ({ from: from.toISOString(), to: to.toISOString() });
