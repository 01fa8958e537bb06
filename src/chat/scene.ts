import type { Card } from '../cards/card.ts';
import type { Names } from '../cards/names.ts';
import { dayOf } from '../domain/calendar.ts';
import { keptBy } from '../domain/kept-by.ts';
import { oneLine } from '../domain/one-line.ts';
import type { Condition } from '../office/condition.ts';
import type { Archive } from '../office/ports/archive.ts';
import type { Pictures } from '../office/ports/pictures.ts';
import type { Desk, Papers, Tables } from '../office/ports.ts';
import { calendarOf } from '../office/settings.ts';
import { sayDate, sayDay, sayMoment, sayPeriod, saySpan, stampOf } from '../wording/days.ts';
import { ACT_WORD, RECORD_VERB_WORDS } from '../wording/verbs.ts';
import { cataloguedOn } from './catalogued.ts';
import type { Catalogue, Scene } from './define-command.ts';
import { draftChat } from './drafts.ts';
import type { Incoming } from './platform.ts';
import { readSay } from './read/say.ts';
import { withSuccessors } from './successors.ts';

/** Characters of what a platform calls somebody. */
const NAME_MAX = 40;

export interface Setting {
  readonly catalogue: Catalogue;
  readonly timeZone: string;
  readonly fieldName: (slug: string) => string;
  readonly random: () => string;
  readonly papers?: Papers;
  readonly tables?: Tables;
  readonly archive?: Archive;
  readonly pictures?: Pictures;
  /** Where the public reaches the office, without a slash at its end. */
  readonly publicUrl?: string;
  /** How the office itself does, for those who look after it. */
  readonly condition?: () => Promise<Condition>;
  /** What a platform can do; by name. */
  readonly traits?: (platform: string) => Traits;
}

/** Whether a platform asks before a heavy button counts, and whether it shows whole forms. */
export interface Traits {
  readonly confirms: boolean;
  readonly hasForms: boolean;
}
const ALL: Traits = { confirms: true, hasForms: true };

type Begun = Pick<Scene, 'glance' | 'drafts'>;

/** What somebody looked at last in this chat, and what they have begun there. */
export async function begunIn(
  { platform, account: id, chat }: Pick<Incoming, 'platform' | 'account' | 'chat'>,
  desk: Desk,
): Promise<Begun> {
  const account = { platform, id };
  const where = draftChat({ chat });
  const [glance, drafts] = await Promise.all([
    desk.glances.last(account, where),
    desk.drafts.open(account, where),
  ]);
  return { glance, drafts };
}

/** Everything an answer may need, looked up once per event. */
export async function setScene(
  incoming: Incoming,
  desk: Desk,
  setting: Setting,
  begun?: Begun,
): Promise<Scene> {
  const { platform, account: id, accountName, chat, key } = incoming;
  const account = { platform, id };
  const base = await setStage(desk, key, setting);
  const actor = await desk.people.actor(account, base.today);
  const traits = setting.traits?.(platform) ?? ALL;
  const replied =
    incoming.kind === 'said' && incoming.replyTo ? await repliedTo(platform, incoming.replyTo, desk) : {};
  const { glance, drafts } = begun ?? (await begunIn(incoming, desk));
  return {
    ...base,
    ...traits,
    drafts,
    glance: { ...glance, ...(replied.number && { number: replied.number }) },
    ...(replied.draft && { repliedDraft: replied.draft }),
    account,
    ...(accountName && { accountName: oneLine(accountName, NAME_MAX) }),
    ...(actor && { actor }),
    chat,
    ...(incoming.kind === 'pressed' && incoming.message !== '' && { pressed: incoming.message }),
  };
}

const wordsByName = keptBy(
  (catalogue: Catalogue) => new Map(catalogue.map(({ name, words: [first] }) => [name, first])),
);

/** What each verb is called: its command's word, else its own; never its English name. */
export function verbNames(catalogue: Catalogue): Names['verb'] {
  const words = wordsByName(catalogue);
  return (verb) => words.get(verb) ?? RECORD_VERB_WORDS[verb] ?? ACT_WORD;
}

/** What the message that was answered is about: the form it holds, or the number its buttons carry. */
async function repliedTo(platform: string, message: string, desk: Desk) {
  const card = (await desk.outbox.byMessage(platform, message))?.card as Card | undefined;
  const [, draft] = /^fill:([^:@]+)/.exec(card?.form?.say ?? '') ?? [];
  const number = card?.buttons
    .flatMap(({ say }) => readSay(say).args[0] ?? [])
    .find((arg) => /^[A-Z]{0,2}20\d\d-\d+/.test(arg));
  return { ...(draft && { draft }), ...(number && { number }) };
}

type Stage = Omit<Scene, 'account' | 'chat' | 'glance' | 'drafts' | 'repliedDraft' | keyof Traits>;

async function setStage(
  desk: Desk,
  cause: string,
  {
    catalogue,
    timeZone,
    fieldName,
    random,
    papers,
    tables,
    archive,
    pictures,
    publicUrl,
    condition,
  }: Setting,
): Promise<Stage> {
  const { now } = desk;
  const today = dayOf(now, timeZone);
  const units = withSuccessors(await desk.people.units());
  const posts = await desk.people.posts();
  const catalogued = cataloguedOn(await desk.catalogue.all(), today);
  const rests = await calendarOf(desk.settings);
  const lookUp = (pairs: readonly (readonly [string, string])[]) => {
    const names = new Map(pairs);
    return (key: string) => names.get(key) ?? key;
  };
  const names: Names = {
    unit: lookUp(units.map(({ slug, name }) => [slug, name])),
    post: lookUp(posts.map(({ slug, title }) => [slug, title])),
    item: catalogued.nameOf,
    verb: verbNames(catalogue),
    field: fieldName,
    moment: (iso) => sayMoment(iso, today, timeZone),
    span: (from, until) => saySpan(from, until, today, timeZone),
    stamp: (iso) => stampOf(iso, today, timeZone),
    day: (day) => sayDay(day, today),
    date: (day) => sayDate(day, today),
    period: (from, to) => sayPeriod(from, to, today),
  };
  return {
    desk,
    now,
    today,
    cause,
    names,
    reading: { now, timeZone, units, items: catalogued.items, itemsApart: catalogued.apart, rests },
    catalogue,
    random,
    ...(papers && { papers }),
    ...(tables && { tables }),
    ...(archive && { archive }),
    ...(pictures && { pictures }),
    ...(publicUrl && { publicUrl }),
    ...(condition && { condition }),
  };
}
