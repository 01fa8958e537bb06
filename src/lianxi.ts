import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { subMonths } from 'date-fns';
import { catalogue } from '../commands/index.ts';
import { seedOffice } from '../prisma/seed/seed.ts';
import type { Card } from './cards/card.ts';
import { digestCard } from './cards/digest.ts';
import { sealNews } from './cards/seal-news.ts';
import { templateNews } from './cards/templates.ts';
import { withinBudget } from './chat/budgets.ts';
import { filesLater } from './chat/files-later.ts';
import { hearLater, readKept } from './chat/hear-later.ts';
import { keepAppointments } from './chat/keep-appointments.ts';
import type { Log } from './chat/log.ts';
import type { ChatAddress, Platform } from './chat/platform.ts';
import { showProgress } from './chat/progress.ts';
import { makeReceive, type Reception } from './chat/receive.ts';
import { serveQueue } from './chat/serve-queue.ts';
import { standingOf } from './chat/standing.ts';
import { startLanes } from './clock/lanes.ts';
import { SCHEDULE } from './clock/schedule.ts';
import { conditionOf } from './clock/schedule-condition.ts';
import { startSchedule } from './clock/start-schedule.ts';
import { momentsBetween } from './clock/wind.ts';
import type { Config } from './config.ts';
import { layExamples } from './demo/examples.ts';
import { openOffice } from './disclosure/open-office.ts';
import { openSurveys } from './disclosure/surveys.ts';
import { openArchive } from './documents/archive.ts';
import { openPapers } from './documents/papers.ts';
import { openPictures } from './documents/pictures.ts';
import { openTemplates } from './documents/templates.ts';
import { openTables } from './documents/workbook.ts';
import { dayOf } from './domain/calendar.ts';
import type { Span } from './domain/seal-nights.ts';
import type { Condition } from './office/condition.ts';
import { openTemplateKeeping } from './office/keep-templates.ts';
import { layOutAll } from './office/lay-out.ts';
import type { SealSaid } from './office/ports/log.ts';
import { settingOf } from './office/settings.ts';
import { type Digest, sweepReminders } from './office/sweep.ts';
import { tellSeals } from './office/tell-seals.ts';
import { hourOfReminders, tellingMoments } from './office/wind.ts';
import { openPages } from './pages/open-pages.ts';
import { connectConsole } from './platforms/console/connect.ts';
import { connectFeishu } from './platforms/feishu/connect.ts';
import { connectTelegram } from './platforms/telegram/connect.ts';
import { readGrowth, readQueue, readReach, readSeal } from './store/condition.ts';
import { makePrisma, openDatabase } from './store/connect/connect.ts';
import { openSharedLocks } from './store/connect/shared-locks.ts';
import { HEAR_TASK, openInbox } from './store/inbox/inbox.ts';
import { noteDelivered } from './store/log/delivered.ts';
import { seal } from './store/log/seal.ts';
import { applyMigrations } from './store/migrate/migrate.ts';
import { ANSWER_TASK, DELIVER_TASK, FILES_TASK } from './store/outbox/mailbag.ts';
import { openMoves } from './store/outbox/moves.ts';
import { openPostman } from './store/outbox/postman.ts';
import { requeue } from './store/outbox/requeue.ts';
import { settled } from './store/outbox/settled.ts';
import { sweepCards } from './store/outbox/sweep-cards.ts';
import { openConsoleChat } from './store/shelves/console-chat.ts';
import { openClock } from './store/shelves/demo-clock.ts';
import { sweepPasses } from './store/shelves/passes.ts';
import { openScheduleLedger } from './store/shelves/schedule-ledger.ts';
import { sweepSeen } from './store/shelves/seen.ts';
import { openStore } from './store/store.ts';
import { openUsage } from './store/usage.ts';
import { healthOf } from './web/health.ts';
import type { ConsoleRoom } from './web/options.ts';
import { startServer } from './web/server.ts';
import { commandWords } from './wording/commands.ts';
import { stampOf } from './wording/days.ts';
import { FIELD_NAMES } from './wording/fields-of-service.ts';
import { PLATFORM_WORDS } from './wording/platforms.ts';
import { BOT_NAMES } from './wording/web.ts';
import { welcome } from './wording/welcome.ts';

export interface Lianxi {
  /** The one address to show. */
  readonly url: string;
  /** Where things lie when that is not where they were asked for. */
  readonly note?: string;
  /** Finishes what is in hand, then closes everything. */
  stop(): Promise<void>;
}

/** What an official may edit. */
const TEMPLATES = join(import.meta.dirname, '..', 'templates');

