import { jsonText } from '../json.ts';
import { later, type Tx } from '../tx.ts';

/** A lane of a chat as the queue of its deliveries: `answer:telegram:dm:7000001`, or `deliver:…` for notices. */
export interface ChatQueue {
  readonly platform: string;
  readonly kind: string;
  readonly id: string;
  /** What answers whoever spoke: it has hands of its own, so that it never waits for notices (design §4). */
  readonly answer?: boolean;
}

/** The tasks that drain one lane of a chat; their payload is `{ queue }`. */
export const ANSWER_TASK = 'answer';
export const DELIVER_TASK = 'deliver';
/** The task that has calendars follow a meeting; its payload is `{ meeting }`. */
const APPOINTMENT_TASK = 'keep-appointments';
/** The task that takes an event once its files are fetched; its payload is the event. */
export const FILES_TASK = 'take-files';
const MAX_ATTEMPTS = 25;
/** Jobs of the office's own come before notices, which may be many; the smaller goes first. */
const PRIORITY: Readonly<Record<string, number>> = { [DELIVER_TASK]: 10 };

/** The queue, and the job key, of a chat's deliveries. */
export const queueName = ({ platform, kind, id, answer }: ChatQueue): string =>
  `${answer ? ANSWER_TASK : DELIVER_TASK}:${platform}:${kind}:${id}`;

/** The chat a queue name stands for. @throws when it is not the name of a chat's queue */
export function chatOf(queue: string): ChatQueue {
  const [, lane, platform, kind, id] = /^(answer|deliver):([^:]+):([^:]+):(.+)$/s.exec(queue) ?? [];
  if (!platform || !kind || !id) throw new Error(`not the queue of a chat: ${queue}`);
  return { platform, kind, id, answer: lane === ANSWER_TASK };
}

interface Errand {
  readonly task: string;
  readonly payload: object;
  /** Where it waits, when not in a queue of its own. */
  readonly queue?: string;
  /** Milliseconds from now by the database's clock, before which it is not done. */
  readonly after?: number;
}

/** Remembers which chats and meetings have something new and queues one job for each when the transaction is about to end. */
export class Mailbag {
  readonly #tx: Tx;
  readonly #errands = new Map<string, Errand>();

  constructor(tx: Tx) {
    this.#tx = tx;
  }

  /** What is to be taken back to, should what follows be undone. */
  mark(): ReadonlyMap<string, Errand> {
    return new Map(this.#errands);
  }

  backTo(mark: ReadonlyMap<string, Errand>): void {
    this.#errands.clear();
    for (const [key, errand] of mark) this.#errands.set(key, errand);
  }

  add(chat: ChatQueue, after?: number): void {
    const queue = queueName(chat);
    const task = chat.answer ? ANSWER_TASK : DELIVER_TASK;
    this.#errands.set(queue, { task, payload: { queue }, ...(after !== undefined && { after }) });
  }

  addAppointment(meeting: string): void {
    this.#errands.set(`appointment:${meeting}`, { task: APPOINTMENT_TASK, payload: { meeting } });
  }

  /** One after the other for each sender: whoever sends large pictures keeps only themselves waiting. */
  addFiles(key: string, event: { readonly platform: string; readonly account: string }): void {
    const queue = `files:${event.platform}:${event.account}`;
    this.#errands.set(`files:${key}`, { task: FILES_TASK, payload: event, queue });
  }

  /**
   * Adds the jobs: a job that waits already is shared by everyone who posts to the chat, so two transactions must lock
   * such jobs in the same order, and as late as they can. Whoever adds several takes the turn of each queue first, in
   * the order of their names. A job that is running is not shared: the runner makes a new one, so nothing posted
   * meanwhile is forgotten.
   */
  async handOver(): Promise<void> {
    if (this.#errands.size === 0) return;
    const errands = [...this.#errands].sort(([a], [b]) => (a < b ? -1 : 1));
    const keys = errands.map(([key]) => key);
    const jobs = errands.map(([key, errand]) => ({
      key,
      queue: key,
      priority: PRIORITY[errand.task] ?? 0,
      ...errand,
    }));
    await later(this.#tx)`
      WITH turn AS MATERIALIZED (
        SELECT count(pg_advisory_xact_lock(hashtextextended(key, 0))::text) AS taken
          FROM unnest(${keys}::text[]) key),
      specs AS (
        SELECT array_agg((task, payload, queue, now() + after * interval '1 ms', ${MAX_ATTEMPTS}::int, key, priority, NULL)::graphile_worker.job_spec
                         ORDER BY key COLLATE "C") AS specs
          FROM jsonb_to_recordset(${jsonText(jobs)}::jsonb) AS e(key text, queue text, task text, payload json, priority int, after float8))
      SELECT count(*) FROM turn, specs,
        LATERAL graphile_worker.add_jobs(CASE WHEN taken >= 0 THEN specs END, true)`;
    this.#errands.clear();
  }
}
