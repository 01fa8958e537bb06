import { APPROVAL_STATES, CLOSED_STATES, DELIVERED } from '../domain/open-states.ts';
import type { Role } from '../domain/people.ts';
import type { Stage, State } from '../domain/project.ts';

/** Words a query understands beside names, numbers and amounts. */
export const QUERY_WORDS = {
  mine: ['我的', '我申报的', '本人'],
  waiting: ['待我', '待我办', '我的待办', '该我办'],
  overdue: ['超期', '逾期', '过期', '超时'],
  thisYear: ['今年', '本年', '本年度'],
  lastYear: ['去年', '上年'],
  all: ['全部', '所有', '全部项目', '所有项目'],
} as const satisfies Record<string, readonly string[]>;

export const STATE_QUERY: Readonly<Record<string, readonly State[]>> = {
  待受理: ['submitted'],
  已退回: ['returned'],
  退回: ['returned'],
  已撤回: ['withdrawn'],
  撤回: ['withdrawn'],
  征求意见: ['in-review'],
  评审中: ['in-review', 'disputed'],
  待审批: APPROVAL_STATES,
  审批中: APPROVAL_STATES,
  有分歧: ['disputed', 'escalated'],
  分歧: ['disputed', 'escalated'],
  待协调: ['disputed'],
  待上报: ['concluded'],
  待批准: ['awaiting-convenor'],
  待召集人: ['awaiting-convenor'],
  待召集人批准: ['awaiting-convenor'],
  待批复: ['awaiting-government', 'awaiting-channel', 'escalated'],
  已批复: ['approved'],
  已批准: ['approved', ...DELIVERED],
  已完成: DELIVERED,
  待评估: ['completed'],
  已评估: ['evaluated', 'paid', 'archived'],
  待兑付: ['evaluated'],
  兑付完成: ['paid', 'archived'],
  已付清: ['paid', 'archived'],
  待归档: ['paid'],
  已归档: ['archived'],
  已同意: ['approved'],
  已通过: ['approved'],
  未同意: ['refused'],
  已否决: ['refused'],
  已终止: ['refused', 'withdrawn'],
  办结: CLOSED_STATES,
};

export const STAGE_QUERY: Readonly<Record<string, Stage>> = {
  申报: 'declaration',
  申报阶段: 'declaration',
  评审: 'review',
  评审阶段: 'review',
  采购: 'procurement',
  组织采购: 'procurement',
  采购阶段: 'procurement',
  资质审查: 'qualification',
  合同: 'contract',
  合同签订: 'contract',
  监管: 'supervision',
  项目监管: 'supervision',
  绩效评估: 'evaluation',
  评估: 'evaluation',
  兑付: 'payment',
  经费兑付: 'payment',
};

/** Of this word a question is full: 去年申报的. It names a stage only where it stands alone. */
export const ASKED_ANYWAY = '申报';

/** How a stage is asked for so that nothing else is heard in it. */
export const stageAsked = (stage: Stage): string =>
  Object.entries(STAGE_QUERY).reduce(
    (longest, [word, each]) => (each === stage && word.length > longest.length ? word : longest),
    '',
  );

export const FOUND_WORDS = {
  title: (total: number) => `找到${total}个项目`,
  page: (page: number, pages: number) => `第${page}页，共${pages}页`,
  nextPage: '下一页',
  wholeList: '看全部',
  /** How a button asks for a page of a list. */
  pageOnly: (page: number) => `${page}页`,
  pageForm: /^第?(\d{1,4})页$/,
  /** A query as it asks for one of its pages. */
  turnTo: (query: string, page: number) => `${query} 第${page}页`,
  more: '看后面的，请发送“下一页”。',
  unknown: (words: readonly string[], nearest: readonly string[]) =>
    `没有认出：${words.map((word) => `“${word}”`).join('、')}，没有按它筛选。${nearest.length > 0 ? `是不是：${nearest.join('、')}？` : ''}`,
  noneOfTheRest: '按其余条件，没有项目。',
  counted: (total: number, amount: string) => `共${total}个项目，申报金额合计${amount}`,
  countedLine: (key: string, count: number, amount: string) => `${key}：${count}个，${amount}`,
  countedNote: '金额为申报金额。',
  none: '没有找到符合条件的项目。',
  noneNext: '可以少写几个条件；编号写如 2026-014。也可发送“查询 我的”“查询 待我”“查询 超期”。',
  line: (number: string, name: string, facts: readonly string[]) => `${number} ${name}——${facts.join('，')}`,
  overdueSince: (day: string) => `限${day}，已超期`,
  alsoOpen: (unit: string, count: number, numbers: readonly string[]) =>
    `${unit}另有${count}件督办事项未办结：${numbers.join('、')}${count > numbers.length ? '等' : ''}。`,
  alsoOpenButton: (unit: string) => `督办 ${unit}`,
  hidden: (count: number) => `另有${count}个项目只能给您本人看，已发到您的私聊。`,
  todoTitle: (count: number) => `待您办理${count}件`,
  todoNone: '没有待您办理的事项。',
  historyTitle: (number: string, name: string) => `${number} ${name}的履历`,
  historyLine: (at: string, who: string, post: string, done: string, clause: string) =>
    `${at} ${post.startsWith(who) ? who : `${who}（${post}）`}${done}${clause}`,
  standingIn: (post: string) => `代${post}`,
  historyOldest: '更早的见下一页。',
} as const;

/** What somebody may do next who owes nothing, by their first role that says more than the last line. */
const NEXT: Partial<Record<Role, string>> = {
  'chief-convenor': '可发送“查询 待批复”看已报区政府的项目，发送“会议”看近期会议。',
  convenor: '可发送“查询 待批复”看已报区政府的项目，发送“会议”看近期会议。',
  'office-director': '可发送“提醒 超期”看全区逾期事项，发送“会议”看近期会议。',
  'office-deputy': '可发送“提醒 超期”看全区逾期事项，发送“会议”看近期会议。',
  'office-clerk': '可发送“提醒 超期”看全区逾期事项，发送“会议”看近期会议。',
  officer: '可发送“查询 我的”查看您申报的项目。',
};
const NEXT_OF_ALL = '可发送“查询”看可查的项目，发送“会议”看近期会议。';

export const whatNext = (roles: readonly Role[]): string =>
  roles.flatMap((role) => NEXT[role] ?? [])[0] ?? NEXT_OF_ALL;
