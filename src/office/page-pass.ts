import { createHash, randomBytes } from 'node:crypto';
import { RULE_SET } from '../domain/clauses.ts';
import { handOf } from '../domain/parties.ts';
import type { Actor } from '../domain/people.ts';
import { type Account, boundAccount, type Desk, type Entry, type Pass } from './ports.ts';

/** Milliseconds a link from the chat may wait to be used: ten minutes. */
const LINK_MS = 10 * 60_000;
/** Milliseconds a session lasts: a working day with its evening. */
const SESSION_MS = 12 * 3_600_000;

/** Unguessable, and fit for an address: 256 bits. */
const newToken = (): string => randomBytes(32).toString('base64url');
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const later = ({ now }: Desk, ms: number): Date => new Date(now.getTime() + ms);

/** A person in the pages, and until when. */
export interface Visitor {
  readonly actor: Actor;
  readonly account: Account;
  readonly until: Date;
}

/** A token that opens the pages to this person once, within ten minutes. Only its hash is kept (design §12). */
export async function issueLink(
  desk: Desk,
  actor: Actor,
  account: Account,
  cause: string,
): Promise<{ readonly token: string; readonly until: Date }> {
  const token = newToken();
  const until = later(desk, LINK_MS);
  await desk.passes.issue({
    hash: hashOf(token),
    sort: 'link',
    person: actor.person,
    account: boundAccount(account),
    expiresAt: until,
  });
  await desk.log.append({ ...line(actor, cause), verb: 'page-link', after: { until: until.toISOString() } });
  return { token, until };
}

/** Uses a link up and opens a session; undefined when it is unknown, used, too old, or no longer that person's. */
export async function enterPages(
  desk: Desk,
  link: string,
  today: string,
): Promise<(Visitor & { readonly session: string }) | undefined> {
  const hash = hashOf(link);
  const pass = await desk.passes.redeem(hash);
  const actor = pass && (await holderOf(desk, pass, today));
  if (!actor) return undefined;
  const session = newToken();
  const until = later(desk, SESSION_MS);
  const { account } = pass;
  await desk.passes.issue({
    ...{ hash: hashOf(session), sort: 'session', person: actor.person, account, expiresAt: until },
  });
  await desk.log.append({
    ...line(actor, `pages:enter:${hash.slice(0, 16)}`),
    verb: 'page-enter',
    after: { until: until.toISOString() },
  });
  return { actor, account, until, session };
}

/** Whose session it is, as long as it lasts and its person still holds a post by the account it was opened from. */
export async function visitorOf(desk: Desk, session: string, today: string): Promise<Visitor | undefined> {
  const pass = await desk.passes.session(hashOf(session));
  const actor = pass && (await holderOf(desk, pass, today));
  return actor && { actor, account: pass.account, until: pass.expiresAt };
}

/** Ends every session and link of this person; how many sessions there were. */
export async function leavePages(desk: Desk, actor: Actor, cause: string): Promise<number> {
  const ended = await desk.passes.end({ person: actor.person });
  if (ended > 0) await desk.log.append({ ...line(actor, cause), verb: 'page-leave', after: { ended } });
  return ended;
}

async function holderOf(desk: Desk, { account, person }: Pass, today: string): Promise<Actor | undefined> {
  const actor = await desk.people.actor(account, today);
  return actor?.person === person && actor.posts.length > 0 ? actor : undefined;
}

function line(actor: Actor, cause: string): Pick<Entry, 'subject' | 'by' | 'cause' | 'ruleSet'> {
  const [own] = actor.posts;
  const by = own ? handOf(actor, own) : { system: 'pages' };
  return { subject: `person:${actor.person}`, by, cause, ruleSet: RULE_SET };
}
