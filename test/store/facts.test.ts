import { expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { NOON, openOffice } from './office.ts';

const DAY = '2026-11-23';
const POST = { slug: 'officer-health', role: 'officer', title: 'Officer', unitSlug: 'health' };
const { prisma, store, at } = await openOffice();
await prisma.unit.create({ data: { slug: 'health', name: 'Health', kind: 'department', aliases: [] } });
await prisma.post.create({ data: POST });
const person = await at((desk) => desk.people.addPerson({ name: 'Stand-in' }));
const account = { platform: 'console', id: 'one' };
const named = () =>
  at(async (desk) => (await desk.people.actor(account, DAY))?.posts.map(({ slug }) => slug));

it('what another office changes is known by the next act, whoever wrote it', async () => {
  const other = openStore(prisma);
  expect(await named()).toBeUndefined();
  await other.transact(NOON, (desk) => desk.people.bind(account, person));
  expect(await named()).toEqual([]);
  await prisma.holding.create({
    data: { postSlug: POST.slug, personId: person, from: DAY, source: 'by hand' },
  });
  expect(await named()).toEqual([POST.slug]);
  await prisma.$executeRaw`DELETE FROM "Holding"`;
  expect(await named()).toEqual([]);
});

it('an act sees what it changed itself, and nobody else does before it is done', async () => {
  const key = 'quiet.from';
  const value = (of: typeof store) =>
    of.transact(NOON, async (desk) => (await desk.settings.get(key))?.value);
  const setting = { key, value: 21, setBy: person, setAt: NOON, reason: 'tried' };
  await at(async (desk) => {
    expect(await desk.settings.get(key)).toBeUndefined();
    await desk.settings.put(setting);
    expect(await desk.settings.get(key)).toEqual(setting);
    expect(await value(store)).toBeUndefined();
  });
  expect(await value(store)).toBe(21);
});

it('what was undone stands nowhere', async () => {
  const key = 'quiet.to';
  const setting = { key, value: 9, setBy: person, setAt: NOON, reason: 'tried' };
  await at(async (desk) => {
    await expect(
      desk.attempt(async () => {
        await desk.settings.put(setting);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await desk.settings.get(key)).toBeUndefined();
  });
  expect(await at((desk) => desk.settings.get(key))).toBeUndefined();
});

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

it('whoever waited for somebody else reads what they left', async () => {
  const key = 'step.waited';
  const setting = { key, value: 1, setBy: person, setAt: NOON, reason: 'tried' };
  const first = gate();
  const holds = gate();
  const writer = at(async (desk) => {
    await desk.alone(['one at a time']);
    holds.open();
    await first.opened;
    await desk.settings.put(setting);
  });
  await holds.opened;
  const reader = at(async (desk) => {
    expect(await desk.settings.get(key)).toBeUndefined();
    first.open();
    await desk.alone(['one at a time']);
    return (await desk.settings.get(key))?.value;
  });
  await writer;
  expect(await reader).toBe(1);
});
