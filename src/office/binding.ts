import { createHash, randomInt } from 'node:crypto';
import { RULE_SET } from '../domain/clauses.ts';
import { Refusal } from '../domain/refusal.ts';
import { inviteToMeetingsAhead } from './appointments.ts';
import type { Account, Desk, Entry } from './ports.ts';

/** No letter or digit that is taken for another when read aloud or copied by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;
const CODE_VALID_DAYS = 7;
/** Wrong codes one account may say within an hour. */
const CODE_ATTEMPTS = 5;
const HOUR = 3_600_000;

/** Eight random characters, for `issueBindingCode`. */
export const randomCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

const plain = (code: string) =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
const hashOf = (code: string) => createHash('sha256').update(plain(code)).digest('hex');

export interface CodeOrder {
  readonly post: string;
  /** For one holder of several. */
  readonly person?: string;
  readonly issuedBy: Entry['by'];
  readonly cause: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Eight characters, as `randomCode` gives them. */
  readonly random: () => string;
}

export interface IssuedCode {
  /** In two groups: `K7QF-29MX`. Shown once; only its hash is kept. */
  readonly code: string;
  readonly post: string;
  readonly title: string;
  readonly expiresAt: Date;
}

/**
 * Issues a single-use code that binds an account to a post's holder, valid for seven days (R98).
 * @throws Refusal `no-such-post`; `which-holder` when several hold the post and none is named
 */
export async function issueBindingCode(desk: Desk, order: CodeOrder): Promise<IssuedCode> {
  const post = (await desk.people.posts()).find(({ slug }) => slug === order.post);
  if (!post) throw new Refusal('no-such-post', { post: order.post });
  const holders = await holdersOf(desk, post.slug, order.today);
  if (holders.length > 1 && !order.person) {
    throw new Refusal('which-holder', { post: post.title, names: holders.map(({ name }) => name) });
  }
  const raw = order.random();
  const expiresAt = new Date(desk.now.getTime() + CODE_VALID_DAYS * 24 * HOUR);
  const person = order.person && { person: order.person };
  const issuedBy = 'person' in order.issuedBy ? order.issuedBy.person : JSON.stringify(order.issuedBy);
  await desk.people.issueCode({ hash: hashOf(raw), post: post.slug, ...person, issuedBy, expiresAt });
  await desk.log.append({
    subject: `post:${post.slug}`,
    verb: 'issue-code',
    by: order.issuedBy,
    cause: order.cause,
    ruleSet: RULE_SET,
    after: { expiresAt: expiresAt.toISOString(), ...person },
  });
  return {
    code: `${raw.slice(0, LENGTH / 2)}-${raw.slice(LENGTH / 2)}`,
    post: post.slug,
    title: post.title,
    expiresAt,
  };
}

export interface Redemption {
  readonly account: Account;
  /** What the platform calls its owner. */
  readonly accountName: string;
  readonly code: string;
  readonly cause: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface Bound {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly title: string;
  /** The account was theirs before: the post came to what they hold. */
  readonly added?: true;
}

/**
 * Binds the account to the post's holder; a vacant post gets its first one, named as the account is (R98). An account that
 * has a person keeps it: the post comes to what that person holds (design §5).
 * A wrong code is written down before it is refused, so the transaction must be kept when a Refusal comes out.
 * @throws Refusal `bad-code` with the attempts left; `too-many-codes` after five within an hour
 */
export async function redeemBindingCode(desk: Desk, redemption: Redemption): Promise<Bound> {
  const { account, accountName, cause, today } = redemption;
  const subject = `account:${account.platform}:${account.id}`;
  const entry = { by: { account: `${account.platform}:${account.id}` }, cause, ruleSet: RULE_SET };
  const wrong = await wrongWithinTheHour(desk, subject);
  if (wrong >= CODE_ATTEMPTS) throw new Refusal('too-many-codes');
  const code = await desk.people.redeemCode(hashOf(redemption.code));
  if (!code) {
    await desk.log.append({ ...entry, subject, verb: 'refuse-code' });
    throw new Refusal('bad-code', { left: CODE_ATTEMPTS - wrong - 1 }, undefined, true);
  }
  // Written before the holders are read: the post's chain lets only one through, so a vacant post gets one holder.
  await desk.log.append({ ...entry, subject: `post:${code.post}`, verb: 'redeem-code' });
  const title = (await desk.people.posts()).find(({ slug }) => slug === code.post)?.title ?? code.post;
  const holders = await holdersOf(desk, code.post, today);
  const bound = await desk.people.actor(account, today);
  if (bound) {
    if (code.person && code.person !== bound.person) throw new Refusal('account-taken', { name: bound.name });
    if (!holders.some(({ person }) => person === bound.person))
      await desk.people.addHolding({ post: code.post, person: bound.person, from: today, source: 'binding' });
    await inviteToMeetingsAhead(desk);
    const after = { person: bound.person, post: code.post };
    await desk.log.append({ ...entry, subject, verb: 'bind', after });
    return { person: bound.person, name: bound.name, post: code.post, title, added: true };
  }
  const holder =
    holders.find(({ person }) => person === code.person) ?? (code.person ? undefined : holders[0]);
  const name = holder?.name ?? (accountName.trim() || title);
  const person = holder?.person ?? code.person ?? (await newHolder(desk, code.post, name, today));
  await desk.people.bind(account, person);
  await inviteToMeetingsAhead(desk);
  await desk.log.append({ ...entry, subject, verb: 'bind', after: { person, post: code.post } });
  return { person, name, post: code.post, title };
}

/** What looks like codes in one message, at most. */
const CODES_IN_ONE = 10;
/** What may be a code, wherever it stands in what was said. */
const LOOKS_LIKE_CODE = /(?<![0-9a-z])[2-9a-z](?:[\s-]?[2-9a-z]){7}(?![0-9a-z])/gi;

/** Every code that stands in what was said where others read it is dead at once, however it was meant; tells how many (design §5). */
export async function killCodesIn(
  desk: Desk,
  text: string,
  entry: Pick<Entry, 'by' | 'cause'>,
): Promise<number> {
  const found = text.normalize('NFKC').match(LOOKS_LIKE_CODE)?.slice(0, CODES_IN_ONE) ?? [];
  let dead = 0;
  for (const code of found) dead += await desk.people.voidCodes({ hash: hashOf(code) });
  if (dead > 0)
    await desk.log.append({
      ...entry,
      subject: 'codes',
      verb: 'void-code',
      ruleSet: RULE_SET,
      note: 'seen in a group',
    });
  return dead;
}

const holdersOf = async (desk: Desk, post: string, today: string) =>
  (await desk.people.holdings(today)).filter((holding) => holding.post.slug === post);

async function newHolder(desk: Desk, post: string, name: string, today: string): Promise<string> {
  const person = await desk.people.addPerson({ name });
  await desk.people.addHolding({ post, person, from: today, source: 'binding' });
  return person;
}

async function wrongWithinTheHour(desk: Desk, subject: string): Promise<number> {
  const since = desk.now.getTime() - HOUR;
  const entries = await desk.log.of(subject);
  return entries.filter(({ verb, at }) => verb === 'refuse-code' && Date.parse(at) > since).length;
}
