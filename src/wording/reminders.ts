import type { ReminderKind } from '../domain/reminders.ts';
import { sayDate, sayDay } from './days.ts';
import { STAGE_WORDS } from './project.ts';

export interface Duty {
  /** Said to those who owe it. */
  readonly ask: string;
  /** Said of them to others. */
  readonly lacks: string;
  /** On a button, before the number of what it opens. */
  readonly act: string;
}

interface KindWords extends Duty {
  /** Where the state, the party that owes it, or both (`state/party`) ask for something else. */
  readonly otherwise?: Readonly<Record<string, Duty>>;
  /** Behind its name where it has no title of its own, by state. */
  readonly title?: Readonly<Record<string, string>>;
}

/** An approved project waits for what its stage lacks. */
const LATE: Readonly<Record<string, Duty>> = Object.fromEntries(
  Object.entries(STAGE_WORDS).flatMap(([stage, words]) =>
    ['approved', 'evaluated', 'paid'].map((state) => [
      `${state}:${stage}`,
      { ask: `请办理${words}所缺的材料`, lacks: `${words}的材料尚未办齐`, act: '查看' },
    ]),
  ),
);
/** Whatever its stage lacks is asked for: which thing that is, whoever owes it is told. */
export const asksWhatLacks = (state: string): boolean => state in LATE;

export const REMINDER_KINDS: Record<ReminderKind, KindWords> = {
  'project-step': {
    ask: '请办理',
    lacks: '尚未办理',
    act: '查看',
    otherwise: {
      submitted: { ask: '请受理', lacks: '尚未受理', act: '受理' },
      returned: { ask: '请修改后重新申报', lacks: '尚未修改', act: '修改' },
      'in-review': { ask: '请表态', lacks: '尚未表态', act: '表态' },
      'in-review/role:office': { ask: '请作评审结论', lacks: '尚未作评审结论', act: '评审' },
      disputed: { ask: '请协调分歧', lacks: '尚未协调', act: '协调' },
      escalated: { ask: '请记录区政府的决定', lacks: '尚未记录区政府的决定', act: '批复' },
      concluded: { ask: '请上报', lacks: '尚未上报', act: '上报' },
      'awaiting-convenor': { ask: '请审批', lacks: '尚未审批', act: '审批' },
      'awaiting-government': { ask: '请记录批复', lacks: '尚未记录批复', act: '批复' },
      ...LATE,
      'approved:supervision': {
        ask: '请登记跟踪记录，或记录完工',
        lacks: '到期没有跟踪记录，也没有完工',
        act: '办理',
      },
      'awaiting-channel': { ask: '请记录原渠道的批复', lacks: '尚未记录原渠道的批复', act: '批复' },
    },
  },
  acceptance: { ask: '请组织验收并登记结论', lacks: '尚未验收', act: '验收' },
  evaluation: {
    ask: '请组织绩效评估',
    lacks: '尚未评估',
    act: '评估',
    otherwise: {
      'evaluated:evaluation': { ask: '请向社会公布评估结果', lacks: '评估结果尚未公布', act: '公布' },
    },
  },
  'payment-delay': {
    ask: '财政部门已同意、到期没有付款，请核实是否滞留并尽快付款',
    lacks: '财政部门已同意、到期没有付款',
    act: '查看',
    otherwise: {
      'unit:finance': {
        ask: '已同意支付、到期没有付款，请督促并核实是否滞留',
        lacks: '已同意支付、到期没有付款',
        act: '查看',
      },
    },
  },
  'meeting-consent': { ask: '请决定是否同意召开', lacks: '尚未决定是否同意召开', act: '审批' },
  'meeting-reply': {
    ask: '请答复参会、请假或委派',
    lacks: '尚未答复能否参会',
    act: '答复',
    otherwise: { declined: { ask: '请调整后重新报请或取消', lacks: '尚未调整', act: '调整' } },
  },
  'meeting-closing': { ask: '请闭会；没有开成的请取消或改期', lacks: '尚未闭会', act: '闭会' },
  'minutes-drafting': { ask: '请拟纪要', lacks: '尚未拟纪要', act: '拟纪要' },
  'minutes-confirmation': {
    ask: '请确认纪要或提出异议',
    lacks: '尚未确认纪要',
    act: '确认',
    otherwise: {
      drafted: { ask: '纪要已拟好，请看过后送签', lacks: '尚未送签纪要', act: '送签' },
      objected: { ask: '请按异议修改纪要', lacks: '尚未按异议修改纪要', act: '修改' },
      'role:office': { ask: '到会单位均已确认，请印发纪要', lacks: '尚未印发纪要', act: '印发' },
    },
  },
  receipt: { ask: '请签收', lacks: '尚未签收', act: '签收' },
  'agreed-matter': { ask: '请落实议定事项', lacks: '尚未落实议定事项', act: '办理' },
  milestone: { ask: '请记录履约的数量、质量和效果', lacks: '尚未记录履约的数量、质量和效果', act: '填报' },
  matter: {
    ask: '请办理',
    lacks: '尚未办理',
    act: '办理',
    otherwise: {
      'role:coordinator': { ask: '请协调分歧', lacks: '尚未协调', act: '协调' },
      escalated: { ask: '请上报区政府', lacks: '尚未上报区政府', act: '上报' },
      reported: { ask: '请记录区政府批复', lacks: '尚未记录区政府批复', act: '批复' },
    },
  },
  'report-due': {
    ask: '请拟写报告',
    lacks: '尚未报告',
    act: '报告',
    otherwise: { open: { ask: '请上报区政府', lacks: '尚未上报区政府', act: '上报' } },
    title: { '': '向区政府的定期报告' },
  },
  'report-meeting-due': { ask: '请召开', lacks: '尚未召开', act: '召开', title: { '': '定期汇报会' } },
  plenary: {
    ask: '请召开，或用“例外”写明理由',
    lacks: '尚未办理',
    act: '召开',
    otherwise: { lapsed: { ask: '请闭会或改期，或用“例外”写明理由', lacks: '尚未办理', act: '闭会' } },
    title: { '': '尚未召开，也未登记例外理由', lapsed: '会议日期已过，尚未闭会' },
  },
  'missing-liaison': {
    ask: '请指定联络员并报办公室',
    lacks: '尚未指定',
    act: '指定',
    title: { '': '空缺，通知无人可收' },
  },
};

