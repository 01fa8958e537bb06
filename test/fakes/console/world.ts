import { randomUUID } from 'node:crypto';
import { labelsOf } from '../../../src/cards/plain.ts';
import { readCard } from '../../../src/cards/read-card.ts';
import type { ConsoleMessage } from '../../../src/office/ports.ts';
import { chatKey } from '../../../src/platforms/console/chats.ts';
import { type Console, connectConsole } from '../../../src/platforms/console/connect.ts';
import { startServer } from '../../../src/web/server.ts';
import type { EventOptions, PlatformFailure, SeenMessage, World } from '../../contracts/world.ts';
import { openFakeChat } from './chat.ts';
import { freePort, post } from './entrance.ts';
import { openFakeFiles } from './files.ts';
import { quietLog, roomOf } from './house.ts';
import { type Mirror, openMirror } from './mirror.ts';

const FAILURES: Partial<Record<PlatformFailure, 'before' | 'after' | 'gone'>> = {
  'rate-limited': 'before',
  'server-error': 'before',
  'answer-lost': 'after',
  'too-old': 'gone',
};

/** The console as its people use it: every word and press goes through the real HTTP entrances. */
export async function consoleWorld(): Promise<World> {
  const chat = openFakeChat();
  const files = openFakeFiles();
  const groups: string[] = [];
  const people = new Set<string>();
  const port = await freePort();
  /** Where src/main.ts serves the console, once its environment was asked for. */
  let main: { readonly url: string; readonly mirror: Mirror } | undefined;
  let present: Console | undefined;
  let saidAt = new Date('2026-11-20T00:00:00Z');

  /** The process that runs now, whichever it is. */
  function platform(): Console {
    if (!present) throw new Error('nobody connected the console yet');
    return present;
  }
  const facade: Console = {
    ...connectConsole({ chat, files, log: quietLog(), now: () => saidAt }),
    say: (said) => platform().say(said),
    press: (press) => platform().press(press),
  };
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    webhooks: {},
    health: async () => ({ usable: true, parts: {} }),
    log: quietLog(),
    console: { ...roomOf({ platform: facade, chat, files }), groups },
  });

  /** Sends one request so many times, as a client does that lost the answers. */
  async function repeated(
    entrance: string,
    options: EventOptions | undefined,
    body: () => object | FormData,
  ) {
    if (options?.sentAt && main) throw new Error('src/main.ts takes the time from its own clock');
    if (options?.sentAt) saidAt = options.sentAt;
    const answers = [];
    for (let time = 0; time < (options?.times ?? 2); time += 1) {
      answers.push(await post(`${main?.url ?? server.url}/${entrance}`, body()));
    }
    await main?.mirror.refresh(people);
    return answers[0] ?? {};
  }

  function seen({ id, text, card: kept, files: sent, editedAt }: ConsoleMessage): SeenMessage {
    const card = kept && readCard(kept);
    return {
      id,
      text,
      buttons: card ? labelsOf(card) : [],
      fields: card?.form?.fields.map(({ name }) => name) ?? [],
      files: sent.map(({ name, key }) => ({ name, bytes: files.bytes(key) })),
      edited: editedAt !== undefined,
      asks: Object.fromEntries(
        card?.buttons.flatMap(({ label, confirm }) => (confirm ? [[label, confirm]] : [])) ?? [],
      ),
    };
  }

  return {
    name: 'console',
    connect() {
      present = connectConsole({ chat, files, log: quietLog(), now: () => saidAt });
      return present;
    },
    env() {
      const url = `http://127.0.0.1:${port}/console`;
      main = { url, mirror: openMirror(url) };
      return { CONSOLE: 'on', HOST: '127.0.0.1', PORT: String(port) };
    },
    person(name) {
      const account = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}`;
      people.add(account);
      return account;
    },
    group(name) {
      // src/main.ts has one group, with everybody in it.
      if (main) return 'group';
      const unique = `${name}-${randomUUID().slice(0, 8)}`;
      groups.push(unique);
      return unique;
    },
    async says(as, where, text, options) {
      const id = randomUUID();
      const aside = where !== 'dm' && options?.mention === false;
      await repeated('say', options, () => ({
        as,
        chat: where,
        id,
        text: aside ? `@somebody ${text}` : text,
      }));
    },
    async taps(as, message, button, options) {
      const id = randomUUID();
      const form = options?.form && { form: options.form };
      const { toast } = await repeated('press', options, () => ({ as, message, button, id, ...form }));
      return { toast: toast ?? '' };
    },
    async sendsFile(as, where, name, bytes, options) {
      const id = randomUUID();
      await repeated('file', options, () => {
        const form = new FormData();
        for (const [key, value] of Object.entries({ as, chat: where, id })) form.set(key, value);
        form.set('file', new File([new Uint8Array(bytes)], name));
        return form;
      });
    },
    sees(account, where) {
      if (main) {
        // What time alone brought is there the next time somebody looks.
        void main.mirror.refresh([account]).catch(() => undefined);
        return main.mirror.sees(account, where);
      }
      const key = chatKey(account, where);
      const all = chat.all().filter((message) => message.chat === key);
      return all.sort((a, b) => a.at.getTime() - b.at.getTime()).map(seen);
    },
    failNext(...failures) {
      for (const failure of failures) {
        const how = FAILURES[failure];
        if (!how) throw new Error(`the console cannot fail like this: ${failure}`);
        chat.trouble.push(how);
      }
    },
    violations: [],
    close: () => server.close(),
  };
}
