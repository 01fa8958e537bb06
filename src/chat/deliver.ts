import type { Card } from '../cards/card.ts';
import type { Postman, Waiting } from '../office/ports.ts';
import type { Log } from './log.ts';
import { DeliveryFailed, type DeliveryProblem, type Platform } from './platform.ts';
import type { Standing } from './standing.ts';

/** Thrown so that the job comes again; the messages behind wait with it, in order. */
export class DeliverLater extends Error {
  constructor(
    readonly afterMs: number,
    why: string,
    /** How often it was tried before. */
    readonly attempts = 0,
  ) {
    super(why);
    this.name = 'DeliverLater';
  }
}

export interface Round {
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly postman: Postman;
  readonly log: Log;
  /** Told after each delivery of a round whose cards tell how far it has come. */
  readonly progress?: (cause: string) => Promise<void>;
  /** How sending goes on each platform. */
  readonly standings?: ReadonlyMap<string, Pick<Standing, 'delivered' | 'failed'>>;
}

/**
 * Drains one lane of a chat, oldest first, until it is empty or `atMost` were sent; false when some may be left.
 * @throws DeliverLater when the platform asks to wait or cannot be reached
 */
export async function drainChat(
  queue: string,
  round: Round,
  atMost = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  for (let sent = 0; sent < atMost; sent += 1) {
    const waiting = await round.postman.next(queue);
    if (!waiting) return true;
    await deliverOne(waiting, round);
  }
  return false;
}

async function deliverOne(waiting: Waiting, round: Round): Promise<void> {
  await carryOut(waiting, round);
  if (waiting.progressOf !== undefined) await round.progress?.(waiting.progressOf);
}

async function carryOut(waiting: Waiting, { platforms, postman, log, standings }: Round): Promise<void> {
  const platform = platforms.get(waiting.platform);
  if (!platform) return postman.failed(waiting.id, 'unreachable', `${waiting.platform} is not configured`);
  const { uuid, chat, edits, files, at, asks } = waiting;
  try {
    const { message, movedTo } = await platform.deliver({
      uuid,
      chat,
      card: waiting.card as Card,
      files: await filesFor(platform, files),
      at,
      ...(edits && { edits }),
      ...(asks && { asks }),
    });
    standings?.get(waiting.platform)?.delivered();
    await postman.delivered(waiting.id, message, movedTo);
  } catch (error) {
    if (!(error instanceof DeliveryFailed)) throw error;
    standings?.get(waiting.platform)?.failed(error.problem);
    log.warn({ delivery: waiting.id, problem: error.problem }, 'a message was not delivered');
    await CONSEQUENCES[error.problem.kind](waiting, error.problem, postman);
  }
}

/** Appointments stand in the platform's own calendar where the bot may use it. */
async function filesFor({ calendar }: Platform, files: Waiting['files']): Promise<Waiting['files']> {
  if (!files.some(({ appointment }) => appointment) || !(await calendar?.usable())) return files;
  return files.filter(({ appointment }) => !appointment);
}

type Consequence = (waiting: Waiting, problem: DeliveryProblem, postman: Postman) => Promise<void>;

/** What follows from each way a delivery can fail. */
const CONSEQUENCES: Record<DeliveryProblem['kind'], Consequence> = {
  later: async ({ id, attempts }, problem, postman) => {
    await postman.tried(id, problem.why);
    throw new DeliverLater(problem.kind === 'later' ? problem.afterMs : 0, problem.why, attempts);
  },
  unreachable: ({ id }, { why }, postman) => postman.failed(id, 'unreachable', why),
  rejected: ({ id }, { why }, postman) => postman.failed(id, 'rejected', why),
  // A task must not be lost; a card that merely shows how a project stood may stay as it is.
  'cannot-edit': ({ id, view }, { why }, postman) =>
    view === 'task' ? postman.sendAnew(id) : postman.failed(id, 'rejected', why),
};
