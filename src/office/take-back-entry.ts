import type { Registered } from '../domain/entry.ts';
import type { HeldPost } from '../domain/people.ts';
import { Refusal } from '../domain/refusal.ts';
import { mayGoBack } from '../engine/back.ts';
import { valuesOf } from '../engine/entries.ts';
import type { Doing, Register } from '../engine/row.ts';
import { REGISTERS, registerOf } from '../registers/registers.ts';
import { momentOf } from './act.ts';
import type { RegisterActed } from './act-on-register.ts';
import { keepEntry } from './keep-registered.ts';
import { lookOn } from './look.ts';
import type { Occasion } from './occasion.ts';
import type { Done } from './take-back.ts';

/** What was done in a register, by its row: an entry made, or a step taken on one. */
export function doingIn(register: string, verb: string): Doing | undefined {
  const row = registerOf(register);
  return row?.key === verb ? row : row?.steps?.find(({ key }) => key === verb);
}

interface Deed {
  readonly row: Register;
  readonly doing: Doing;
  readonly post: HeldPost;
  /** How the entry stood before; none where the act made it. */
  readonly before?: Registered;
}

/** The last act on the entry, where it is this one and this person's own; undefined otherwise. */
async function deedOf(now: Registered, done: Done, { desk, actor }: Occasion): Promise<Deed | undefined> {
  const row = registerOf(now.register);
  const doing = doingIn(now.register, done.verb);
  const logged = await desk.log.of(`register:${now.number}`);
  const last = logged.at(-1);
  if (!row || !doing || !last || last.verb !== done.verb || now.version !== done.version) return undefined;
  const { by } = last;
  const post =
    'person' in by && by.person === actor.person && actor.posts.find(({ slug }) => slug === by.post);
  const before = logged.at(-2)?.after as Registered | undefined;
  return post ? { row, doing, post, ...(doing !== row && before && { before }) } : undefined;
}

/** Whether the last act on an entry of a register can be taken back as things stand (law 8). */
export async function entryStands(occasion: Occasion, done: Done): Promise<boolean> {
  const now = await occasion.desk.registers.find(done.number);
  const deed = now && (await deedOf(now, done, occasion));
  return deed !== undefined && mayGoBack(deed.doing) && (await isUncited(deed, done.number, occasion));
}

/**
 * Takes the last act on an entry back: the entry stands as it stood, and one that was only now made no longer does.
 * An act of its own in the log (law 8).
 * @throws Refusal `no-such-number`, `step-not-open` when somebody has acted since or it was another's act
 */
export async function takeBackEntry(
  occasion: Occasion,
  done: Done,
  nameOf: (unit: string) => string,
): Promise<RegisterActed> {
  const { desk } = occasion;
  const now = await desk.registers.take(done.number);
  if (!now) throw new Refusal('no-such-number', { number: done.number, what: '' });
  const deed = await deedOf(now, done, occasion);
  if (!deed || !mayGoBack(deed.doing) || !(await isUncited(deed, now.number, occasion)))
    throw new Refusal('step-not-open', { number: now.number, what: registerOf(now.register)?.title ?? '' });
  const { row, doing, post, before } = deed;
  const moment = momentOf(occasion, post);
  const { by, at } = moment;
  const after: Registered = {
    ...(before ?? { ...now, status: { state: 'void' }, entry: { ...now.entry, superseded: { at, by } } }),
    version: now.version + 1,
    updatedAt: at,
  };
  await keepEntry(occasion, row, 'undo', after, moment, now);
  const said = now.entry.steps.at(-1)?.values ?? valuesOf(row, now.entry);
  const about = {
    record: now,
    entry: now.entry,
    by,
    at,
    today: moment.today,
    look: lookOn(desk, nameOf, moment.today),
  };
  return { before: now, after, leads: [], tellings: (await doing.tells?.(said as never, about)) ?? [] };
}

/** Somebody may have pointed to an entry since it was made: then it stands. */
async function isUncited({ before }: Deed, number: string, { desk, today }: Occasion): Promise<boolean> {
  if (before) return true;
  const look = lookOn(desk, (unit) => unit, today);
  const named = JSON.stringify(number);
  const others = await Promise.all(REGISTERS.map(({ key }) => look.register(key)));
  const cites = (said: unknown) => JSON.stringify(said).includes(named);
  if (others.flat().some((each) => each.number !== number && cites(each.entry))) return false;
  return !(await look.projects({})).some(({ declaration, filed }) => cites([declaration, filed ?? []]));
}
