import { catalogue } from '../../commands/index.ts';
import type { Button, Card } from '../../src/cards/card.ts';
import { plainText } from '../../src/cards/plain.ts';
import { drainChat } from '../../src/chat/deliver.ts';
import {
  type ChatAddress,
  type Delivery,
  DeliveryFailed,
  type Incoming,
  type Platform,
  type Said,
} from '../../src/chat/platform.ts';
import { showProgress } from '../../src/chat/progress.ts';
import { makeReceive } from '../../src/chat/receive.ts';
import { openArchive } from '../../src/documents/archive.ts';
import { openPapers } from '../../src/documents/papers.ts';
import { openPictures } from '../../src/documents/pictures.ts';
import { openTables } from '../../src/documents/workbook.ts';
import { dayOf } from '../../src/domain/calendar.ts';
import type { Condition } from '../../src/office/condition.ts';
import { readQueue, readReach, readSeal } from '../../src/store/condition.ts';
import { makePrisma } from '../../src/store/connect/connect.ts';
import { openPostman } from '../../src/store/outbox/postman.ts';
import { openStore } from '../../src/store/store.ts';
import { FIELD_NAMES } from '../../src/wording/fields-of-service.ts';
import { type FreshDatabase, seededDatabase } from '../database.ts';
import { ourTemplates } from '../documents/sample-minutes.ts';

const TIME_ZONE = 'Asia/Shanghai';
const GROUP = 'group';
const TEMPLATES = ourTemplates();

/** One message as it stands on the screen now. */
interface Shown {
  readonly id: string;
  readonly chat: string;
  readonly thread?: string | undefined;
  card: Card;
  cause: string;
  files: Delivery['files'];
}

interface Saying {
  /** Said in the group, to the bot unless `addressed` is false. */
  readonly group?: boolean;
  readonly addressed?: boolean;
  readonly sentAt?: Date;
  /** Names the event; the same key is the same event come twice. */
  readonly key?: string;
  readonly files?: readonly string[];
  /** Something is meant to break. */
  readonly mayFail?: boolean;
  /** What else the platform tells of the message. */
  readonly more?: Partial<Pick<Said, 'replyTo' | 'odd' | 'anonymous'>>;
  /** The topic of the group. */
  readonly thread?: string;
}

/** An office that somebody else has seeded, and perhaps is connected to already. */
interface Standing {
  readonly database: FreshDatabase;
  readonly prisma?: ReturnType<typeof makePrisma>;
}
let rooms = 0;

const sealed = (seal: Condition['seal']) => (seal ? { seal } : {});
const chatKey = ({ kind, id }: ChatAddress) => `${kind}:${id}`;

/**
 * An office over a database of its own, as its people meet it: somebody says, and hears the answer in plain words.
 * People are called by their post; a name that is no post is a stranger's account. Over a database that `stands` the
 * office goes on where it stood; a platform that does not ask before a heavy press has `confirms` false.
 */
