import type { Log } from './chat/log.ts';
import { SCHEDULE } from './clock/schedule.ts';
import { conditionOf } from './clock/schedule-condition.ts';
import { startSchedule } from './clock/start-schedule.ts';
import type { Config } from './config.ts';
import { layExamples } from './demo/examples.ts';
import { openPapers } from './documents/papers.ts';
import type { Condition } from './office/condition.ts';
import { readGrowth, readQueue, readReach, readSeal } from './store/condition.ts';
import { requeue } from './store/outbox/requeue.ts';
import { openScheduleLedger } from './store/shelves/schedule-ledger.ts';
import { openChores } from './wiring/chores.ts';
import { connectPlatforms } from './wiring/connected.ts';
import { openConversation } from './wiring/conversation.ts';
import { openDoors } from './wiring/doors.ts';
import { openGround } from './wiring/ground.ts';
import { startJobs } from './wiring/jobs.ts';

export interface Lianxi {
  /** The one address to show. */
  readonly url: string;
  /** Where things lie when that is not where they were asked for. */
  readonly note?: string;
  /** Finishes what is in hand, then closes everything. */
  stop(): Promise<void>;
}

/** Wires every room together and opens the doors, in the order in which one needs the other. */
export async function startLianxi(config: Config, log: Log): Promise<Lianxi> {
  const closers: (() => Promise<unknown>)[] = [];
  const closing = (close: () => Promise<unknown>) => void closers.push(close);
  const stop = async () => {
    for (const close of closers.reverse().splice(0))
      await close().catch((error: unknown) => log.error({ err: error }, 'stopping'));
  };
  try {
    const ground = await openGround(config, log, closing);
    const { timeZone, database, prisma, clock, today, store } = ground;
    const connected = connectPlatforms(ground);
    const { platforms, standings, moves, isFar } = connected;
    const chores = await openChores(ground);
    const papers = openPapers(chores.templates);
    let address = config.publicUrl ?? `http://127.0.0.1:${config.port}`;
    const conversation = openConversation(ground, connected, {
      papers,
      condition: () => condition(),
      address: () => address,
    });
    const ledger = openScheduleLedger(prisma, clock.now);
    const jobs = await startJobs(ground, { connected, conversation, chores, papers, ledger });
    closing(() => jobs.stop());
    await requeue(prisma);
    await chores.lookAtTemplates();
    const schedule = await startSchedule({
      table: SCHEDULE,
      timeZone,
      now: clock.now,
      give: ledger.give,
      log,
    });
    closing(() => schedule.stop());
    const condition = async (): Promise<Condition> => {
      const seal = await readSeal(prisma);
      return {
        ...(seal && { seal }),
        schedules: conditionOf(SCHEDULE, await ledger.newest(), timeZone, clock.now()),
        queue: await readQueue(prisma),
        growth: await readGrowth(prisma, clock.now()),
        people: await readReach(prisma, today()),
        templates: await chores.lookAtTemplates(),
        parts: {
          database: { usable: true, state: database.kind },
          jobs: jobs.health(),
          ...Object.fromEntries(await connected.parts()),
        },
      };
    };
    for (const [name, platform] of platforms) {
      await platform.start(async (incoming) => {
        standings.get(name)?.heard();
        const { chat } = incoming;
        if (chat.kind === 'dm' || !isFar(name)) return conversation.hear(incoming);
        return conversation.hear({ ...incoming, chat: { ...chat, id: await moves.first(name, chat.id) } });
      });
      closing(() => platform.stop());
    }
    const server = await openDoors(ground, { connected, conversation, chores, condition, schedule });
    closing(() => server.close());
    // Where any free port was taken, links lead to that one.
    address = config.publicUrl ?? new URL(server.url).origin;
    if (config.examples) {
      // Whoever tries it out need not wait for what there is to try.
      const laid = layExamples(store, clock.now(), timeZone).catch((error: unknown) =>
        log.warn({ err: error }, 'laying the examples'),
      );
      closing(() => laid);
    }
    return { url: server.url, stop, ...(database.note && { note: database.note }) };
  } catch (error) {
    await stop();
    throw error;
  }
}
