import { subMonths } from 'date-fns';
import { readKept } from '../chat/hear-later.ts';
import { keepAppointments } from '../chat/keep-appointments.ts';
import { showProgress } from '../chat/progress.ts';
import { serveQueue } from '../chat/serve-queue.ts';
import { startLanes } from '../clock/lanes.ts';
import type { Papers } from '../office/ports.ts';
import { settingOf } from '../office/settings.ts';
import { HEAR_TASK } from '../store/inbox/inbox.ts';
import { noteDelivered } from '../store/log/delivered.ts';
import { seal } from '../store/log/seal.ts';
import { ANSWER_TASK, DELIVER_TASK, FILES_TASK } from '../store/outbox/mailbag.ts';
import { sweepCards } from '../store/outbox/sweep-cards.ts';
import { sweepPasses } from '../store/shelves/passes.ts';
import type { openScheduleLedger } from '../store/shelves/schedule-ledger.ts';
import { sweepSeen } from '../store/shelves/seen.ts';
import type { Chores } from './chores.ts';
import type { Connected } from './connected.ts';
import type { Conversation } from './conversation.ts';
import type { Ground } from './ground.ts';

/** Jobs of each lane done at the same time. */
const HANDS = { hears: 6, answers: 4, files: 6, rest: 4 } as const;

interface Works {
  readonly connected: Connected;
  readonly conversation: Conversation;
  readonly chores: Chores;
  readonly papers: Papers;
  readonly ledger: ReturnType<typeof openScheduleLedger>;
}

/** Starts what is done later: hearing, answering, telling, and the chores of each night. */
export function startJobs(
  { log, timeZone, database, prisma, clock, store }: Ground,
  { connected, conversation, chores, papers, ledger }: Works,
) {
  const { platforms, postman, standings } = connected;
  const { sweep, lookAtTemplates, tellSeal } = chores;
  const progress = (cause: string) => showProgress(cause, store, clock.now());
  const serve = (payload: unknown) =>
    serveQueue((payload as { queue: string }).queue, { platforms, postman, log, progress, standings });
  const cardsKeptSince = async () => {
    const months = await store.transact(clock.now(), ({ settings }) => settingOf(settings, 'cards.kept'));
    return subMonths(clock.now(), months);
  };
  const appointments = { store, platforms, papers, clock: clock.now, timeZone, log };
  return startLanes({
    url: database.url,
    log,
    lanes: {
      hears: {
        tasks: { [HEAR_TASK]: async (payload) => void (await conversation.take(readKept(payload))) },
        concurrency: HANDS.hears,
      },
      answers: { tasks: { [ANSWER_TASK]: serve }, concurrency: HANDS.answers },
      files: {
        tasks: { [FILES_TASK]: async (payload) => void (await conversation.receive(readKept(payload))) },
        concurrency: HANDS.files,
      },
      rest: {
        tasks: {
          [DELIVER_TASK]: serve,
          'keep-appointments': (payload) =>
            keepAppointments((payload as { meeting: string }).meeting, appointments),
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
        concurrency: HANDS.rest,
      },
    },
  });
}
