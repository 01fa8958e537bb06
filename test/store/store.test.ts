import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { StoreBusy, StoreUnavailable } from '../../src/office/ports.ts';
import { makePrisma } from '../../src/store/connect/connect.ts';
import { openConsoleChat } from '../../src/store/shelves/console-chat.ts';
import { sweepSeen } from '../../src/store/shelves/seen.ts';
import { openStore } from '../../src/store/store.ts';
import { troubleOf } from '../../src/store/trouble.ts';
import { NOON, openOffice } from './office.ts';

const office = await openOffice();
const DAY = 24 * 3_600_000;

describe('one decision', () => {
  it('is kept whole or not at all, and a refusal comes out as it went in', async () => {
    const refusal = new Refusal('wrong-party', { post: 'liaison-health' }, '附件1 三');
    const refused = office.at(async ({ people }) => {
      await people.addPerson({ name: '不该留下的人' });
      throw refusal;
    });
    await expect(refused).rejects.toBe(refusal);
    expect(await office.prisma.person.count()).toBe(0);
  });

  it('keeps nothing of an act refused halfway, and everything that came before it', async () => {
    const refusal = new Refusal('wrong-party');
    const half = (name: string, refused: Refusal) =>
      office.at(async ({ attempt, people }) => {
        await people.addPerson({ name: `${name}之前` });
        const act = attempt(async () => {
          await people.addPerson({ name });
          throw refused;
        });
        await expect(act).rejects.toBe(refused);
        await people.addPerson({ name: `${name}之后` });
      });
    await half('半途', refusal);
    await half('在案', new Refusal('bad-code', {}, undefined, true));
    const kept = (await office.prisma.person.findMany()).map(({ name }) => name);
    expect(kept.sort()).toEqual(['半途之前', '半途之后', '在案', '在案之前', '在案之后'].sort());
    await office.prisma.person.deleteMany();
  });

  it('is made again when two collide', async () => {
    let runs = 0;
    const swap = (first: string, second: string) =>
      office.at(async ({ settings }) => {
        runs += 1;
        for (const key of [first, second]) {
          await settings.put({ key, value: runs, setBy: 'p-1', setAt: NOON, reason: '测试' });
        }
      });
    await Promise.all(Array.from({ length: 4 }, (_, n) => (n % 2 ? swap('x', 'y') : swap('y', 'x'))));
    expect((await office.at(({ settings }) => settings.all())).map(({ key }) => key)).toEqual(['x', 'y']);
  });

  it('says the database is away when nobody answers there', async () => {
    const nowhere = makePrisma('postgres://nobody@127.0.0.1:1/nothing');
    const asked = openStore(nowhere).transact(NOON, ({ settings }) => settings.all());
    await expect(asked).rejects.toBeInstanceOf(StoreUnavailable);
    await nowhere.$disconnect();
  });

  it('says the database is away when the connection breaks in the middle, and works again with the next', async () => {
    const broken = office.at(async ({ settings, people }) => {
      await people.addPerson({ name: '不该留下的人' });
      await people.posts();
      await office.prisma.$executeRaw`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE state = 'idle in transaction' AND datname = current_database()`;
      return settings.all();
    });
    await expect(broken).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await office.at(({ settings }) => settings.get('none'))).toBeUndefined();
    expect(await office.prisma.person.count()).toBe(0);
  });

  it('says the database is busy, not away, when the work is over its time, and keeps nothing of it', async () => {
    const long = openStore(office.prisma, { timeout: 1 }).transact(NOON, async ({ people }) => {
      await people.addPerson({ name: '不该留下的人' });
      await office.prisma.$queryRaw`SELECT 1 FROM pg_sleep(0.02)`;
      return people.posts();
    });
    await expect(long).rejects.toBeInstanceOf(StoreBusy);
    expect(await office.prisma.person.count()).toBe(0);
  });

  it('says the database is busy when one statement was cut off for being long', async () => {
    const cut = office.at(async ({ people }) => {
      await people.addPerson({ name: '不该留下的人' });
      await office.prisma.$transaction(async (tx) => {
        await tx.$executeRaw`SET LOCAL statement_timeout = 1`;
        await tx.$executeRaw`SELECT 1 FROM pg_sleep(60)`;
      });
    });
    await expect(cut).rejects.toBeInstanceOf(StoreBusy);
    expect(await office.prisma.person.count()).toBe(0);
  });

  it('says the database is busy when others hold every connection', async () => {
    const narrow = makePrisma(office.url, { poolSize: 1 });
    const full = openStore(narrow).transact(NOON, async ({ settings }) => {
      await settings.all();
      const second = openStore(narrow, { maxWait: 1 }).transact(NOON, (desk) => desk.settings.all());
      await expect(second).rejects.toBeInstanceOf(StoreBusy);
      return settings.get('none');
    });
    expect(await full).toBeUndefined();
    await narrow.$disconnect();
  });

  it('knows the words of a pool that gives no connection out any more', async () => {
    const pool = new pg.Pool({ connectionString: office.url, max: 1 });
    const held = await pool.connect();
    pool.options.connectionTimeoutMillis = 1;
    const refused = await pool.connect().then(() => undefined, troubleOf);
    expect(refused).toBe('busy');
    held.release();
    await pool.end();
  });

  it('lets a mistake of ours out as it is', async () => {
    const mistaken = office.at(({ people }) =>
      people.addHolding({ post: 'no-such-post', person: 'nobody', from: '2026-01-01', source: '' }),
    );
    await expect(mistaken).rejects.not.toBeInstanceOf(StoreUnavailable);
    await expect(mistaken).rejects.toThrow(/foreign key/);
  });
});

