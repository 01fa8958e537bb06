import { MEMBER_UNITS } from '../../src/domain/people.ts';
import type { ReminderKind } from '../../src/domain/reminders.ts';
import type { Room } from '../chat/room.ts';
import { carriedTo, judged } from '../commands/filing.ts';
import { called, circulated, held, issued } from '../commands/meeting-story.ts';
import { agreed, declared, reported } from '../commands/story.ts';
import { measured, underContract } from '../commands/under-contract.ts';

/** A Monday; but for Qingming (4–6 April) plain weeks follow until the end of April. */
export const START = '2026-03-02';

export interface Made {
  /** How the ledger's key begins. */
  readonly key: string;
  /** How a digest names it. */
  readonly words: string;
}
export interface Story {
  readonly kind: ReminderKind;
  readonly what: string;
  /** Made due by its own command, at ten on the first day. */
  make(room: Room): Promise<Made>;
  /** `day step: who`, nobody standing in the way. */
  readonly ladder: readonly string[];
  /** Done by its own command on the day of the first step. */
  done(room: Room, made: Made): Promise<unknown>;
  /** Whom the next step is chased of afterwards, on the days below. */
  readonly next?: readonly string[];
  readonly until: string;
}

const CONVENORS = 'chief-convenor、convenor-finance、convenor-government-office';
const OFFICE = 'office-clerk、office-director';
/** Due on Wednesday 11 March. */
const RECEIPT = ['03-12 1: liaison-health', '03-18 2: member-health', '03-25 3: office-director'];
/** Due on 2 April, a month after the first day of the office. */
const MONTHLY = [`03-19 1: ${OFFICE}`, `04-03 2: ${OFFICE}`, `04-17 3: ${CONVENORS}`];
const MEETING = '时间：2026-03-16 14:30 地点：三楼会议室';

/** A report meeting of 卫计局 and 财政局, held in the afternoon of the first day. */
async function meetingHeld(room: Room, agreements: readonly string[] = []): Promise<string> {
  const number = await called(
    room,
    `召开 汇报会 时间：2026-03-02 14:30 地点：三楼会议室 参加单位：卫计局、财政局 汇报人：召集人（政府办）`,
  );
  await held(room, number, ['health', 'finance'], agreements);
  return number;
}
/** Approved by 区政府 on the first day. */
async function recorded(room: Room, change?: Parameters<typeof reported>[1]): Promise<string> {
  const number = await reported(room, change);
  await room.says('convenor-finance', `批准 ${number}`);
  await room.says(
    'office-director',
    `批复 ${number} 同意 文号：绍柯政批〔2026〕2号 日期：2026-03-02 附件：批复扫描件`,
  );
  return number;
}
const opened = async (room: Room, text: string, by = 'office-director'): Promise<string> => {
  const [number = ''] = /[A-Z]2026-\d\d/.exec(await room.says(by, text)) ?? [];
  return number;
};
const matter = (number: string): Made => ({ key: `matter:${number}@`, words: number });
const duty = (key: string, words: string): Made => ({ key, words });

