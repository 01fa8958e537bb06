import pg from 'pg';
import { readConfig } from '../../src/config.ts';
import { startLianxi } from '../../src/lianxi.ts';
import { freshDatabase } from '../database.ts';
import { silent } from '../store/silent.ts';
import { get, post } from '../web/client.ts';

async function cells(url: string, queries: readonly string[]): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found: string[] = [];
    for (const query of queries) found.push(String((await client.query(query)).rows[0]?.said));
    return found;
  } finally {
    await client.end();
  }
}

export interface TryOutMessage {
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly files: readonly { readonly name: string; readonly url: string }[];
}

/** The whole program as somebody tries it out: stand-ins for every post, spoken to through the entrances for scripts. */
export async function openTryOut(env: Readonly<Record<string, string>> = {}) {
  const database = await freshDatabase();
  const own = { DATABASE_URL: database.url, PORT: '0', CONSOLE: 'on', DEMO: 'on', ...env };
  const start = (change: Readonly<Record<string, string>> = {}) =>
    startLianxi(readConfig({ ...own, ...change }), silent);
  let program = await start();
  const at = (path: string) => new URL(path, program.url).href;
  const messagesOf = ({ body }: { body: unknown }) => (body as { messages: TryOutMessage[] }).messages;

  return {
    database,
    /** An address of the program that runs now. */
    at,
    /** The one cell `said` that each of these finds in the records. */
    rows: (...queries: readonly string[]) => cells(database.url, queries),
    /** Winds the clock forward, and does what falls due meanwhile. */
    winds: async (forward: string) => void (await post(at('/console/clock'), { forward })),
    /** What came up in the same chat because of it. */
    says: async (as: string, text: string, chat = 'dm') =>
      messagesOf(await post(at('/console/say'), { as, chat, text }))
        .map((message) => message.text)
        .join('\n'),
    /** Presses the newest button of that label in their own chat. */
    async presses(as: string, button: string) {
      const messages = messagesOf(await get(at(`/console/messages?as=${as}`)));
      const message = messages.findLast(({ buttons }) => buttons.includes(button))?.id ?? '';
      await post(at('/console/press'), { as, message, button });
    },
    inbox: async (as: string) => messagesOf(await get(at(`/console/messages?as=${as}`))),
    file: async (url: string) => new Uint8Array(await (await fetch(at(url))).arrayBuffer()),
    async health() {
      const { status, body } = await get(at('/healthz'));
      const { usable, parts } = body as {
        usable: boolean;
        parts: Record<string, { usable: boolean; state: string }>;
      };
      return { status, usable, parts };
    },
    /** Something is done between its end and its next start, which may be with other variables. */
    async restart(meanwhile: () => void, change: Readonly<Record<string, string>> = {}) {
      await program.stop();
      meanwhile();
      program = await start(change);
    },
    async close() {
      await program.stop();
      await database.drop();
    },
  };
}
export type TryOut = Awaited<ReturnType<typeof openTryOut>>;
