import type { Room } from '../chat/room.ts';
import { PLENARY } from '../commands/meeting-story.ts';
import { act, acted, at, declare, saysAndSends } from './acting.ts';
import { allAgree, fillBooks } from './books.ts';

/** What a setup calls its things: `n` its project, `m` its meeting, `B5` a project of the books. */
export type Names = Readonly<Record<string, string>>;

/** A Monday at ten. */
export const START = '2026-11-23T02:00:00Z';
/** The plenary begins on this Thursday at 14:30, and ends by five. */
const IN_SESSION = '2026-12-03T06:40:00Z';
const AFTERWARDS = '2026-12-03T09:00:00Z';
const NEXT_DAY = '2026-12-04T02:00:00Z';

const OFFICER = 'officer-education-sports';
const OFFICE = 'office-director';
const MORE_UNITS = '审计局、民政局、文广局、卫计局、市场监督局、人力社保局';
/** Units that came to the meeting. */
const CAME = [
  'audit',
  'health',
  'culture',
  'science-technology',
  'land',
  'state-tax',
  'finance',
  'civil-affairs',
  'organization',
];

type Build = (room: Room) => Promise<Names>;

/** Each as phrases say it, built by ordinary commands. */
export const SETUPS: Readonly<Record<string, Build>> = {
  nothing: async () => ({}),
  desk: async () => ({}),
  hall: async () => ({}),
  books: fillBooks,
  submitted: async (room) => ({ n: await submitted(room) }),
  returned: async (room) => {
    const n = await submitted(room);
    await act(room, OFFICE, `退回 ${n} 请补充测算依据`);
    return { n };
  },
  review: async (room) => ({ n: await inReview(room, MORE_UNITS) }),
  disputed: async (room) => {
    const n = await inReview(room);
    await act(room, 'liaison-finance', `同意 ${n}`);
    await act(room, 'member-staffing', `不同意 ${n} 职能边界没有说清`);
    return { n };
  },
  agreed: async (room) => ({ n: await agreed(room) }),
  concluded: async (room) => ({ n: await concluded(room) }),
  convenor: async (room) => ({ n: await reported(room) }),
  two: async (room) => ({ n: await reported(room), n2: await reported(room, { 名称: '青少年足球集训' }) }),
  government: async (room) => ({ n: await consented(room) }),
  approved: async (room) => {
    const n = await consented(room);
    const facts = '文号：绍柯政批〔2026〕12号 日期：2026-11-23 附件：https://oa.example.cn/pifu/12.pdf';
    await act(room, OFFICE, `批复 ${n} 同意 ${facts}`);
    return { n };
  },
  proposed: async (room) => ({
    m: await call(
      room,
      '召开 专门会议 时间：2026-12-03 14:30 地点：三楼会议室 参加单位：教体局、民政局、财政局 依据：2026年工作计划第二阶段 议题：养老服务采购',
    ),
  }),
  called: async (room) => ({ m: await call(room, PLENARY) }),
  sitting: async (room) => ({ m: await sitting(room) }),
  closed: async (room) => ({ m: await closed(room) }),
  minutes: async (room) => ({ m: await circulating(room) }),
  matter: async (room) => {
    const m = await closed(room);
    return { m, t: `${m}-1` };
  },
  ready: async (room) => ({ m: await confirmed(room) }),
  issued: async (room) => {
    const m = await confirmed(room);
    await act(room, OFFICE, `印发 ${m}`);
    return { m };
  },
  proposal: async (room) => {
    const answer = await acted(room, OFFICE, '提案 建议调整采购限额 有关单位：财政局、审计局', 'P');
    return { p: /P\d{4}-\d{2}/.exec(answer)?.[0] ?? '' };
  },
};

const submitted = (room: Room, change = {}): Promise<string> => declare(room, change, OFFICER);

async function inReview(room: Room, more = '', change = {}): Promise<string> {
  const number = await submitted(room, change);
  await act(room, OFFICE, `受理 ${number} ${more}`.trim());
  return number;
}

async function agreed(room: Room, change = {}): Promise<string> {
  const number = await inReview(room, '', change);
  await allAgree(room, number);
  return number;
}

async function concluded(room: Room, change = {}): Promise<string> {
  const number = await agreed(room, change);
  await act(room, OFFICE, `评审 ${number} 通过`);
  return number;
}

async function reported(room: Room, change = {}): Promise<string> {
  const number = await concluded(room, change);
  await act(room, OFFICE, `上报 ${number}`);
  return number;
}

async function consented(room: Room): Promise<string> {
  const number = await reported(room);
  await act(room, 'convenor-finance', `批准 ${number}`);
  return number;
}

async function call(room: Room, text: string): Promise<string> {
  const answer = await saysAndSends(room, OFFICE, text);
  const { number = '' } = (await room.prisma.record.findFirst({ where: { kind: 'meeting' } })) ?? {};
  if (!number) throw new Error(`not called: ${answer}`);
  return number;
}

async function sitting(room: Room): Promise<string> {
  const m = await call(room, PLENARY);
  at(room, IN_SESSION);
  for (const unit of CAME) await act(room, `liaison-${unit}`, `签到 ${m}`);
  return m;
}

async function closed(room: Room): Promise<string> {
  const m = await sitting(room);
  await act(room, OFFICE, `议定 ${m} 完善养老服务采购办法 责任单位：民政局 期限：2027-03-31`);
  await act(room, OFFICE, `议定 ${m} 梳理承接主体名单 责任单位：审计局 期限：2026-12-18`);
  at(room, AFTERWARDS);
  await act(room, OFFICE, `闭会 ${m}`);
  return m;
}

/** Drafted, with a text somebody wrote, and sent round to those who came. */
async function circulating(room: Room): Promise<string> {
  const m = await closed(room);
  await acted(room, OFFICE, `纪要 ${m} 正文：会议听取了年度工作计划执行情况，明确了下一步任务。`, m);
  return m;
}

async function confirmed(room: Room): Promise<string> {
  const m = await circulating(room);
  for (const unit of CAME) await act(room, `liaison-${unit}`, `确认 ${m}`);
  at(room, NEXT_DAY);
  return m;
}
