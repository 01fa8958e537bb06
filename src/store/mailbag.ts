import type { Tx } from './desk.ts';

/** A chat as the queue of its deliveries: `deliver:telegram:dm:7000001`. */
export interface ChatQueue {
  readonly platform: string;
  readonly kind: string;
  readonly id: string;
}

/** The task that drains one chat; its payload is `{ queue }`. */
export const DELIVER_TASK = 'deliver';
const MAX_ATTEMPTS = 25;

/** The queue, and the job key, of a chat's deliveries. */
export const queueName = ({ platform, kind, id }: ChatQueue): string => `deliver:${platform}:${kind}:${id}`;

/** The chat a queue name stands for. @throws when it is not the name of a chat's queue */
export function chatOf(queue: string): ChatQueue {
  const [, platform, kind, id] = /^deliver:([^:]+):([^:]+):(.+)$/s.exec(queue) ?? [];
  if (!platform || !kind || !id) throw new Error(`not the queue of a chat: ${queue}`);
  return { platform, kind, id };
}

/** Remembers which chats have something new and queues one job for each when the transaction is about to end. */
export class Mailbag {
  readonly #tx: Tx;
  readonly #queues = new Set<string>();

  constructor(tx: Tx) {
    this.#tx = tx;
  }

  add(chat: ChatQueue): void {
    this.#queues.add(queueName(chat));
  }

  /**
   * Adds the jobs, in the order of their names: a job that waits already is shared by everyone who posts to the chat,
   * so two transactions must lock such jobs in the same order, and as late as they can. A job that is running is not
   * shared: the runner makes a new one, so nothing posted meanwhile is forgotten.
   */
  async handOver(): Promise<void> {
    for (const queue of [...this.#queues].sort()) {
      await this.#tx.$executeRaw`
        SELECT graphile_worker.add_job(
          ${DELIVER_TASK}::text, json_build_object('queue', ${queue}::text), queue_name := ${queue}::text,
          max_attempts := ${MAX_ATTEMPTS}::int, job_key := ${queue}::text, job_key_mode := 'preserve_run_at')`;
    }
    this.#queues.clear();
  }
}
