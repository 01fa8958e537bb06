import { randomUUID } from 'node:crypto';
import type { Card } from '../../../src/cards/card.ts';
import type { Log } from '../../../src/chat/log.ts';
import type { ChatAddress, Incoming, Receipt } from '../../../src/chat/platform.ts';
import { type Console, connectConsole } from '../../../src/platforms/console/connect.ts';
import type { ConsoleFiles } from '../../../src/platforms/console/files.ts';
import type { ConsoleRoom, ServerOptions } from '../../../src/web/options.ts';
import { startServer } from '../../../src/web/server.ts';
import { openFakeChat } from './chat.ts';
import { openFakeFiles } from './files.ts';

/** How the office answers, in place of the real one: cards for chats, and what the presser sees at once. */
export type Office = (
  heard: Incoming,
  send: (chat: ChatAddress, card: Card, edits?: string) => Promise<string>,
) => Promise<Receipt>;

export interface House {
  readonly url: string;
  readonly platform: Console;
  readonly chat: ReturnType<typeof openFakeChat>;
  readonly heard: readonly Incoming[];
  readonly logged: readonly string[];
  /** The demo's clock, in milliseconds. */
  readonly time: () => number;
  close(): Promise<void>;
}

/** The real server and the real console over chats in memory, with a scripted office behind them. */
export async function openHouse(
  office: Office,
  change: Partial<ServerOptions & ConsoleRoom> = {},
): Promise<House> {
  const chat = openFakeChat();
  const files = openFakeFiles();
  const heard: Incoming[] = [];
  const logged: string[] = [];
  const log = quietLog(logged);
  let time = Date.parse('2026-11-22T02:30:00Z');
  const platform = connectConsole({ chat, files, log, now: () => new Date(time) });
  const answers = new Map<string, Receipt>();
  const caused = new Map<string, string[]>();

  await platform.start(async (incoming) => {
    heard.push(incoming);
    const known = answers.get(incoming.key);
    if (known) return known;
    const ids: string[] = [];
    caused.set(incoming.key, ids);
    const receipt = await office(incoming, async (to, card, edits) => {
      const delivery = {
        uuid: randomUUID(),
        chat: to,
        card,
        files: [],
        ...(edits !== undefined && { edits }),
      };
      const { message } = await platform.deliver(delivery);
      ids.push(message);
      return message;
    });
    answers.set(incoming.key, receipt);
    return receipt;
  });

  const demo = {
    now: () => new Date(time),
    forward: async (ms: number) => {
      time += ms;
      return new Date(time);
    },
  };
  const room: ConsoleRoom = {
    ...roomOf({ platform, chat, files }),
    settled: async (cause) => caused.get(cause) ?? [],
    demo,
  };
  const health = async () => ({ usable: true, parts: { console: platform.health() } });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    webhooks: {},
    health,
    log,
    console: { ...room, ...change },
    ...change,
  });
  return {
    url: server.url.replace('/console', ''),
    platform,
    chat,
    heard,
    logged,
    time: () => time,
    async close() {
      await platform.stop();
      await server.close();
    },
  };
}

/** What the page needs besides, told plainly; nothing is ever under way. */
export function roomOf({
  platform,
  chat,
  files,
}: Pick<ConsoleRoom, 'platform' | 'chat'> & { files: ConsoleFiles }) {
  const room: ConsoleRoom = {
    platform,
    chat,
    groups: ['group'],
    settled: async () => [],
    people: async () => PEOPLE,
    files: (key) => files.get(key),
    welcome: () => WELCOME,
    firstPerson: 'officer-education-sports',
    timeZone: 'Asia/Shanghai',
  };
  return room;
}

/** A log that only remembers warnings and errors. */
export function quietLog(logged: string[] = []): Log {
  const keep = (level: string) => (facts: object, message: string) =>
    void logged.push('err' in facts ? `${level}: ${message}, with a stack` : message);
  return { debug: () => {}, info: () => {}, warn: keep('warn'), error: keep('error') };
}

const PEOPLE = [
  { slug: 'officer-education-sports', title: '教体局经办人', unit: '教体局' },
  { slug: 'liaison-education-sports', title: '教体局联络员', unit: '教体局' },
  { slug: 'member-education-sports', title: '教体局成员', unit: '教体局' },
  { slug: 'office-director', title: '联席会议办公室主任', unit: '联席会议' },
  { slug: 'convenor-finance', title: '召集人（财政局）', unit: '联席会议' },
  { slug: 'chief-convenor', title: '总召集人', unit: '联席会议' },
];

const WELCOME = {
  title: '可以从这三件事试起，点一下就填好：',
  tries: [
    { label: '申报一个项目', text: '申报', chat: 'group' },
    { label: '查询本局的项目', text: '查询 教体局', chat: 'group' },
    { label: '看看自己的待办', text: '待办', chat: 'dm' },
  ],
};
