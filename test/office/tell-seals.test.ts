import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealNews } from '../../src/cards/seal-news.ts';
import { tellSeals } from '../../src/office/tell-seals.ts';
import { seal } from '../../src/store/log/seal.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { stampOf } from '../../src/wording/days.ts';
import { openRoom, type Room } from '../chat/room.ts';

const TIME_ZONE = 'Asia/Shanghai';
let room: Room;
beforeAll(async () => {
  // A Monday, half past nine in the morning there.
  room = await openRoom('2026-11-23T01:30:00Z');
}, 60_000);
afterAll(() => room.close());

const nightOf = async (time: string) => {
  room.clock.now = new Date(time);
  await seal(room.prisma, room.clock.now);
};
const told = async (time: string) => {
  room.clock.now = new Date(time);
  const draw = (...[said, missed]: Parameters<Parameters<typeof tellSeals>[0]['draw']>) =>
    sealNews(said, missed, (at) => stampOf(at.toISOString(), '2026-11-24', TIME_ZONE));
  const sent = await tellSeals({ store: room.store, timeZone: TIME_ZONE, draw }, room.clock.now);
  await room.delivered();
  return sent;
};

it('the night’s seal goes to the director and supervision in the morning, once', async () => {
  await room.says('member-health', '难点 护理人员不足 责任单位：卫计局 期限：2026-12-31');
  await nightOf('2026-11-23T18:10:00Z');
  expect(await told('2026-11-23T18:10:00Z')).toBe(false);
  expect(await told('2026-11-24T01:30:00Z')).toBe(true);
  const [{ hash = '' } = {}] = await room.prisma.seal.findMany();
  for (const person of ['office-director', 'supervision'])
    expect(room.sees(person)).toBe(
      [
        '留痕已封存至第1号。',
        '封存于11月24日02:10。此前的留痕如被改动，用下面的校验码可以查出。',
        `校验码：${hash.match(/.{8}/g)?.join(' ')}`,
        '※ 请保留这条消息，不用回复。要核对时把校验码交给管理员，由其运行 npm run admin -- verify --seal 校验码。',
      ].join('\n'),
    );
  expect(room.inbox('office-clerk')).not.toContain('校验码');
  expect(await told('2026-11-24T02:00:00Z')).toBe(false);
  expect(await room.says('office-director', '体检')).toContain(
    `最近封存：第1号，11月24日02:10，校验码 ${hash.slice(0, 8)}`,
  );
});

it('a night in which nothing was done sends nothing', async () => {
  await nightOf('2026-11-24T18:10:00Z');
  expect(await told('2026-11-25T01:30:00Z')).toBe(false);
});

it('nights without a seal are named, and verify knows that they were', async () => {
  await nightOf('2026-11-29T18:10:00Z');
  const late = new Date('2026-11-30T01:30:00Z');
  expect((await verify(room.prisma, late)).gaps).toMatchObject([{ told: false }]);
  expect(await told(late.toISOString())).toBe(true);
  expect(room.sees('supervision')).toContain(
    '11月25日02:10至11月30日02:10之间没有封存。程序那几天停着属正常，一直在运行的请立即查问。',
  );
  expect(await verify(room.prisma, late)).toMatchObject({ problems: [], gaps: [{ told: true }] });
});
