import { beforeAll, expect, it } from 'vitest';
import { POSTS } from '../../../prisma/seed/posts.ts';
import { called, circulated, held, issued, PLENARY, special } from '../../commands/meeting-story.ts';
import { agreed, approved, declared, PLAIN, reported } from '../../commands/story.ts';
import { openRoom, type Room } from '../room.ts';

/** A day as machines write it, outside the samples of how one may be typed. */
const ISO = /(?<![A-Za-z\d-])20\d\d-\d\d-\d\d(?!\d)/;
const SAMPLE = /(?:如|写成)\s*20\d\d-\d\d-\d\d[^，。；]*/g;
const isoIn = (text: string): readonly string[] =>
  text.split('\n').filter((line) => ISO.test(line.replace(SAMPLE, '')));

let room: Room;
const numbers: Record<string, string> = {};
beforeAll(async () => {
  room = await openRoom();
  await declared(room, { 名称: '晨读陪伴' });
  numbers.agreed = await agreed(room, { 名称: '校园足球' });
  numbers.reported = await reported(room, { 名称: '体质监测' });
  numbers.approved = await approved(room, { 名称: '暑期托管', ...PLAIN, 期限: '2026-11-01至2026-12-31' });
  numbers.plenary = await called(room, PLENARY);
  numbers.closed = await special(room);
  await held(room, numbers.closed, ['civil-affairs', 'education-sports']);
  await circulated(room, numbers.closed);
  numbers.issued = await special(room);
  await held(room, numbers.issued, ['civil-affairs']);
  await issued(room, numbers.issued, ['civil-affairs']);
  await room.says('member-health', '提案 统一护理价格 有关单位：财政局、审计局');
  await room.says('office-director', '通报 三季度情况');
  return () => room.close();
}, 240_000);

const OFFICE = 'office-director';
it.each([
  [
    '召开 全体会议 时间：2026-12-05 地点：三楼会议室',
    '看出是2026年12月5日（周六），还差几点，请写如 12月5日 14:30',
  ],
  ['查询 三月份', '按：3月1日至3月31日申报'],
  ['去年第四季度报了哪些', '按：2025年10月1日至12月31日申报'],
  ['今天报了哪些', '按：11月22日申报'],
  ['改期 {plenary} 2026-12-04 09:30', '时间：12月4日 09:30'],
  ['项目 {approved}', '11月1日至12月31日'],
] as const)('%s: is answered with days as people say them', async (said, expected) => {
  const answer = await room.hears(
    OFFICE,
    said.replace(/\{(\w+)\}/, (_, name) => numbers[name] ?? ''),
  );
  expect(answer).toContain(expected);
  expect(isoIn(answer)).toEqual([]);
  await room.hears(OFFICE, '取消');
});

it.each([
  ...['待办', '查询', '会议', '督办', '提醒', '名单', '目录', '体检', '设置', '时效', '年度', '帮助', '职责'],
  ...['联席会议', '代理'],
  ...['agreed', 'reported', 'approved'].flatMap((one) => [`项目 {${one}}`, `履历 {${one}}`, `缺 {${one}}`]),
  ...['plenary', 'closed', 'issued'].flatMap((one) => [`会议 {${one}}`, `议程 {${one}}`, `履历 {${one}}`]),
  ...['纪要 {closed}', '纪要 {issued}', '送达 {issued}', '督办 {issued}-1'],
])('%s shows no day as machines write it', async (said) => {
  const answer = await room.hears(
    OFFICE,
    said.replace(/\{(\w+)\}/, (_, name) => numbers[name] ?? ''),
  );
  expect(answer).not.toBe('');
  expect(isoIn(answer)).toEqual([]);
});

it('nobody has been sent one, in their own chat or in the group', () => {
  const everybody = POSTS.map(({ slug }) => room.inbox(slug)).concat(room.inGroup());
  expect(everybody.filter((each) => each !== '').length).toBeGreaterThan(40);
  expect([...new Set(everybody.flatMap(isoIn))]).toEqual([]);
});
