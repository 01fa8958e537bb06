import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/office/ports.ts';
import { layDesk } from '../../src/store/desk.ts';
import { factsKeeper } from '../../src/store/facts/facts.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { openStore } from '../../src/store/store.ts';
import { openActs } from '../chat/laws/acts.ts';
import { openRoom } from '../chat/room.ts';

/** The same names for the same things, each time they are made; other files of this worker keep their own. */
let named = 0;
const { randomUUID } = crypto;
const naming = (names: typeof randomUUID) => {
  crypto.randomUUID = names;
  syncBuiltinESMExports();
};
beforeAll(() => naming(() => `00000000-0000-4000-8000-${String(++named).padStart(12, '0')}`));
afterAll(() => naming(randomUUID));

/** Every statement by itself and at once, through Prisma's client. */
function oneByOne(prisma: PrismaClient): Store {
  const facts = factsKeeper();
  return {
    transact: (now, work) =>
      prisma.$transaction(
        async (tx) => {
          const { desk, finish } = layDesk(tx, now, facts(tx));
          const result = await work(desk);
          await finish();
          return result;
        },
        { timeout: 60_000 },
      ),
  };
}

/** Plays every act there is, and gives every row of every table it leaves, and every job. */
async function contentsAfter(storeOf: typeof openStore): Promise<Readonly<Record<string, unknown>>> {
  const room = await openRoom(undefined, undefined, { storeOf });
  named = 0;
  for (const [who, said] of Object.values(await openActs(room))) await room.says(who, said);
  const tables = await room.prisma.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1`;
  const rows = tables.map(async ({ name }) => [
    name,
    await room.prisma.$queryRawUnsafe(
      `SELECT to_jsonb(t) AS row FROM "${name}" t ORDER BY to_jsonb(t)::text`,
    ),
  ]);
  // What was tried and undone used up numbers of deliveries where it was sent at all: they are named by their uuid.
  const deliveries = await room.prisma.$queryRaw`
    SELECT to_jsonb(d) - 'id' || jsonb_build_object('edits', r.uuid) AS row
      FROM "Delivery" d LEFT JOIN "Delivery" r ON r.id = d.edits ORDER BY d.id`;
  const jobs = await room.prisma.$queryRaw`
    SELECT j.key, j.queue_name, j.task_identifier, p.payload FROM graphile_worker.jobs j
      JOIN graphile_worker._private_jobs p USING (id) ORDER BY j.key`;
  return { ...Object.fromEntries(await Promise.all(rows)), Delivery: deliveries, jobs };
}

test('what is sent together, and late, leaves what is left by one statement after the other', async () => {
  const together = await contentsAfter(openStore);
  const alone = await contentsAfter(oneByOne);
  expect(Object.keys(together).length).toBeGreaterThan(20);
  for (const [table, rows] of Object.entries(alone)) expect(together[table], table).toEqual(rows);
}, 300_000);
