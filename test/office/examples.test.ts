import { beforeAll, expect, it } from 'vitest';
import { layExamples } from '../../src/demo/examples.ts';
import { STAGES } from '../../src/domain/project.ts';
import { stageOf } from '../../src/projects/stages.ts';
import { openRoom, type Room } from '../chat/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  await layExamples(room.store, room.clock.now, 'Asia/Shanghai');
  return () => room.close();
}, 60_000);

const all = () =>
  room.store.transact(
    room.clock.now,
    async (desk) =>
      (await desk.projects.search({}, { all: true, units: [] }, { offset: 0, limit: 100 })).projects,
  );

it('R27 a try-out has one project in every stage, each with somebody who owes the next piece', async () => {
  const stages = (await all()).map(stageOf);
  expect(stages.toSorted()).toEqual([...STAGES].toSorted());
  const owing = await room.store.transact(room.clock.now, (desk) => desk.reminders.owing());
  for (const { number } of await all()) expect(owing.map((each) => each.number)).toContain(number);
});

it('laid again nothing is added, and nobody was told', async () => {
  await layExamples(room.store, room.clock.now, 'Asia/Shanghai');
  expect(await all()).toHaveLength(STAGES.length);
  expect(room.inbox('officer-education-sports')).toBe('');
});

it('each may be tried at once', async () => {
  const inStage = async (stage: string) =>
    (await all()).find((each) => stageOf(each) === stage)?.number ?? '';
  expect(await room.says('office-director', `受理 ${await inStage('declaration')}`)).toContain('已受理');
  expect(await room.says('liaison-finance', `条件会签 ${await inStage('procurement')} 同意`)).toContain(
    '财政部门已会签',
  );
  const payment = await inStage('payment');
  expect(await room.says('officer-culture', `支付 ${payment} 18万元 发票：F-1`)).toContain('待财政部门审核');
});