export async function openRoom(
  start = '2026-11-22T02:00:00Z',
  stands?: Standing,
  {
    confirms = true,
    storeOf = openStore,
  }: { readonly confirms?: boolean; readonly storeOf?: typeof openStore } = {},
) {
  const clock = { now: new Date(start) };
  const database =
    stands?.database ?? (await seededDatabase({ demo: true, today: dayOf(clock.now, TIME_ZONE) }));
  const prisma = stands?.prisma ?? makePrisma(database.url, { poolSize: 4 });
  /** What was heard in an earlier room over the same rows stays heard. */
  const own = stands ? `r${++rooms}-` : '';
  const store = storeOf(prisma);
  const postman = openPostman(prisma, () => clock.now);
  let found: Partial<Condition> = {};
  const screen: Shown[] = [];
  /** Accounts that let the bot write nothing. */
  const blocked = new Set<string>();
  const failures: { failure: string; err: unknown }[] = [];
  const log = {
    debug() {},
    info() {},
    warn() {},
    error: (facts: object) => void failures.push(facts as (typeof failures)[number]),
  };
  let events = 0;
  let ids = 0;
  let cause = '';

  const platform: Platform = {
    name: 'console',
    hasForms: true,
    confirms,
    start: async () => undefined,
    stop: async () => undefined,
    async deliver({ uuid, chat, card, edits, files }: Delivery) {
      if (blocked.has(chat.id)) throw new DeliveryFailed({ kind: 'unreachable', why: 'blocked' });
      const earlier = screen.find(({ id }) => id === edits);
      if (earlier) Object.assign(earlier, { card, cause, ...(files.length > 0 && { files }) });
      // Two who speak at once carry out what waits at once; a message of the same name is the same message.
      else if (!screen.some(({ id }) => id === uuid))
        screen.push({ id: uuid, chat: chatKey(chat), thread: chat.thread, card, cause, files });
      return { message: earlier?.id ?? uuid };
    },
    fetchFile: async ({ reference }) => Buffer.from(reference),
    health: () => ({ usable: true, state: 'a screen in a test' }),
  };
  const receive = makeReceive({
    store,
    clock: () => clock.now,
    log,
    catalogue,
    timeZone: TIME_ZONE,
    fieldName: (slug) => (FIELD_NAMES as Readonly<Record<string, string>>)[slug] ?? slug,
    traits: () => ({ confirms: platform.confirms, hasForms: platform.hasForms }),
    random: () => `draft${own}${++ids}`,
    failureNumber: () => 'F00D0001',
    fetchFile: (_platform, file) => platform.fetchFile(file),
    papers: openPapers(TEMPLATES),
    tables: openTables(),
    archive: openArchive(),
    pictures: openPictures(),
    publicUrl: 'https://lianxi.example',
    condition: async () => ({
      schedules: [],
      ...sealed(await readSeal(prisma)),
      queue: await readQueue(prisma),
      people: await readReach(prisma, dayOf(clock.now, TIME_ZONE)),
      parts: { console: platform.health() },
      templates: [],
      ...found,
    }),
  });

  /** What goes out may bring more: how far a round has come. */
  async function deliverAll(passes = 3): Promise<void> {
    const waiting = await prisma.delivery.findMany({
      where: { status: { in: ['waiting', 'anew'] } },
      distinct: ['chatKind', 'chatId', 'answer'],
      orderBy: { answer: 'desc' },
    });
    const platforms = new Map([['console', platform]]);
    for (const { chatKind, chatId, answer } of waiting)
      await drainChat(`${answer ? 'answer' : 'deliver'}:console:${chatKind}:${chatId}`, {
        platforms,
        postman,
        log,
        progress: (each) => showProgress(each, store, clock.now),
      });
    if (waiting.length > 0 && passes > 1) await deliverAll(passes - 1);
  }

  async function take(incoming: Incoming, mayFail = false) {
    const receipt = await receive(incoming);
    cause = incoming.key;
    await deliverAll();
    const [broken] = failures;
    if (broken && !mayFail) throw broken.err;
    return receipt;
  }

  const chatOf = (person: string, group = false): ChatAddress =>
    group ? { kind: 'group', id: GROUP } : { kind: 'dm', id: person };
  const textOf = (messages: readonly Shown[]) => messages.map(({ card }) => plainText(card)).join('\n────\n');
  const heardIn = (chat: ChatAddress, key: string) =>
    textOf(screen.filter((message) => message.chat === chatKey(chat) && message.cause === key));

  /** Says it, and sends it where it is shown first; gives what came up in the same chat at the last. */
  async function says(person: string, text: string, saying: Saying = {}): Promise<string> {
    const shown = await hears(person, text, saying);
    const heavy = shown.includes('【发送】') && shown.includes('【返回】') && !saying.group;
    return heavy ? hears(person, '发送', saying.mayFail ? { mayFail: true } : {}) : shown;
  }

  /** Says it and gives what came up in the same chat because of it, be it only a preview. */
  async function hears(
    person: string,
    text: string,
    {
      group = false,
      addressed = true,
      sentAt = clock.now,
      key = `said-${own}${++events}`,
      files = [],
      mayFail = false,
      more = {},
      thread,
    }: Saying = {},
  ): Promise<string> {
    const chat = { ...chatOf(person, group), ...(thread !== undefined && { thread }) };
    const named = files.map((name) => ({ name, reference: name }));
    await take(
      {
        kind: 'said',
        platform: 'console',
        key,
        account: person,
        accountName: person,
        chat,
        sentAt,
        text,
        addressed,
        files: named,
        ...more,
      },
      mayFail,
    );
    return heardIn(chat, key);
  }

  function buttonOn(person: string, label: string, group: boolean): { message: Shown; say: string } {
    const chat = chatKey(chatOf(person, group));
    for (const message of screen.filter((each) => each.chat === chat).reverse()) {
      const { form, buttons } = message.card;
      const button = buttons.find((each) => each.label === label);
      if (button) return { message, say: button.say };
      if (form?.submit === label) return { message, say: form.say };
    }
    throw new Error(`${person} sees no button ${label}`);
  }

  /** Presses the newest button of that label in the person's chat; gives the toast, and what the chat shows because of it. */
  async function presses(
    person: string,
    label: string,
    {
      form,
      group = false,
      mayFail = false,
    }: { form?: Record<string, string>; group?: boolean; mayFail?: boolean } = {},
  ) {
    const { message, say } = buttonOn(person, label, group);
    return pressesThat(person, message.id, say, { ...(form && { form }), group, mayFail });
  }

  /** Presses what a message showed once, whether or not it still does. */
  async function pressesThat(
    person: string,
    message: string,
    say: string,
    {
      form,
      group = false,
      mayFail = false,
    }: { form?: Record<string, string>; group?: boolean; mayFail?: boolean } = {},
  ) {
    const key = `pressed-${own}${++events}`;
    const chat = chatOf(person, group);
    const receipt = await take(
      {
        kind: 'pressed',
        platform: 'console',
        key,
        account: person,
        chat,
        sentAt: clock.now,
        message,
        say,
        ...(form && { form }),
      },
      mayFail,
    );
    return { toast: receipt.toast?.text ?? '', shown: heardIn(chat, key) };
  }

  return {
    prisma,
    store,
    /** From now on the office itself does as said, where it would say otherwise. */
    does: (condition: Partial<Condition>) => {
      found = condition;
    },
    clock,
    failures,
    blocked,
    /** What the office sends by itself is on its way only now. */
    delivered: () => deliverAll(),
    says,
    hears,
    presses,
    pressesThat,
    buttonOn: (person: string, label: string) => buttonOn(person, label, false),
    /** The newest message of the person's own chat, as it stands now. */
    sees: (person: string): string =>
      textOf(screen.filter(({ chat }) => chat === chatKey(chatOf(person))).slice(-1)),
    /** Everything in the person's own chat, as it stands now. */
    inbox: (person: string): string => textOf(screen.filter(({ chat }) => chat === chatKey(chatOf(person)))),
    /** Files in the person's own chat whose name contains this, the newest first. */
    files: (person: string, name: string): readonly Uint8Array[] =>
      screen
        .filter(({ chat }) => chat === chatKey(chatOf(person)))
        .flatMap(({ files }) => files)
        .filter((file) => file.name.includes(name))
        .map(({ bytes }) => bytes)
        .reverse(),
    /** The newest message of the group, with the topic it stands in. */
    newestInGroup: () => screen.filter(({ chat }) => chat === chatKey(chatOf('', true))).at(-1),
    inGroup: (): string => textOf(screen.filter(({ chat }) => chat === chatKey(chatOf('', true)))),
    buttons: (person: string): readonly Button[] =>
      screen.filter(({ chat }) => chat === chatKey(chatOf(person))).at(-1)?.card.buttons ?? [],
    /** What is on record about a project now. */
    project: (number: string) => store.transact(clock.now, (desk) => desk.projects.find(number)),
    logged: (subject: string) => store.transact(clock.now, (desk) => desk.log.of(subject)),
    async close() {
      await prisma.$disconnect();
      await database.drop();
    },
  };
}
export type Room = Awaited<ReturnType<typeof openRoom>>;