/** One or more for every row of the table of reminders. */
export const STORIES: readonly Story[] = [
  {
    kind: 'project-step',
    what: 'an opinion that one unit has not given',
    async make(room) {
      const number = await declared(room);
      await room.says('office-director', `受理 ${number}`);
      for (const { unit } of (await room.project(number))?.asked ?? [])
        if (unit !== 'finance') await room.says(`liaison-${unit}`, `同意 ${number}`);
      return { key: `project:${number}@`, words: number };
    },
    ladder: [
      '03-10 1: liaison-finance',
      '03-12 2: liaison-finance',
      '03-16 3: liaison-finance、member-finance',
      '03-18 4: office-director',
      `03-25 5: ${CONVENORS}`,
    ],
    done: (room, { words }) => room.says('liaison-finance', `同意 ${words}`),
    // With the last opinion it is the office’s turn to conclude.
    next: [`03-18: ${OFFICE}`, `03-25: ${OFFICE}`, '03-31: office-director'],
    until: '2026-03-31',
  },
  {
    kind: 'project-step',
    what: 'a convenor’s approval',
    async make(room) {
      const number = await agreed(room);
      await room.says('office-director', `评审 ${number} 通过`);
      await room.says('office-director', `上报 ${number}`);
      return { key: `project:${number}@`, words: number };
    },
    ladder: [
      `03-06 1: ${CONVENORS}`,
      `03-10 2: ${CONVENORS}`,
      // Nobody stands between the convenors and the director.
      '03-16 4: office-director',
      `03-23 5: ${CONVENORS}`,
    ],
    done: (room, { words }) => room.says('convenor-government-office', `批准 ${words}`),
    until: '2026-03-31',
  },
  {
    kind: 'evaluation',
    what: 'the evaluation of what is completed',
    async make(room) {
      await room.says('office-director', '设置 评估期限 10 从严');
      // What comes before and after the evaluation are other stories.
      await room.says('office-director', '设置 验收期限 120 从宽');
      await room.says('office-director', '设置 经费兑付期限 60 从宽');
      const number = await reported(room, { 期限: '2026-03-01至2026-12-31' });
      await room.says('convenor-finance', `批准 ${number}`);
      await room.says(
        'office-director',
        `批复 ${number} 同意 文号：绍柯政批〔2026〕2号 日期：2026-03-02 附件：批复扫描件`,
      );
      await carriedTo(room, number, 'evaluation');
      await room.says('officer-education-sports', `完工 ${number} 2026-03-02`);
      return { key: `project:${number}@`, words: number };
    },
    ladder: [
      '03-09 1: liaison-education-sports、officer-education-sports',
      '03-17 2: liaison-education-sports、officer-education-sports',
      '03-23 3: liaison-education-sports、member-education-sports',
      '03-30 4: office-director',
      `04-14 5: ${CONVENORS}`,
    ],
    async done(room, { words }) {
      await judged(room, words);
      await room.says('officer-education-sports', `评估 ${words}`);
      await room.says('officer-education-sports', `公布 ${words} https://www.example.gov/open/9.html 今天`);
    },
    until: '2026-04-20',
  },
  {
    kind: 'acceptance',
    what: 'the acceptance of what is completed, by a day of its own',
    async make(room) {
      await room.says('office-director', '设置 验收期限 10 从严');
      await room.says('office-director', '设置 评估期限 90 从宽');
      const number = await carriedTo(
        room,
        await recorded(room, { 期限: '2026-03-01至2026-12-31' }),
        'evaluation',
      );
      await room.says('officer-education-sports', `完工 ${number} 2026-03-02`);
      return { key: `project:${number}/take-over@`, words: number };
    },
    ladder: [
      '03-11 1: liaison-education-sports、officer-education-sports',
      '03-17 2: liaison-education-sports、officer-education-sports',
      '03-23 3: liaison-education-sports、member-education-sports',
      '03-30 4: office-director',
      `04-14 5: ${CONVENORS}`,
    ],
    done: (room, { words }) =>
      room.says('officer-education-sports', `验收 ${words} 合格 附件：验收报告〔2026〕1号`),
    until: '2026-04-20',
  },
  {
    kind: 'meeting-consent',
    what: 'a special meeting no convenor has agreed to',
    async make(room) {
      const number = await called(
        room,
        `召开 专门会议 ${MEETING} 参加单位：卫计局 依据：2026年工作计划第二阶段`,
      );
      return { key: `meeting:${number}@`, words: number };
    },
    ladder: [`03-05 1: ${CONVENORS}`, `03-06 2: ${CONVENORS}、office-director`],
    done: (room, { words }) => room.says('convenor-finance', `批准 ${words}`),
    // The invitation that leaves now is to be answered.
    next: ['03-13: liaison-health、member-health、office-director'],
    until: '2026-03-13',
  },
  {
    kind: 'meeting-reply',
    what: 'an invitation one unit has not answered',
    async make(room) {
      const number = await called(
        room,
        `召开 汇报会 ${MEETING} 参加单位：卫计局、财政局 汇报人：召集人（政府办）`,
      );
      await room.says('liaison-finance', `参会 ${number}`);
      return { key: `meeting:${number}@`, words: number };
    },
    ladder: ['03-04 1: liaison-health', '03-06 2: liaison-health、member-health', '03-09 3: office-director'],
    done: (room, { words }) => room.says('member-health', `参会 ${words}`),
    until: '2026-03-13',
  },
  {
    kind: 'meeting-closing',
    what: 'a meeting whose hour has come and gone',
    async make(room) {
      const number = await called(
        room,
        '召开 汇报会 时间：2026-03-03 14:30 地点：三楼会议室 参加单位：卫计局、财政局 汇报人：召集人（政府办）',
      );
      for (const unit of ['health', 'finance']) await room.says(`liaison-${unit}`, `参会 ${number}`);
      return { key: `meeting:${number}@`, words: number };
    },
    ladder: [`03-04 1: ${OFFICE}`, '03-06 2: office-director', `03-10 3: ${CONVENORS}`],
    done: (room, { words }) => room.says('office-director', `取消会议 ${words} 没有开成`),
    until: '2026-03-31',
  },
  {
    kind: 'minutes-drafting',
    what: 'a closed meeting without minutes',
    async make(room) {
      const number = await meetingHeld(room);
      return { key: `meeting:${number}@`, words: number };
    },
    ladder: [`03-06 1: ${OFFICE}`, `03-10 2: ${OFFICE}`, '03-12 3: office-director', `03-16 4: ${CONVENORS}`],
    done: (room, { words }) => circulated(room, words),
    // From now on the units owe their word on it.
    next: [
      '03-12: liaison-finance、liaison-health',
      '03-16: liaison-finance、liaison-health、member-finance、member-health',
    ],
    until: '2026-03-16',
  },
  {
    kind: 'minutes-confirmation',
    what: 'a draft nobody has sent round',
    async make(room) {
      const number = await meetingHeld(room);
      await room.says('office-clerk', `纪要 ${number} 正文：会议研究了护理人员培训。`);
      return { key: `minutes:${number}@`, words: number };
    },
    ladder: [`03-03 1: ${OFFICE}`],
    done: (room, { words }) => room.says('office-clerk', `送签 ${words}`),
    until: '2026-03-03',
  },
  {
    kind: 'minutes-confirmation',
    what: 'minutes one unit has not confirmed',
    async make(room) {
      const number = await meetingHeld(room);
      await circulated(room, number);
      await room.says('liaison-finance', `确认 ${number}`);
      return { key: `minutes:${number}@`, words: number };
    },
    ladder: [
      '03-06 1: liaison-health',
      '03-10 2: liaison-health、member-health',
      '03-12 3: office-director',
      `03-16 4: ${CONVENORS}`,
    ],
    done: (room, { words }) => room.says('liaison-health', `确认 ${words}`),
    // The office may issue them now.
    next: [`03-12: ${OFFICE}`, `03-31: ${CONVENORS}、${OFFICE}`],
    until: '2026-03-31',
  },
  {
    kind: 'receipt',
    what: 'issued minutes one unit has not acknowledged',
    async make(room) {
      const number = await meetingHeld(room);
      await issued(room, number, ['health', 'finance']);
      for (const unit of MEMBER_UNITS.filter((each) => each !== 'health'))
        await room.says(`liaison-${unit}`, `签收 ${number}`);
      return { key: `minutes:${number}@`, words: number };
    },
    ladder: RECEIPT,
    done: (room, { words }) => room.says('liaison-health', `签收 ${words}`),
    until: '2026-04-10',
  },
  {
    kind: 'receipt',
    what: 'a bulletin one unit has not read',
    async make(room) {
      const number = await opened(room, '通报 一季度进展情况 期限：2026-03-11');
      for (const unit of MEMBER_UNITS.filter((each) => each !== 'health'))
        await room.says(`liaison-${unit}`, `签收 ${number}`);
      return matter(number);
    },
    ladder: RECEIPT,
    done: (room, { words }) => room.says('liaison-health', `签收 ${words}`),
    until: '2026-04-10',
  },
  {
    kind: 'agreed-matter',
    what: 'what a meeting agreed on',
    async make(room) {
      const number = await meetingHeld(room, ['培训护理人员 责任单位：卫计局 期限：2026-03-11']);
      return matter(`${number}-1`);
    },
    ladder: [
      '03-06 1: liaison-health',
      '03-12 2: liaison-health',
      '03-18 3: member-health',
      '03-25 4: office-director',
      `04-09 5: ${CONVENORS}`,
    ],
    done: (room, { words }) => room.says('liaison-health', `办结 ${words} 卫计〔2026〕1号`),
    until: '2026-04-20',
  },
  {
    kind: 'milestone',
    what: 'what a contract wants by a day',
    async make(room) {
      const number = await recorded(room);
      const text = `履约 ${number} 期限：2026-03-11 数量：500课时 质量：满意度不低于90% 效果：体质达标率提高`;
      return matter(await opened(room, text, 'officer-education-sports'));
    },
    ladder: [
      '03-04 1: liaison-education-sports、officer-education-sports',
      '03-12 2: liaison-education-sports、officer-education-sports',
      '03-18 3: member-education-sports',
      '03-25 4: office-director',
      `04-09 5: ${CONVENORS}`,
    ],
    done: (room, { words }) =>
      room.says(
        'officer-education-sports',
        `办结 ${words} 验收单〔2026〕5号 数量：510课时 质量：满意度93% 效果：体质达标率提高2%`,
      ),
    until: '2026-04-20',
  },
  {
    kind: 'payment-delay',
    what: 'a payment that 财政局 consented to',
    async make(room) {
      const number = await underContract(room, { instalments: 'yes', approved: await recorded(room) });
      const [node] = await measured(room, number, 1);
      await room.says('officer-education-sports', `支付 ${number} 10万元 节点：${node}`);
      await room.says('liaison-finance', `支付审核 ${number} 同意`);
      return duty(`project:${number}/payment1@`, '第1笔支付10万元');
    },
    ladder: ['03-17 1: liaison-education-sports、liaison-finance、officer-education-sports'],
    done: (room) =>
      room.says(
        'officer-education-sports',
        '付款 2026-001 2026-03-17 凭证：国库〔2026〕88号 收款人：柯桥社工服务中心 账号：6789 方式：授权支付 发票：F-1',
      ),
    until: '2026-04-20',
  },
  {
    kind: 'matter',
    what: 'a difficult issue',
    make: async (room) => matter(await opened(room, '难点 护理人员不足 责任单位：卫计局 期限：2026-03-11')),
    ladder: [
      '03-10 1: liaison-health',
      '03-12 2: liaison-health',
      '03-18 3: member-health',
      '03-25 4: office-director',
    ],
    done: (room, { words }) => room.says('liaison-health', `办结 ${words} 卫计〔2026〕1号`),
    until: '2026-03-31',
  },
  {
    kind: 'matter',
    what: 'a proposal one unit has not agreed to',
    async make(room) {
      const number = await opened(room, '提案 建议调整采购限额 有关单位：审计局 期限：2026-03-11');
      return matter(number);
    },
    ladder: [
      `03-10 1: liaison-audit、${OFFICE}`,
      `03-12 2: liaison-audit、${OFFICE}`,
      '03-18 3: member-audit',
      '03-25 4: office-director',
    ],
    done: (room, { words }) => room.says('office-director', `撤回 ${words} 另行研究`),
    until: '2026-03-31',
  },
  {
    kind: 'report-due',
    what: 'the next report to 区政府',
    async make(room) {
      await room.says('office-director', '设置 报告间隔 1 每月一报');
      return duty('report@2026-04-02', '定期报告2026');
    },
    ladder: MONTHLY,
    async done(room) {
      await room.says('office-director', '报告 一季度工作情况');
      await room.says('office-director', '上报 B2026-01 文号：绍柯购联〔2026〕1号 日期：今天');
    },
    // The one after it is due on 19 April.
    next: [`04-03: ${OFFICE}`, `04-20: ${OFFICE}`],
    until: '2026-04-20',
  },
  {
    kind: 'report-meeting-due',
    what: 'the next report meeting',
    async make(room) {
      await room.says('office-director', '设置 汇报会间隔 1 每月一次');
      return duty('report-meeting@2026-04-02', '汇报会2026');
    },
    ladder: MONTHLY,
    done: (room) =>
      called(
        room,
        '召开 汇报会 时间：2026-04-30 14:30 地点：三楼会议室 参加单位：卫计局 汇报人：召集人（政府办）',
      ),
    until: '2026-04-20',
  },
  {
    kind: 'plenary',
    what: 'a year without a plenary',
    async make(room) {
      await room.says('office-director', '设置 全体会议提醒日 3月5日、3月12日、3月19日 提前');
      return duty('plenary:2026@', '全体会议2026');
    },
    ladder: [`03-05 1: ${OFFICE}`, `03-12 2: ${CONVENORS}、${OFFICE}`, `03-19 3: ${CONVENORS}、${OFFICE}`],
    done: (room) => called(room, '召开 全体会议 时间：2026-04-30 14:30 地点：区政府第一会议室'),
    until: '2026-04-10',
  },
  {
    kind: 'missing-liaison',
    what: 'a unit without a liaison',
    async make(room) {
      await room.says('office-director', '设置 评估期限 30 从严');
      // Whoever leaves a post is told to the office by its roster, not by a command.
      await room.prisma.holding.updateMany({
        where: { postSlug: 'liaison-health' },
        data: { to: '2026-03-04' },
      });
      return duty('liaison:health@', '卫计局联络员');
    },
    ladder: [
      '03-05 1: member-health',
      '03-12 2: office-director',
      // A month later anew; the fifth is a Sunday, the sixth a holiday.
      '04-07 1: member-health',
      '04-13 2: office-director',
    ],
    done: (room) =>
      room.prisma.holding.create({
        data: {
          postSlug: 'liaison-health',
          personId: 'stand-in:officer-health',
          from: '2026-03-06',
          source: '名单',
        },
      }),
    until: '2026-04-20',
  },
];