/** What is owed, by its state or by the one party that owes it, else by its kind. */
export function dutyOf(kind: ReminderKind, state: string, owes: readonly string[]): Duty {
  const words = REMINDER_KINDS[kind];
  const party = owes.length === 1 ? owes[0] : undefined;
  const { otherwise = {} } = words;
  return otherwise[`${state}/${party}`] ?? otherwise[state] ?? otherwise[party ?? ''] ?? words;
}

/** What a row of a register waits for. */
export const dutyOfRow = (does: string, word: string): Duty => ({
  ask: `请${does}`,
  lacks: `尚未${does}`,
  act: word,
});

type Called = (rest: string, unit: (slug: string) => string) => string;

/** What only the calendar demands has no number on any paper: what people call it, by how its own begins. */
export const CALENDAR_DUTIES: readonly (readonly [string, Called])[] = [
  ['plenary-', (year) => `全体会议${year}`],
  ['report-meeting-', (year) => `汇报会${year}`],
  ['report-', (year) => `定期报告${year}`],
  ['liaison-', (slug, unit) => `${unit(slug)}联络员`],
];

const lateness = (count: number, late: number): string =>
  late === 0 ? '临近期限' : late === count ? '逾期未办' : `未办，其中${late}件逾期`;

export const REMIND_WORDS = {
  digest: (count: number) => `有${count}件事该办了：`,
  informed: (count: number, late: number) => `有${count}件事${lateness(count, late)}，请督促：`,
  mixed: (own: number, others: number, late: number) =>
    `有${own}件事该您办，另有${others}件${lateness(others, late)}，请督促：`,
  rest: (count: number) => `还有${count}件，发送“提醒”查看全部。`,
  dueOn: (day: string, today: string, late: boolean) => `${sayDay(day, today)}${late ? '到期' : '前'}`,
  act: (act: string, number: string) => `${act} ${number}`,
  howLate: (days: number): string =>
    days > 0 ? `已超期${days}个工作日` : days === 0 ? '今天到期' : `还剩${-days}个工作日`,
  evaluationsTitle: (all: number, overdue: number, unpublished: number) =>
    `待评估${all}个项目${unpublished > 0 ? `、待公布${unpublished}个` : ''}，${overdue > 0 ? `其中${overdue}个已超期` : '没有超期'}`,
  evaluationsNone: '没有待评估、待公布的项目。',
  evaluationsNoneNext: '项目完成后发送“完工 编号 完成日期”，即开始计算评估期限（七(二)5）。',
  evaluationsNote:
    '三方评价齐全后发送“出具 编号”，再向社会公布。期限是本地设置或项目另定，文件未规定（七(二)5、六(五)）。',
  wouldIssue: (result: string) => `将出具评估结果：${result}`,
  improvementBegun: (number: string) => `结果较差，同时登记改进 ${number}（七(二)5）。`,
  also: '；',
  issuedStays: '出具后结果不再改变，更正另出一版；须向社会公布（六(五)）。',
  owing: (who: readonly string[], lacks: string) => `${who.join('、')}${lacks}`,
  andMore: (who: readonly string[], count: number) => `${who.join('、')}等${count}家`,
  localDays: '期限是本地设置，文件未规定天数。',
  line: (name: string, facts: readonly string[]) => `${name}——${facts.join('，')}`,
  clause: (clause: string) => `（${clause}）`,
  look: '查看',
  plenaryWord: '全体会议',
  reportMeeting: '汇报会',
  parties: {
    'role:office': '联席会议办公室',
    'role:convenor': '召集人',
    'role:coordinator': '召集人或办公室主任',
  } as Readonly<Record<string, string>>,
  listTitle: (what: string, count: number, late: number) =>
    `${what}待办提醒${count}件${late > 0 ? `，其中${late}件已超期` : ''}`,
  mine: '您的',
  all: '全部',
  none: '现在没有需要提醒的事项。',
  snoozedTo: (day: string, today: string, reason: string) =>
    `提醒已推迟到${sayDate(day, today)}（${reason}）`,
  snoozed: (number: string, day: string, today: string) => `${number} 的提醒已推迟到${sayDay(day, today)}。`,
  urge: '催办',
  urgeTitle: (count: number) => `请您催办逾期的${count}件：`,
  urgeMore: (count: number) => `还有${count}件，发送“提醒 超期”查看全部。`,
  overdueList: '超期',
  snoozeNote: '只推迟提醒，不改变期限；理由已留痕。',
} as const;

/** How a reminder is put off. */
export const REMIND_FORMS = {
  snooze: ['推迟', '暂缓', 'snooze'] as readonly string[],
  days: /^(\d{1,3})\s*(?:个?工作日|天|日)?$/,
} as const;