describe('events that come twice', () => {
  it('are claimed once however many arrive together; the others hear the answer', async () => {
    let done = 0;
    const hear = () =>
      office.at(async ({ seen }) => {
        const claim = await seen.claim('feishu:om_1');
        if (!claim.fresh) return claim.answer;
        done += 1;
        await seen.answer('feishu:om_1', { toast: '已受理' });
        return 'first';
      });
    const answers = await Promise.all([hear(), hear(), hear(), hear()]);
    expect(done).toBe(1);
    expect(answers.sort()).toEqual(
      [{ toast: '已受理' }, { toast: '已受理' }, { toast: '已受理' }, 'first'].sort(),
    );
  });

  it('may be tried again when the first try was not kept', async () => {
    const failed = office.at(async ({ seen }) => {
      await seen.claim('feishu:om_2');
      throw new Error('the power went');
    });
    await expect(failed).rejects.toThrow('the power went');
    expect(await office.at(({ seen }) => seen.claim('feishu:om_2'))).toEqual({ fresh: true });
  });

  it('cannot be answered unclaimed', async () => {
    await expect(office.at(({ seen }) => seen.answer('never', {}))).rejects.toThrow('never claimed: never');
  });

  it('are forgotten after 30 days', async () => {
    await office.at(({ seen }) => seen.claim('old'));
    expect(await sweepSeen(office.prisma, new Date(NOON.getTime() + 30 * DAY))).toBe(0);
    expect(await sweepSeen(office.prisma, new Date(NOON.getTime() + 30 * DAY + 1))).toBeGreaterThan(0);
    expect(await office.at(({ seen }) => seen.claim('old'))).toEqual({ fresh: true });
  });
});

describe('settings, catalogue and regulation', () => {
  it('keep who set a figure, when and why, the latest only', async () => {
    const setting = { key: 'days.submitted', value: 3, setBy: 'p-1', setAt: NOON, reason: '本地约定' };
    await office.at(({ settings }) => settings.put({ ...setting, value: null }));
    await office.at(({ settings }) => settings.put(setting));
    expect(await office.at(({ settings }) => settings.get('days.submitted'))).toEqual(setting);
  });

  it('R21 R26 the catalogue in force is the one whose days hold the day', async () => {
    const item = { code: 'B0101', name: '校外教育', field: 'education', kind: 'basic' };
    for (const [version, from, to] of [
      [1, '2015-05-01', '2025-12-31'],
      [2, '2026-01-01', null],
    ] as const) {
      await office.prisma.catalogueVersion.create({
        data: {
          version,
          from,
          to,
          approval: '批复',
          items: { create: { ...item, name: `${item.name}${version}` } },
        },
      });
    }
    const inForce = (day: string) => office.at(({ catalogue }) => catalogue.inForce(day));
    expect(await inForce('2015-04-30')).toEqual([]);
    expect(await inForce('2025-12-31')).toEqual([{ ...item, version: 1, name: '校外教育1' }]);
    expect(await inForce('2026-01-01')).toEqual([{ ...item, version: 2, name: '校外教育2' }]);
  });

  it('quotes a clause once the document is imported', async () => {
    await office.prisma.clause.create({ data: { ruleSet: 'r', id: '五(二)', position: 1, text: '原文' } });
    expect(await office.at(({ regulation }) => regulation.text('r', '五(二)'))).toBe('原文');
    expect(await office.at(({ regulation }) => regulation.text('r', '六(一)'))).toBeUndefined();
  });
});

describe('the chats of the console', () => {
  const chat = openConsoleChat(office.prisma);
  const say = (id: string, minutes: number, where = 'group') =>
    chat.add({
      id,
      chat: where,
      text: `第${id}条`,
      files: [],
      at: new Date(NOON.getTime() + minutes * 60_000),
    });

  it('tell what changed since, oldest first, and an edit is a change', async () => {
    const first = await say('1', 0);
    const second = await say('2', 1);
    await say('3', 2, 'dm:liaison-health');
    expect(await chat.since(['group'], 0)).toEqual([first, second]);
    const edited = await chat.edit('1', { text: '已批准', card: { lines: ['已批准'] } });
    expect(await chat.since(['group'], second.change)).toEqual([edited]);
    expect(edited).toMatchObject({ text: '已批准', card: { lines: ['已批准'] }, editedAt: expect.any(Date) });
    expect(await chat.get('1')).toEqual(edited);
    expect((await chat.since(['group', 'dm:liaison-health'], 0)).map(({ id }) => id)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('keep one of a message added twice', async () => {
    const once = await say('4', 3);
    expect(await say('4', 3)).toEqual(once);
  });

  it('give the last 200 to who has seen nothing', async () => {
    await Promise.all(Array.from({ length: 205 }, (_, n) => say(`m${n}`, n, 'busy')));
    const seen = await chat.since(['busy'], 0);
    expect(seen).toHaveLength(200);
    expect(await chat.since(['busy'], Math.max(...seen.map(({ change }) => change)))).toEqual([]);
  });

  it('do not edit what is not there', async () => {
    expect(await chat.get('none')).toBeUndefined();
    await expect(chat.edit('none', { text: '', card: {} })).rejects.toThrow('no message none');
  });
});
