import { afterAll, beforeAll, expect, test } from 'vitest';
import { POSTS } from '../../prisma/seed/posts.ts';
import { seedOffice } from '../../prisma/seed/seed.ts';
import { makePrisma } from '../../src/store/connect/connect.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { openStore } from '../../src/store/store.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';

let database: FreshDatabase;
let prisma: PrismaClient;
beforeAll(async () => {
  database = await freshDatabase();
  prisma = makePrisma(database.url);
});
afterAll(async () => {
  await prisma?.$disconnect();
  await database?.drop();
});
const today = '2026-11-22';
const counts = () =>
  Promise.all([
    prisma.unit.count(),
    prisma.post.count(),
    prisma.person.count(),
    prisma.holding.count(),
    prisma.account.count(),
    prisma.catalogueItem.count(),
  ]);

test('R95 a new office has its units, its posts and a catalogue, and nobody in it', async () => {
  await seedOffice(prisma, { demo: false, today });
  expect(await counts()).toEqual([22, POSTS.length, 0, 0, 0, 19]);
});

test('R26 the first catalogue is in force from the first day of the rules', async () => {
  const items = await openStore(prisma).transact(new Date(), (desk) => desk.catalogue.inForce('2015-05-01'));
  expect(items.find((item) => item.code === 'B01')).toMatchObject({
    name: '教育',
    field: 'education',
    kind: 'basic',
  });
});

test('two processes that start a try-out at once lay out one', async () => {
  const other = makePrisma(database.url);
  await Promise.all([
    seedOffice(prisma, { demo: true, today }),
    seedOffice(other, { demo: true, today }),
    seedOffice(prisma, { demo: true, today }),
  ]);
  await other.$disconnect();
  expect(await counts()).toEqual([22, POSTS.length, POSTS.length, POSTS.length, POSTS.length, 19]);
});

test('the clerk of 教体局 is known in the console by the post', async () => {
  const actor = await openStore(prisma).transact(new Date(), (desk) =>
    desk.people.actor({ platform: 'console', id: 'officer-education-sports' }, today),
  );
  expect(actor?.name).toBe('教体局经办人');
  expect(actor?.posts.map((post) => post.slug)).toEqual(['officer-education-sports']);
});

test('started again on another day, nothing changes', async () => {
  const before = await counts();
  await seedOffice(prisma, { demo: true, today: '2026-12-01' });
  expect(await counts()).toEqual(before);
});

test('what a roster said of a unit’s funding stays after the next start', async () => {
  await prisma.unit.update({ where: { slug: 'cppcc' }, data: { funded: false, aliases: [] } });
  await seedOffice(prisma, { demo: false, today });
  const unit = await prisma.unit.findUniqueOrThrow({ where: { slug: 'cppcc' } });
  expect(unit.funded).toBe(false);
  expect(unit.aliases).toContain('区政协办');
});

test('outside the try-out nobody speaks as a stand-in; back in it they do again', async () => {
  const clerk = () =>
    openStore(prisma).transact(new Date(), (desk) =>
      desk.people.actor({ platform: 'console', id: 'officer-education-sports' }, today),
    );
  await seedOffice(prisma, { demo: false, today });
  expect(await clerk()).toBeUndefined();
  await seedOffice(prisma, { demo: true, today });
  expect((await clerk())?.name).toBe('教体局经办人');
});
