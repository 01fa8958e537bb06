import { randomUUID } from 'node:crypto';
import { catalogue } from '../../commands/index.ts';
import type { Card } from '../cards/card.ts';
import type { ChatAddress, Platform } from '../chat/platform.ts';
import { standingOf } from '../chat/standing.ts';
import { dayOf } from '../domain/calendar.ts';
import { connectConsole } from '../platforms/console/connect.ts';
import { connectFeishu } from '../platforms/feishu/connect.ts';
import { connectTelegram } from '../platforms/telegram/connect.ts';
import { openSharedLocks } from '../store/connect/shared-locks.ts';
import { openMoves } from '../store/outbox/moves.ts';
import { openPostman } from '../store/outbox/postman.ts';
import { openUsage } from '../store/usage.ts';
import { commandWords } from '../wording/commands.ts';
import { PLATFORM_WORDS } from '../wording/platforms.ts';
import { BOT_NAMES } from '../wording/web.ts';
import type { Ground } from './ground.ts';

export type Connected = ReturnType<typeof connectPlatforms>;

/** Every platform that is configured, and who carries its post. */
export function connectPlatforms({
  config,
  log,
  closing,
  timeZone,
  database,
  prisma,
  clock,
  files,
  chat,
}: Ground) {
  const page = config.console
    ? connectConsole({ chat, files, log, now: clock.now, botNames: BOT_NAMES })
    : undefined;
  const desks = connectConsole({ name: 'pages', chat, files, log, now: clock.now });
  const month = () => dayOf(new Date(), timeZone).slice(0, 7);
  const usage = openUsage(prisma, month);
  closing(() => usage.close());
  const moves = openMoves(prisma, clock.now);
  const shared = openSharedLocks(database.url, log);
  closing(() => shared.close());
  const feishu =
    config.feishu &&
    connectFeishu({
      ...config.feishu,
      log,
      now: clock.now,
      timeZone,
      shared,
      used: () => usage.count('feishu'),
    });
  const telegram =
    config.telegram &&
    connectTelegram({
      ...config.telegram,
      log,
      now: clock.now,
      commands: menu(),
      words: SHARED_WORDS,
      moved: (from, to) => moves.note('telegram', from, to),
    });
  const platforms = new Map<string, Platform>(
    [page, desks, feishu, telegram].flatMap((each) => (each ? [[each.name, each]] : [])),
  );
  const postman = openPostman(prisma, clock.now);
  const wake = (name: string) =>
    void postman.wake(name).catch((error: unknown) => log.warn({ err: error }, 'waking what waits'));
  const standings = new Map(
    [...platforms.keys()].map((name) => [
      name,
      standingOf(
        () => wake(name),
        () => new Date(),
      ),
    ]),
  );
  const isFar = (name: string) => platforms.get(name)?.hasFiles !== true;
  /** What was said in passing on the page, by the event it answers, until whoever sent that event is told of it. */
  const passed = new Map<string, readonly string[]>();
  /** One sentence that may be lost: nothing of it is kept. */
  const pass = async (name: string, { kind, id, thread }: ChatAddress, card: Card, key: string) => {
    const there = { kind, id, ...(thread !== undefined && { thread }) };
    try {
      const said = await platforms.get(name)?.deliver({ uuid: randomUUID(), chat: there, card, files: [] });
      if (!said?.message || name !== page?.name) return;
      if (passed.size >= MOST_PASSED) passed.clear();
      passed.set(key, [...(passed.get(key) ?? []), said.message]);
    } catch (error) {
      log.debug({ err: error }, 'something said in passing was lost');
    }
  };
  /** The messages that answered this event in passing. */
  const passedFor = (key: string): readonly string[] => {
    const messages = passed.get(key) ?? [];
    passed.delete(key);
    return messages;
  };
  /** How each platform stands, and how often it was called this month. */
  const parts = () =>
    Promise.all(
      [...platforms]
        .filter(([name]) => name !== desks.name)
        .map(async ([name, platform]) => {
          const health = standings.get(name)?.health(platform.health()) ?? platform.health();
          const calls = await usage.of(name, month());
          const remark = [health.remark ?? [], calls > 0 ? PLATFORM_WORDS.calls(calls) : []]
            .flat()
            .join('；');
          return [name, { ...health, ...(remark && { remark }) }] as const;
        }),
    );
  return {
    page,
    desks,
    feishu,
    telegram,
    platforms,
    moves,
    postman,
    standings,
    isFar,
    pass,
    passedFor,
    parts,
  };
}

/** Events remembered whose answer nobody asked for. */
const MOST_PASSED = 1_000;

const SHARED_WORDS = {
  working: PLATFORM_WORDS.stillWorking,
  shortened: PLATFORM_WORDS.cutShort,
  wholeTextName: PLATFORM_WORDS.fullText,
};

/** What a platform's menu offers: it holds a hundred at most, and what rows derive is met by 缺 and by its buttons. */
const menu = () =>
  catalogue
    .filter(({ says }) => says === undefined)
    .map((command) => ({
      name: command.name,
      description: `${command.words[0]} ${commandWords(command).does}`.trim(),
    }));
