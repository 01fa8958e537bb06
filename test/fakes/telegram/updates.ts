import { Refused } from './refused.ts';

export interface FakeUpdate {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

interface Entry {
  readonly update: FakeUpdate;
  readonly lane: string;
  /** How often it must still be confirmed before it is gone. */
  times: number;
  handedOut: boolean;
}

interface Poller {
  answer(updates: readonly FakeUpdate[]): void;
  refuse(refused: Refused): void;
  readonly limit: number;
}

export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

const CONFLICT =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
const HOOKED =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
/** Milliseconds before a refused webhook request is sent again, far shorter than Telegram's so that tests need not wait. */
const AGAIN = 25;

/** The queue of updates: kept until confirmed by a later `getUpdates`, or until the webhook answered 2xx. */
export class FakeUpdates {
  #entries: Entry[] = [];
  #poller: Poller | undefined;
  #webhook: Webhook | undefined;
  #next = 500_001;
  #closed = false;
  readonly #posting = new Set<string>();

  get webhook(): Webhook | undefined {
    return this.#webhook;
  }

  get unconfirmed(): readonly number[] {
    return this.#entries.map(({ update }) => update.update_id);
  }

  push(lane: string, content: Readonly<Record<string, unknown>>, times: number): number {
    const update = { update_id: this.#next++, ...content };
    this.#entries.push({ update, lane, times, handedOut: false });
    this.#serve();
    return update.update_id;
  }

  setWebhook(webhook: Webhook | undefined): void {
    this.#webhook = webhook;
    if (webhook) this.#poller?.refuse(new Refused(409, HOOKED));
    this.#serve();
  }

  /** Telegram lets the newest request win and sends the older one away. */
  poll(offset: number, limit: number, timeoutMs: number, gone: AbortSignal): Promise<readonly FakeUpdate[]> {
    if (this.#webhook) throw new Refused(409, HOOKED);
    this.#poller?.refuse(new Refused(409, CONFLICT));
    this.#confirm(offset);
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => poller.answer([]), timeoutMs);
      const leave = () => {
        clearTimeout(patience);
        if (this.#poller === poller) this.#poller = undefined;
      };
      const poller: Poller = {
        limit,
        answer: (updates) => {
          leave();
          resolve(updates);
        },
        refuse: (refused) => {
          leave();
          reject(refused);
        },
      };
      gone.addEventListener('abort', () => poller.answer([]));
      this.#poller = poller;
      this.#serve();
    });
  }

  close(): void {
    this.#closed = true;
    this.#poller?.answer([]);
  }

  #confirm(offset: number): void {
    for (const entry of this.#entries) {
      if (!entry.handedOut || entry.update.update_id >= offset) continue;
      entry.times -= 1;
      entry.handedOut = false;
    }
    this.#entries = this.#entries.filter(({ times }) => times > 0);
  }

  #serve(): void {
    if (this.#webhook) {
      for (const { lane } of this.#entries) void this.#post(lane);
      return;
    }
    const poller = this.#poller;
    const batch = poller ? this.#entries.slice(0, poller.limit) : [];
    if (batch.length === 0) return;
    for (const entry of batch) entry.handedOut = true;
    poller?.answer(batch.map(({ update }) => update));
  }

  async #post(lane: string): Promise<void> {
    if (this.#posting.has(lane)) return;
    this.#posting.add(lane);
    for (;;) {
      const entry = this.#entries.find((waiting) => waiting.lane === lane);
      if (!entry || !this.#webhook || this.#closed) break;
      if (await this.#delivered(this.#webhook, entry.update)) entry.times -= 1;
      else await new Promise((resolve) => setTimeout(resolve, AGAIN));
      this.#entries = this.#entries.filter(({ times }) => times > 0);
    }
    this.#posting.delete(lane);
  }

  async #delivered({ url, secret }: Webhook, update: FakeUpdate): Promise<boolean> {
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) }).catch(
      () => undefined,
    );
    await answer?.body?.cancel();
    return answer?.ok ?? false;
  }
}
