import { beforeEach, describe, expect, it, vi } from 'vitest';
import { statementsOf } from '../../../bench/statements.ts';
import type { NewDelivery } from '../../../src/office/ports.ts';
import { openMoves } from '../../../src/store/outbox/moves.ts';
import { openPostman } from '../../../src/store/outbox/postman.ts';
import { requeue } from '../../../src/store/outbox/requeue.ts';
import { sweepCards } from '../../../src/store/outbox/sweep-cards.ts';
import { openOffice } from '../office.ts';

const office = await openOffice();
const postman = openPostman(office.prisma, () => new Date());

const GROUP = { platform: 'telegram', kind: 'group', id: '-100:7' } as const;
const QUEUE = 'deliver:telegram:group:-100:7';
const card = (line: string) => ({ lines: [line] });

/** Every delivery there is, in the order they were posted. */
const ids = async () =>
  (await office.prisma.delivery.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => String(id));
const post = async (delivery: Partial<NewDelivery> & { line?: string } = {}) => {
  const { line = '一', ...rest } = delivery;
  await office.at(({ outbox }) => outbox.post({ to: GROUP, card: card(line), ...rest }));
  return (await ids()).at(-1) ?? '';
};
const live = (subject: string) => office.at(({ outbox }) => outbox.live(subject));
const next = async () => {
  const waiting = await postman.next(QUEUE);
  if (!waiting) throw new Error('nothing waits');
  return waiting;
};
const deliverAll = async (messages: readonly string[]) => {
  for (const message of messages) await postman.delivered((await next()).id, message);
};
const jobs = () => office.prisma.$queryRaw<object[]>`
  SELECT key, queue_name, attempts::int, max_attempts::int, locked_by FROM graphile_worker.jobs ORDER BY id`;
