import type { Tx } from '../tx.ts';

/** A chat as the queue of its deliveries: `deliver:telegram:dm:7000001`. */
export interface ChatQueue {
  readonly platform: string;
  readonly kind: string;
  readonly id: string;
}

/** The task that drains one chat; its payload is `{ queue }`. */
export const DELIVER_TASK = 'deliver';
/** The task that has calendars follow a meeting; its payload is `{ meeting }`. */
const APPOINTMENT_TASK = 'keep-appointments';
const MAX_ATTEMPTS = 25;

/** The queue, and the job key, of a chat's deliveries. */
export const queueName = ({ platform, kind, id }: ChatQueue): string => `deliver:${platform}:${kind}:${id}`;

/** The chat a queue name stands for. @throws when it is not the name of a chat's queue */
export function chatOf(queue: string): ChatQueue {
  const [, platform, kind, id] = /^deliver:([^:]+):([^:]+):(.+)$/s.exec(queue) ?? [];
  if (!platform || !kind || !id) throw new Error(`not the queue of a chat: ${queue}`);
  return { platform, kind, id };
}

interface Errand {
  readonly task: string;
  readonly payload: Readonly<Record<string, string>>;
}

/** Remembers which chats and meetings have something new and queues one job for each when the transaction is about to end. */
export class Mailbag {
  readonly #tx: Tx;
  readonly #errands = new Map<string, Errand>();

  constructor(tx: Tx) {
    this.#tx = tx;
  }

  add(chat: ChatQueue): void {
    const queue = queueName(chat);
    this.#errands.set(queue, { task: DELIVER_TASK, payload: { queue } });
  }

  addAppointment(meeting: string): void {
    this.#errands.set(`appointment:${meeting}`, { task: APPOINTMENT_TASK, payload: { meeting } });
  }

  /**
   * Adds the jobs, in the order of their queues: a job that waits already is shared by everyone who posts to the chat,
   * so two transactions must lock such jobs in the same order, and as late as they can. A job that is running is not
   * shared: the runner makes a new one, so nothing posted meanwhile is forgotten.
   */
  async handOver(): Promise<void> {
    for (const [queue, { task, payload }] of [...this.#errands].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await this.#tx.$executeRaw`
        SELECT graphile_worker.add_job(
          ${task}::text, ${JSON.stringify(payload)}::json, queue_name := ${queue}::text,
          max_attempts := ${MAX_ATTEMPTS}::int, job_key := ${queue}::text, job_key_mode := 'preserve_run_at')`;
    }
    this.#errands.clear();
  }
}
