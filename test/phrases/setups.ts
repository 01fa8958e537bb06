import type { Room } from '../chat/room.ts';
import { carriedTo } from '../commands/filing.ts';
import { PLENARY } from '../commands/meeting-story.ts';
import { act, acted, at, declare, saysAndSends } from './acting.ts';
import { allAgree, fillBooks } from './books.ts';

/** What a setup calls its things: `n` its project, `m` its meeting, `B5` a project of the books. */
export type Names = Readonly<Record<string, string>>;

/** One state of the office: what it goes on from, and what is done there; new names are added to those it had. */
interface Setup {
  readonly from?: string;
  readonly build?: (room: Room, names: Named) => Promise<Names | undefined>;
}
/** A name that is used is there: the setup it goes on from gave it. */
type Named = (name: string) => string;

/** A Monday at ten. */
export const START = '2026-11-23T02:00:00Z';
/** The plenary begins on this Thursday at 14:30, and ends by five. */
const IN_SESSION = '2026-12-03T06:40:00Z';
const AFTERWARDS = '2026-12-03T09:00:00Z';
const NEXT_DAY = '2026-12-04T02:00:00Z';

const OFFICER = 'officer-education-sports';
const OFFICE = 'office-director';
const MORE_UNITS = '审计局、民政局、文广局、卫计局、市场监督局、人力社保局';
const GRANTED = '文号：绍柯政批〔2026〕12号 日期：2026-11-23 附件：https://oa.example.cn/pifu/12.pdf';
const SPECIAL =
  '召开 专门会议 时间：2026-12-03 14:30 地点：三楼会议室 参加单位：教体局、民政局、财政局 依据：2026年工作计划第二阶段 议题：养老服务采购';
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

/** Says these one after another; each must come to something. */
const doing =
  (...acts: readonly (readonly [who: string, text: (named: Named) => string])[]) =>
  async (room: Room, named: Named): Promise<undefined> => {
    for (const [who, text] of acts) await act(room, who, text(named));
  };

/** Each as phrases say it, built by ordinary commands. */
export const SETUPS: Readonly<Record<string, Setup>> = {
  nothing: {},
  desk: {},
  hall: {},
  books: { build: fillBooks },

  submitted: { build: async (room) => ({ n: await declare(room, {}, OFFICER) }) },
  returned: { from: 'submitted', build: doing([OFFICE, (of) => `退回 ${of('n')} 请补充测算依据`]) },
  review: { from: 'submitted', build: doing([OFFICE, (of) => `受理 ${of('n')} ${MORE_UNITS}`]) },
  accepted: { from: 'submitted', build: doing([OFFICE, (of) => `受理 ${of('n')}`]) },
  disputed: {
    from: 'accepted',
    build: doing(
      ['liaison-finance', (of) => `同意 ${of('n')}`],
      ['member-staffing', (of) => `不同意 ${of('n')} 职能边界没有说清`],
    ),
  },
  agreed: { from: 'accepted', build: async (room, of) => void (await allAgree(room, of('n'))) },
  concluded: { from: 'agreed', build: doing([OFFICE, (of) => `评审 ${of('n')} 通过`]) },
  convenor: { from: 'concluded', build: doing([OFFICE, (of) => `上报 ${of('n')}`]) },
  two: {
    from: 'convenor',
    build: async (room) => {
      const n2 = await declare(room, { 名称: '青少年足球集训' }, OFFICER);
      await act(room, OFFICE, `受理 ${n2}`);
      await allAgree(room, n2);
      for (const text of [`评审 ${n2} 通过`, `上报 ${n2}`]) await act(room, OFFICE, text);
      return { n2 };
    },
  },
  government: { from: 'convenor', build: doing(['convenor-finance', (of) => `批准 ${of('n')}`]) },
  approved: { from: 'government', build: doing([OFFICE, (of) => `批复 ${of('n')} 同意 ${GRANTED}`]) },

  conditioned: {
    from: 'approved',
    build: doing([OFFICER, (of) => `条件 ${of('n')} 条件：有3年以上体育培训经验 依据：课程质量要求`]),
  },
  buying: { from: 'conditioned', build: doing(['liaison-finance', (of) => `条件会签 ${of('n')} 同意`]) },
  awarded: {
    from: 'approved',
    build: async (room, of) =>
      void (await carriedTo(room, of('n'), 'qualification', 'education-sports', 'procurement')),
  },
  vetting: { from: 'awarded', build: doing([OFFICER, (of) => `资质审查 ${of('n')} 会同：卫计局`]) },
  contracting: {
    from: 'awarded',
    build: async (room, of) =>
      void (await carriedTo(room, of('n'), 'contract', 'education-sports', 'qualification')),
  },
  serving: {
    from: 'contracting',
    build: async (room, of) =>
      void (await carriedTo(room, of('n'), 'evaluation', 'education-sports', 'contract')),
  },
  inspected: {
    from: 'serving',
    build: doing(['liaison-finance', (of) => `检查 ${of('n')} 问题：服务台账不全 内容：项目进展`]),
  },
  asking: { from: 'serving', build: doing([OFFICER, (of) => `支付 ${of('n')} 3万元 节点：L2026-01`]) },
  delivered: {
    from: 'serving',
    build: async (room, of) => {
      at(room, '2027-03-10T02:00:00Z');
      await act(room, OFFICER, `完工 ${of('n')} 今天`);
      return undefined;
    },
  },

  proposed: { build: async (room) => ({ m: await call(room, SPECIAL) }) },
  called: { build: async (room) => ({ m: await call(room, PLENARY) }) },
  sitting: {
    from: 'called',
    build: async (room, of) => {
      at(room, IN_SESSION);
      for (const unit of CAME) await act(room, `liaison-${unit}`, `签到 ${of('m')}`);
      return undefined;
    },
  },
  closed: {
    from: 'sitting',
    build: async (room, of) => {
      const m = of('m');
      await act(room, OFFICE, `议定 ${m} 完善养老服务采购办法 责任单位：民政局 期限：2027-03-31`);
      await act(room, OFFICE, `议定 ${m} 梳理承接主体名单 责任单位：审计局 期限：2026-12-18`);
      at(room, AFTERWARDS);
      await act(room, OFFICE, `闭会 ${m}`);
      return undefined;
    },
  },
  matter: { from: 'closed', build: async (_room, of) => ({ t: `${of('m')}-1` }) },
  minutes: {
    from: 'closed',
    // A text somebody wrote, sent round to those who came.
    build: doing(
      [OFFICE, (of) => `纪要 ${of('m')} 正文：会议听取了年度工作计划执行情况，明确了下一步任务。`],
      [OFFICE, (of) => `送签 ${of('m')}`],
    ),
  },
  ready: {
    from: 'minutes',
    build: async (room, of) => {
      for (const unit of CAME) await act(room, `liaison-${unit}`, `确认 ${of('m')}`);
      at(room, NEXT_DAY);
      return undefined;
    },
  },
  issued: { from: 'ready', build: doing([OFFICE, (of) => `印发 ${of('m')}`]) },
  proposal: {
    build: async (room) => {
      const answer = await acted(room, OFFICE, '提案 建议调整采购限额 有关单位：财政局、审计局', 'P');
      return { p: /P\d{4}-\d{2}/.exec(answer)?.[0] ?? '' };
    },
  },
};

async function call(room: Room, text: string): Promise<string> {
  const answer = await saysAndSends(room, OFFICE, text);
  const { number = '' } = (await room.prisma.record.findFirst({ where: { kind: 'meeting' } })) ?? {};
  if (!number) throw new Error(`not called: ${answer}`);
  return number;
}