/** Jobs of each lane done at the same time. */
const HANDS = { hears: 6, answers: 4, files: 6, rest: 4 } as const;

/** Wires every room together and opens the doors, in the order in which one needs the other. */
export async function startLianxi(config: Config, log: Log): Promise<Lianxi> {
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closers.reverse().splice(0))
      await close().catch((error: unknown) => log.error({ err: error }, 'stopping'));
  };
  try {
    const database = await openDatabase({
      dataDir: config.dataDir,
      log,
      ...(config.databaseUrl && { databaseUrl: config.databaseUrl }),
    });
    closers.push(() => database.close());
    await applyMigrations(database.url, log);
    const prisma = makePrisma(database.url, { log });
    closers.push(() => prisma.$disconnect());
    const clock = await openClock(prisma, config.demo);
    const now = clock.now();
    await seedOffice(prisma, { demo: config.demo, today: dayOf(now, config.timeZone), now });

    const store = openStore(prisma);
    // In a try-out nobody is chased for what nobody has looked at.
    if (!config.demo)
      await store.transact(clock.now(), (desk) => layOutAll(desk, dayOf(clock.now(), config.timeZone)));
    const chat = openConsoleChat(prisma);
    const files = {
      keep: ({ name, bytes, by = '' }: { name: string; bytes: Uint8Array; by?: string }) =>
        store.transact(clock.now(), async (desk) => (await desk.files.put({ name, bytes, by })).key),
      get: (key: string) => store.transact(clock.now(), (desk) => desk.files.get(key)),
    };
    const page = config.console
      ? connectConsole({ chat, files, log, now: clock.now, botNames: BOT_NAMES })
      : undefined;
    const desks = connectConsole({ name: 'pages', chat, files, log, now: clock.now });
    const month = () => dayOf(new Date(), config.timeZone).slice(0, 7);
    const usage = openUsage(prisma, month);
    closers.push(() => usage.close());
    const moves = openMoves(prisma, clock.now);
    const shared = openSharedLocks(database.url, log);
    closers.push(() => shared.close());
    const feishu =
      config.feishu &&
      connectFeishu({
        ...config.feishu,
        log,
        now: clock.now,
        timeZone: config.timeZone,
        shared,
        used: () => usage.count('feishu'),
      });
    const telegram =
      config.telegram &&
      connectTelegram({
        ...config.telegram,
        log,
        now: clock.now,
        commands: menu(),
        words: SHARED_WORDS,
        moved: (from, to) => moves.note('telegram', from, to),
      });
    const platforms = new Map<string, Platform>(
      [page, desks, feishu, telegram].flatMap((each) => (each ? [[each.name, each]] : [])),
    );

    const templates = openTemplates({
      folder: config.templatesDir ?? TEMPLATES,
      kept: await store.transact(clock.now(), (desk) => desk.templates.kept()),
    });
    const papers = openPapers(templates);
    const postman = openPostman(prisma, clock.now);
    const standings = new Map(
      [...platforms.keys()].map((name) => [
        name,
        standingOf(
          () =>
            void postman.wake(name).catch((error: unknown) => log.warn({ err: error }, 'waking what waits')),
          () => new Date(),
        ),
      ]),
    );
    const progress = (cause: string) => showProgress(cause, store, clock.now());
    const { timeZone } = config;
    const sweep = () => sweepReminders({ store, timeZone, draw: drawDigest }, clock.now());
    const sealing = { store, timeZone, draw: drawSeal(clock.now, timeZone) };
    const tellSeal = () => tellSeals(sealing, clock.now());
    const keeping = openTemplateKeeping({
      store,
      timeZone,
      look: templates.states,
      draw: templateNews,
      report: (broken) =>
        log.warn(
          { problems: broken.flatMap(({ problems }) => problems) },
          'a template is broken; an earlier edition is in use',
        ),
    });
    const lookAtTemplates = inTurn(() => keeping(clock.now()));
    /** One sentence that may be lost: nothing of it is kept. */
    const pass = async (name: string, chat: ChatAddress, card: Card) => {
      const { kind, id, thread } = chat;
      const there = { kind, id, ...(thread !== undefined && { thread }) };
      await platforms
        .get(name)
        ?.deliver({ uuid: randomUUID(), chat: there, card, files: [] })
        .catch((error: unknown) => log.debug({ err: error }, 'something said in passing was lost'));
    };
    let address = config.publicUrl ?? `http://127.0.0.1:${config.port}`;
    const reception: Reception = {
      store,
      clock: clock.now,
      log,
      catalogue,
      timeZone,
      fieldName: (slug) => (FIELD_NAMES as Readonly<Record<string, string>>)[slug] ?? slug,
      random: () => randomBytes(6).toString('hex'),
      papers,
      tables: openTables(),
      archive: openArchive(),
      pictures: openPictures(),
      get publicUrl() {
        return address;
      },
      condition: () => condition(),
      traits: (name) => {
        const { confirms = true, hasForms = true } = platforms.get(name) ?? {};
        return { confirms, hasForms };
      },
      pass,
      failureNumber: () => randomUUID().slice(0, 8).toUpperCase(),
      fetchFile: async (name, file) => {
        const platform = platforms.get(name);
        if (!platform) throw new Error(`${name} is not configured`);
        return platform.fetchFile(file);
      },
    };
    const receive = makeReceive(reception);
    const isFar = (name: string) => platforms.get(name)?.hasFiles !== true;
    const take = filesLater({ receive, store, clock: clock.now, isFar });
    const inbox = openInbox(database.url, log);
    closers.push(() => inbox.close());
    const hear = withinBudget({
      receive: hearLater({ receive: take, keep: inbox.keep, isFar }),
      isFar,
      isKnown: (platform, id) =>
        store.transact(clock.now(), async ({ people }) =>
          Boolean(await people.actor({ platform, id }, dayOf(clock.now(), timeZone))),
        ),
      pass,
    });
    const cardsKeptSince = async () => {
      const months = await store.transact(clock.now(), ({ settings }) => settingOf(settings, 'cards.kept'));
      return subMonths(clock.now(), months);
    };
    const ledger = openScheduleLedger(prisma, clock.now);
    const serve = (payload: unknown) =>
      serveQueue((payload as { queue: string }).queue, { platforms, postman, log, progress, standings });
    const lanes = {
      hears: { [HEAR_TASK]: async (payload: unknown) => void (await take(readKept(payload))) },
      answers: { [ANSWER_TASK]: serve },
      files: { [FILES_TASK]: async (payload: unknown) => void (await receive(readKept(payload))) },
      rest: {
        [DELIVER_TASK]: serve,
        'keep-appointments': (payload: unknown) =>
          keepAppointments((payload as { meeting: string }).meeting, {
            store,
            platforms,
            papers,
            clock: clock.now,
            timeZone,
            log,
          }),
        'sweep-reminders': async () => void (await Promise.all([sweep(), lookAtTemplates(), tellSeal()])),
        'nightly-seal': async () => {
          await noteDelivered(prisma, clock.now());
          await seal(prisma, clock.now());
          await tellSeal();
        },
        'sweep-seen': async () =>
          void (await Promise.all([
            sweepSeen(prisma, clock.now()),
            sweepCards(prisma, await cardsKeptSince()),
            sweepPasses(prisma, clock.now()),
            ledger.forget(),
          ])),
      },
    };
    const jobs = await startLanes({
      url: database.url,
      log,
      lanes: {
        hears: { tasks: lanes.hears, concurrency: HANDS.hears },
        answers: { tasks: lanes.answers, concurrency: HANDS.answers },
        files: { tasks: lanes.files, concurrency: HANDS.files },
        rest: { tasks: lanes.rest, concurrency: HANDS.rest },
      },
    });
    closers.push(() => jobs.stop());

    await requeue(prisma);
    await lookAtTemplates();

    const schedule = await startSchedule({
      table: SCHEDULE,
      timeZone,
      now: clock.now,
      give: ledger.give,
      log,
    });
    closers.push(() => schedule.stop());

    const partOf = async (name: string, platform: Platform) => {
      const health = standings.get(name)?.health(platform.health()) ?? platform.health();
      const calls = await usage.of(name, month());
      const remark = [health.remark ?? [], calls > 0 ? PLATFORM_WORDS.calls(calls) : []].flat().join('；');
      return [name, { ...health, ...(remark && { remark }) }] as const;
    };
    const condition = async (): Promise<Condition> => ({
      ...sealed(await readSeal(prisma)),
      schedules: conditionOf(SCHEDULE, await ledger.newest(), timeZone, clock.now()),
      queue: await readQueue(prisma),
      growth: await readGrowth(prisma, clock.now()),
      people: await readReach(prisma, dayOf(clock.now(), timeZone)),
      templates: await lookAtTemplates(),
      parts: {
        database: { usable: true, state: database.kind },
        jobs: jobs.health(),
        ...Object.fromEntries(
          await Promise.all(
            [...platforms]
              .filter(([name]) => name !== desks.name)
              .map(([name, platform]) => partOf(name, platform)),
          ),
        ),
      },
    });
    for (const [name, platform] of platforms) {
      await platform.start(async (incoming) => {
        standings.get(name)?.heard();
        const { chat } = incoming;
        if (chat.kind === 'dm' || !isFar(name)) return hear(incoming);
        return hear({ ...incoming, chat: { ...chat, id: await moves.first(name, chat.id) } });
      });
      closers.push(() => platform.stop());
    }

    const forward = inTurn(async (ms: number) => {
      const to = new Date(clock.now().getTime() + ms);
      const hour = await store.transact(clock.now(), hourOfReminders);
      const causes: string[] = [];
      const tell = async (moment: Date) => {
        clock.windTo(moment);
        causes.push((await sweep()).cause);
      };
      try {
        const moments = momentsBetween(clock.now(), to, hour, timeZone);
        for await (const moment of tellingMoments(store, moments, timeZone)) await tell(moment);
        await tell(to);
        await settled(prisma, 'console', ...causes);
      } finally {
        await clock.keep();
      }
      await schedule.look();
      return clock.now();
    });
    const room: ConsoleRoom | undefined = page && {
      platform: page,
      chat,
      groups: ['group'],
      settled: (cause) => settled(prisma, 'console', cause),
      people: () =>
        store.transact(clock.now(), async ({ people }) =>
          peopleOf(await people.posts(), await people.units()),
        ),
      files: files.get,
      welcome,
      firstPerson: 'officer-education-sports',
      timeZone,
      ...(config.demo && { demo: { now: clock.now, forward } }),
    };
    const server = await startServer({
      host: config.host,
      port: config.port,
      log,
      health: () => healthOf(condition),
      ...(config.metrics !== 'off' && { metrics: { condition, whom: config.metrics } }),
      webhooks: {
        ...(feishu?.webhook && { feishu: feishu.webhook }),
        ...(telegram?.webhook && { telegram: telegram.webhook }),
      },
      ...(room && { console: room }),
      office: {
        pages: openPages({ store, clock: clock.now, setting: reception }),
        platform: desks,
        chat,
        settled: (cause) => settled(prisma, 'pages', cause),
        files: files.get,
        timeZone,
        ...(config.publicUrl && { publicUrl: config.publicUrl }),
      },
      open: {
        office: openOffice(store, clock.now, timeZone, receiptCode),
        surveys: openSurveys(store, clock.now, timeZone),
        ...(config.publicUrl && { publicUrl: config.publicUrl }),
      },
    });
    closers.push(() => server.close());
    // Where any free port was taken, links lead to that one.
    address = config.publicUrl ?? new URL(server.url).origin;
    if (config.examples) {
      // Whoever tries it out need not wait for what there is to try.
      const laid = layExamples(store, clock.now(), timeZone).catch((error: unknown) =>
        log.warn({ err: error }, 'laying the examples'),
      );
      closers.push(() => laid);
    }
    return { url: server.url, stop, ...(database.note && { note: database.note }) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What nobody can guess and everybody can read out: no 0, O, 1, I. */
const receiptCode = () =>
  Array.from(randomBytes(8), (byte) => '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'[byte % 32]).join('');

const SHARED_WORDS = {
  working: PLATFORM_WORDS.stillWorking,
  shortened: PLATFORM_WORDS.cutShort,
  wholeTextName: PLATFORM_WORDS.fullText,
};

/** What a platform's menu offers: it holds a hundred at most, and what rows derive is met by 缺 and by its buttons. */
const menu = () =>
  catalogue
    .filter(({ says }) => says === undefined)
    .map((command) => ({
      name: command.name,
      description: `${command.words[0]} ${commandWords(command).does}`.trim(),
    }));

function peopleOf(
  posts: readonly { slug: string; title: string; unit?: string }[],
  units: readonly { slug: string; name: string }[],
) {
  const names = new Map(units.map(({ slug, name }) => [slug, name]));
  return posts.map(({ slug, title, unit }) => {
    const name = unit && names.get(unit);
    return { slug, title, ...(name && { unit: name }) };
  });
}

const drawDigest = ({ reminders, units, today, asked }: Digest) =>
  digestCard(reminders, (slug) => units.get(slug) ?? slug, today, asked);

const sealed = (seal: Condition['seal']) => (seal ? { seal } : {});

const drawSeal = (now: () => Date, timeZone: string) => (seal: SealSaid, missed: readonly Span[]) =>
  sealNews(seal, missed, (at) => stampOf(at.toISOString(), dayOf(now(), timeZone), timeZone));

/** Does one after the other, in the order in which they were asked for. */
function inTurn<A extends readonly unknown[], T>(
  work: (...asked: A) => Promise<T>,
): (...asked: A) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (...asked) => {
    const mine = before.then(() => work(...asked));
    before = mine.catch(() => undefined);
    return mine;
  };
}
