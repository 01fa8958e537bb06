import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Incoming } from '../../../src/chat/platform.ts';
import { connectConsole } from '../../../src/platforms/console/connect.ts';
import { makePrisma } from '../../../src/store/connect/connect.ts';
import { openConsoleChat } from '../../../src/store/shelves/console-chat.ts';
import { type FreshDatabase, freshDatabase } from '../../database.ts';
import { EVERY_BLOCK, FORM } from '../../fakes/console/cards.ts';
import { openFakeFiles } from '../../fakes/console/files.ts';
import { quietLog } from '../../fakes/console/house.ts';

let database: FreshDatabase;
let prisma: ReturnType<typeof makePrisma>;
beforeAll(async () => {
  database = await freshDatabase();
  prisma = makePrisma(database.url);
});
afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

it('what stands in the chats, and what was pressed there, outlives the process', async () => {
  const start = async () => {
    const heard: Incoming[] = [];
    const chat = openConsoleChat(prisma);
    const now = () => new Date('2026-11-22T02:30:00Z');
    const platform = connectConsole({ chat, files: openFakeFiles(), log: quietLog(), now });
    await platform.start(async (incoming) => {
      heard.push(incoming);
      return {};
    });
    return { platform, chat, heard };
  };
  const before = await start();
  const chat = { kind: 'group', id: 'group' } as const;
  const { message } = await before.platform.deliver({ uuid: randomUUID(), chat, card: FORM, files: [] });
  const press = { as: 'ming', message, button: '提交申报', form: { amount: '38.6万' }, id: 'press-1' };
  await before.platform.press(press);
  await before.platform.deliver({ uuid: randomUUID(), chat, card: EVERY_BLOCK, edits: message, files: [] });
  await before.platform.stop();

  const after = await start();
  await after.platform.press(press);
  expect(after.heard).toEqual(before.heard);
  expect((await after.chat.since(['group'], 0)).map(({ card }) => card)).toEqual([EVERY_BLOCK]);
  await after.platform.stop();
});