const keys = async () => {
  const named = await office.prisma.$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs`;
  return named.map(({ key }) => key).sort();
};

beforeEach(async () => {
  await office.prisma.$executeRaw`TRUNCATE "Delivery"`;
  await office.prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

describe('posting', () => {
  it('waits in order within its chat, behind one job for all of it', async () => {
    await post({ line: '一' });
    await post({ line: '二' });
    expect(await jobs()).toEqual([
      { key: QUEUE, queue_name: QUEUE, attempts: 0, max_attempts: 25, locked_by: null },
    ]);
    expect(await next()).toMatchObject({
      platform: 'telegram',
      chat: { kind: 'group', id: '-100:7' },
      card: card('一'),
      attempts: 0,
      files: [],
    });
    await deliverAll(['m1']);
    expect(await next()).toMatchObject({ card: card('二') });
    await deliverAll(['m2']);
    expect(await postman.next(QUEUE)).toBeUndefined();
  });

  it('leaves neither message nor job when the decision is not kept', async () => {
    const failed = office.at(async ({ outbox }) => {
      await outbox.post({ to: GROUP, card: card('一') });
      throw new Error('on second thoughts');
    });
    await expect(failed).rejects.toThrow('on second thoughts');
    expect(await postman.next(QUEUE)).toBeUndefined();
    expect(await jobs()).toEqual([]);
  });

  it('of an answer goes ahead of notices, and what changes a notice that still waits stays behind it', async () => {
    const notice = await post({ line: '通知' });
    await office.at(async ({ outbox }) => {
      outbox.answers(GROUP);
      await outbox.post({ to: GROUP, card: card('答复') });
      await outbox.post({ to: GROUP, card: card('通知已变'), edits: notice });
    });
    const ahead = QUEUE.replace('deliver', 'answer');
    expect(await keys()).toEqual([ahead, QUEUE]);
    const answer = await postman.next(ahead);
    expect(answer).toMatchObject({ card: card('答复') });
    await postman.delivered(answer?.id ?? '', 'm1');
    expect(await postman.next(ahead)).toBeUndefined();
    await deliverAll(['m2']);
    expect(await next()).toMatchObject({ card: card('通知已变'), edits: 'm2' });
    // Once the notice stands in the chat, a change that answers need not wait any more.
    await deliverAll(['m2']);
    await office.at(async ({ outbox }) => {
      outbox.answers(GROUP);
      await outbox.post({ to: GROUP, card: card('已办'), edits: notice });
    });
    expect(await postman.next(ahead)).toMatchObject({ card: card('已办'), edits: 'm2' });
  });

  it('that has to rest comes again, and everything of its platform at once when that is back', async () => {
    await post();
    await office.prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    await postman.comeAgain(QUEUE, 3_600_000);
    const rests = () =>
      office.prisma.$queryRaw<{ rests: boolean }[]>`SELECT run_at > now() AS rests FROM graphile_worker.jobs`;
    expect(await rests()).toEqual([{ rests: true }]);
    await postman.wake('feishu');
    expect(await rests()).toEqual([{ rests: true }]);
    await postman.wake('telegram');
    expect(await rests()).toEqual([{ rests: false }]);
  });

  it('rests by the clock of the database, whatever the program’s own says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2100-01-01T02:00:00Z') });
    await postman.comeAgain(QUEUE, 0).finally(() => vi.useRealTimers());
    const [job] = await office.prisma.$queryRaw<{ due: boolean }[]>`
      SELECT run_at <= now() AS due FROM graphile_worker.jobs`;
    expect(job).toEqual({ due: true });
  });

  it('is not forgotten when the chat is just being served: a running job is followed by another', async () => {
    await post();
    await office.prisma
      .$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = 'pool-x', locked_at = now()`;
    await post();
    expect(await jobs()).toMatchObject([
      { locked_by: 'pool-x' },
      { key: QUEUE, attempts: 0, locked_by: null },
    ]);
  });

  it('is not forgotten when the job of the chat was given up for good', async () => {
    await post();
    await office.prisma.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`;
    await post();
    expect(await jobs()).toMatchObject([{ attempts: 25 }, { key: QUEUE, attempts: 0 }]);
  });

  it('goes to every account of a person', async () => {
    const person = await office.at(async ({ people, outbox }) => {
      const someone = await people.addPerson({ name: '两处都在的人' });
      await people.bind({ platform: 'feishu', id: 'ou_1' }, someone);
      await people.bind({ platform: 'telegram', id: '71' }, someone);
      await outbox.post({ to: { person: someone }, card: card('一'), subject: 'x', view: 'task' });
      return someone;
    });
    const [first, second] = await ids();
    expect((await live('x')).map(({ delivery, to }) => [delivery, to])).toEqual([
      [first, { platform: 'feishu', kind: 'dm', id: 'ou_1', person }],
      [second, { platform: 'telegram', kind: 'dm', id: '71', person }],
    ]);
  });

  it('stays in the topic it was posted to, and so does what it is edited into', async () => {
    const root = await post({ to: { ...GROUP, thread: '42' }, line: '待办', subject: 't', view: 'task' });
    await post({ to: GROUP, line: '别处' });
    expect(await next()).toMatchObject({ chat: { kind: 'group', id: '-100:7', thread: '42' } });
    await deliverAll(['m1', 'm2']);
    expect(await live('t')).toMatchObject([{ to: { ...GROUP, thread: '42' } }]);
    await post({ to: GROUP, line: '已办', edits: root });
    expect(await next()).toMatchObject({ edits: 'm1', chat: { thread: '42' } });
  });

  it('takes its files along', async () => {
    const bytes = new Uint8Array([0, 255, 128, 13, 10]);
    const kept = await office.at(({ files }) => files.put({ name: '申报书.docx', bytes, by: 'p-1' }));
    await post({ files: [{ key: kept.key, name: '申报书.docx' }] });
    expect((await next()).files).toEqual([{ key: kept.key, name: '申报书.docx', bytes }]);
    expect(await office.at(({ files }) => files.get(kept.key))).toEqual({
      name: '申报书.docx',
      bytes,
      sha256: kept.sha256,
    });
    expect(await office.at(({ files }) => files.get('no-such'))).toBeUndefined();
  });

  it('outlives many who post to the same chats in different order', async () => {
    const chats = ['a', 'b', 'c'].map((id) => ({ ...GROUP, id }));
    const postTo = (order: typeof chats) =>
      office.at(async ({ outbox }) => {
        for (const to of order) await outbox.post({ to, card: card('一') });
      });
    await Promise.all(Array.from({ length: 12 }, (_, n) => postTo(n % 2 ? chats : [...chats].reverse())));
    expect(await office.prisma.delivery.count()).toBe(36);
    expect(await jobs()).toHaveLength(3);
  });
});

describe('a telling to many', () => {
  const bound = (count: number) =>
    office.at(async ({ people }) => {
      const persons: string[] = [];
      for (let n = 0; n < count; n += 1) {
        const person = await people.addPerson({ name: `第${n}位` });
        // Every third has no account yet, every other of the rest has two.
        if (n % 3 > 0) await people.bind({ platform: 'telegram', id: `7${n}` }, person);
        if (n % 3 === 2) await people.bind({ platform: 'feishu', id: `ou_${n}` }, person);
        persons.push(person);
      }
      return persons;
    });
  const telling = (persons: readonly string[], line: string) =>
    persons.map((person) => ({ to: { person }, card: card(line), subject: 'm', view: 'task' }));

  it('goes to each of their accounts, is held for who has none, in the order given', async () => {
    const persons = await bound(6);
    await office.at(({ outbox }) =>
      outbox.postAll([...telling(persons, '开会'), { to: GROUP, card: card('都来') }]),
    );
    expect((await live('m')).map(({ person }) => person)).toEqual(
      [0, 1, 2, 2, 3, 4, 5, 5].map((n) => persons[n]),
    );
    expect(await office.prisma.delivery.count({ where: { status: 'held' } })).toBe(2);
    expect(await keys()).toEqual([
      'deliver:feishu:dm:ou_2',
      'deliver:feishu:dm:ou_5',
      'deliver:telegram:dm:71',
      'deliver:telegram:dm:72',
      'deliver:telegram:dm:74',
      'deliver:telegram:dm:75',
      QUEUE,
    ]);
    expect(await next()).toMatchObject({ card: card('都来') });
  });

  it('is changed for all of them at once: held cards in place, sent ones by an edit', async () => {
    const persons = await bound(3);
    await office.at(({ outbox }) => outbox.postAll(telling(persons, '开会')));
    const posted = await ids();
    const edits = posted.map((edits) => ({ to: { person: '' }, card: card('改期'), edits, view: 'news' }));
    await office.at(({ outbox }) => outbox.postAll(edits));
    // The first is held: it is the same delivery still.
    expect(await ids()).toHaveLength(posted.length * 2 - 1);
    expect((await live('m')).map((each) => [each.delivery, each.view, each.card])).toEqual(
      posted.map((id) => [id, 'news', card('改期')]),
    );
  });

  it('changes one message twice in the order given', async () => {
    const person = await office.at(({ people }) => people.addPerson({ name: '未绑定的人' }));
    const held = await post({ to: { person }, subject: 'h', view: 'task' });
    const sent = await post({ subject: 'h', view: 'task' });
    const twice = (edits: string) => ['先', '后'].map((line) => ({ to: GROUP, card: card(line), edits }));
    await office.at(({ outbox }) => outbox.postAll([...twice(held), ...twice(sent)]));
    expect((await live('h')).map((each) => each.card)).toEqual([card('后'), card('后')]);
  });

  it('costs twenty-two units no more statements than one', async () => {
    const sent = async (count: number) => {
      const persons = await bound(count);
      const first = await statementsOf(() =>
        office.at(({ outbox }) => outbox.postAll(telling(persons, '开会'))),
      );
      const ids = (await live('m')).map(({ delivery }) => delivery);
      const edits = ids.map((edits) => ({ to: GROUP, card: card('改期'), edits, view: 'news' }));
      const changed = await statementsOf(() => office.at(({ outbox }) => outbox.postAll(edits)));
      await office.prisma.$executeRaw`TRUNCATE "Delivery", "Account"`;
      return [first.length, changed.length];
    };
    const few = await sent(3);
    expect(await sent(22)).toEqual(few);
    // Between begin and commit: accounts, deliveries, jobs; roots, what they show, edits, jobs.
    expect(few).toEqual([5, 6]);
  });

  it('outlives another that tells the same chats at the same moment', async () => {
    const chats = Array.from({ length: 22 }, (_, n) => ({ ...GROUP, id: `u${n}` }));
    const tell = (order: typeof chats) =>
      office.at(({ outbox }) => outbox.postAll(order.map((to) => ({ to, card: card('开会') }))));
    await Promise.all(Array.from({ length: 8 }, (_, n) => tell(n % 2 ? chats : [...chats].reverse())));
    expect(await office.prisma.delivery.count()).toBe(8 * 22);
    expect(await jobs()).toHaveLength(22);
  });

  it('of nothing says nothing', async () => {
    await office.at(({ outbox }) => outbox.postAll([]));
    expect(await ids()).toEqual([]);
    expect(await jobs()).toEqual([]);
  });
});

describe('editing', () => {
  it('changes the message that was sent, whatever address is given', async () => {
    const root = await post({ line: '待办', subject: 'p', view: 'task' });
    await deliverAll(['m1']);
    await post({ line: '已办', edits: root, to: { person: 'whoever' } });
    expect(await next()).toMatchObject({
      edits: 'm1',
      card: card('已办'),
      view: 'task',
      chat: { id: '-100:7' },
    });
  });

  it('waits for the message to be there: until then the edit follows it', async () => {
    const root = await post({ line: '待办' });
    await post({ line: '已办', edits: root });
    expect(await next()).toMatchObject({ id: root, card: card('待办') });
    await deliverAll(['m1']);
    expect(await next()).toMatchObject({ edits: 'm1', card: card('已办') });
  });

  it('of a card still held for its person only changes the card', async () => {
    const person = await office.at(({ people }) => people.addPerson({ name: '未绑定的人' }));
    const root = await post({ line: '待办', to: { person }, subject: 'h', view: 'task' });
    expect(await post({ line: '已办', edits: root })).toBe(root);
    expect(await live('h')).toEqual([
      { delivery: root, to: { person }, person, view: 'task', card: card('已办') },
    ]);
  });

  it('that cannot be made becomes a message of its own, and later edits find that one', async () => {
    const root = await post({ line: '待办', subject: 'p', view: 'task' });
    await deliverAll(['m1']);
    const edit = await post({ line: '已转', edits: root });
    await postman.sendAnew(edit);
    expect(await next()).toEqual(expect.not.objectContaining({ edits: expect.anything() }));
    await deliverAll(['m2']);
    await post({ line: '已办', edits: root });
    expect(await next()).toMatchObject({ edits: 'm2' });
    const pressed = (message: string) => office.at(({ outbox }) => outbox.byMessage('telegram', message));
    expect(await pressed('m1')).toEqual(await pressed('m2'));
    expect(await pressed('m2')).toMatchObject({ delivery: root, view: 'task', card: card('已办') });
  });

  it('of a message that never arrived is sent as a message', async () => {
    const root = await post({ line: '待办' });
    await postman.failed(root, 'rejected', 'too long');
    await post({ line: '已办', edits: root });
    expect(await next()).toEqual(expect.not.objectContaining({ edits: expect.anything() }));
  });

  it('of nothing is refused', async () => {
    await expect(post({ edits: '999999' })).rejects.toThrow('no delivery 999999 to edit');
  });
});

describe('live messages', () => {
  it('are those about the subject that have a view, with what they show now, until they are closed', async () => {
    const task = await post({ line: '待办', subject: 'p', view: 'task' });
    await post({ line: '通知', subject: 'p' });
    await post({ line: '别的', subject: 'q', view: 'task' });
    const edit = await post({ line: '待办二', edits: task, view: 'task-of-two' });
    expect(await live('p')).toEqual([
      { delivery: task, to: GROUP, view: 'task-of-two', card: card('待办二') },
    ]);
    await office.at(({ outbox }) => outbox.close(edit));
    expect(await live('p')).toEqual([]);
  });

  it('are not found behind a message nobody sent', async () => {
    expect(await office.at(({ outbox }) => outbox.byMessage('telegram', 'm-unknown'))).toBeUndefined();
  });
});

describe('the postman', () => {
  it('counts what was tried and keeps why', async () => {
    const id = await post();
    await postman.tried(id, '429');
    await postman.tried(id, '502');
    expect(await next()).toMatchObject({ id, attempts: 2 });
    await postman.failed(id, 'unreachable', 'blocked');
    expect(await office.prisma.delivery.findUnique({ where: { id: BigInt(id) } })).toMatchObject({
      status: 'unreachable',
      problem: 'blocked',
      attempts: 3,
    });
  });

  it('gives every try the same uuid', async () => {
    const id = await post();
    const { uuid } = await next();
    await postman.tried(id, '502');
    expect((await next()).uuid).toBe(uuid);
  });

  it('lets go of what old messages showed, once they are done with', async () => {
    const shown = { tone: 'good', title: '已批准', body: [{ kind: 'text', text: '一' }], buttons: [] };
    const old = await post({ card: shown });
    const asked = await post({ card: shown, subject: 's', view: 'task' });
    await deliverAll(['m1', 'm2']);
    const waits = await post({ card: shown });
    const cards = async () => {
      const rows = await office.prisma.delivery.findMany({ orderBy: { id: 'asc' } });
      return rows.map(({ id, card: kept }) => [String(id), (kept as typeof shown).body.length]);
    };
    expect(await sweepCards(office.prisma, new Date(0))).toBe(0);
    expect(await sweepCards(office.prisma, new Date(Date.now() + 60_000))).toBe(1);
    expect(await sweepCards(office.prisma, new Date(Date.now() + 60_000))).toBe(0);
    expect(await cards()).toEqual([
      [old, 0],
      [asked, 1],
      [waits, 1],
    ]);
  });

  it('follows a group that moved, with everything that still waits for it', async () => {
    await post({ line: '一' });
    await post({ line: '二' });
    await postman.delivered((await next()).id, 'm1', '-200');
    expect(await next()).toMatchObject({ card: card('二'), chat: { kind: 'group', id: '-200' } });
    expect(await keys()).toEqual([QUEUE]);
    // Whatever replica hears of it, the office knows the group by its first id.
    expect(await openMoves(office.prisma).first('telegram', '-200')).toBe('-100:7');
    expect(await openMoves(office.prisma).first('telegram', '-300')).toBe('-300');
  });

  it('is called to every chat where something waits, when the jobs are gone', async () => {
    await post();
    await post();
    await post({ to: { ...GROUP, id: 'other' } });
    const done = await post({ to: { ...GROUP, id: 'quiet' } });
    await postman.delivered(done, 'm1');
    await office.prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    expect(await requeue(office.prisma)).toBe(2);
    expect(await requeue(office.prisma)).toBe(2);
    expect(await keys()).toEqual([QUEUE, 'deliver:telegram:group:other']);
  });

  it('does not serve what is no chat', async () => {
    await expect(postman.next('nightly-seal')).rejects.toThrow('not the queue of a chat: nightly-seal');
  });
});
