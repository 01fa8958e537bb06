import { oneLine } from '../domain/one-line.ts';
import type { Asked, Decision, Route, RouteNote, RouteTest, Stage, State } from '../domain/project.ts';
import type { Party, Verb } from '../domain/project-flow.ts';

export const STAGE_WORDS: Record<Stage, string> = {
  declaration: '项目申报',
  review: '项目评审',
  procurement: '组织采购',
  qualification: '资质审查',
  contract: '合同签订',
  supervision: '项目监管',
  evaluation: '绩效评估',
  payment: '经费兑付',
};

interface StateSaid {
  /** How it stands. */
  readonly is: string;
  /** What is asked of whoever must move next. */
  readonly task: string;
  /** How it stands and for whom everyone waits: units that have not agreed, the purchaser's name. */
  readonly now: (units: readonly string[], purchaser: string) => string;
}

const STATES: Record<State, StateSaid> = {
  submitted: { is: '待受理', task: '请受理', now: () => '已申报，等办公室受理' },
  returned: {
    is: '已退回，待修改',
    task: '请修改后重新申报',
    now: (_, purchaser) => `已退回，等${purchaser}修改`,
  },
  withdrawn: { is: '已撤回', task: '已撤回', now: () => '已撤回' },
  'in-review': {
    is: '正在征求意见',
    task: '请表态',
    now: (units) =>
      units.length > 0 ? `正在征求意见，等${units.join('、')}表态` : '各单位已同意，等办公室作评审结论',
  },
  disputed: { is: '有分歧，待协调', task: '请协调分歧', now: () => '有分歧，等召集人或办公室主任协调' },
  escalated: {
    is: '分歧已报区政府，待决定',
    task: '请记录区政府的决定',
    now: () => '分歧已报区政府，等区政府决定',
  },
  concluded: { is: '评审通过，待上报', task: '请上报', now: () => '评审通过，等办公室上报' },
  'awaiting-convenor': { is: '待召集人批准', task: '请审批', now: () => '待召集人批准' },
  'awaiting-government': { is: '已报区政府，待批复', task: '请记录批复', now: () => '已报区政府，等批复' },
  'awaiting-channel': { is: '待原渠道批复', task: '请记录原渠道的批复', now: () => '等原渠道批复' },
  approved: { is: '已批复', task: '已批复', now: () => '已批复' },
  completed: {
    is: '已完成，待评估',
    task: '请组织评估',
    now: (_, purchaser) => `已完成，等${purchaser}组织评估`,
  },
  evaluated: { is: '已评估', task: '请办理经费兑付', now: () => '已评估' },
  paid: { is: '兑付完成', task: '兑付完成', now: () => '经费兑付完成，可归档' },
  archived: { is: '已归档', task: '已归档', now: () => '已归档' },
  refused: { is: '未获同意，已终止', task: '已终止', now: () => '未获同意，已终止' },
};

interface VerbSaid {
  /** What it has done, as the first words of a card. */
  readonly done: string;
  /** The same behind the name of whoever did it, in a project's history. */
  readonly deed: string;
}

const VERBS: Record<Verb, VerbSaid> = {
  submit: { done: '已申报', deed: '申报' },
  amend: { done: '已修改', deed: '修改' },
  withdraw: { done: '已撤回', deed: '撤回' },
  accept: { done: '已受理，征求意见', deed: '受理' },
  return: { done: '已退回', deed: '退回' },
  opine: { done: '已表态', deed: '表态' },
  conclude: { done: '已作评审结论', deed: '作评审结论' },
  coordinate: { done: '已协调', deed: '协调' },
  report: { done: '已上报，请召集人批准', deed: '上报，请召集人批准' },
  approve: { done: '召集人已批准，报区政府', deed: '批准，报区政府' },
  refuse: { done: '召集人未同意', deed: '不同意' },
  record: { done: '已记录批复', deed: '记录批复' },
  complete: { done: '已完成，请按期组织评估', deed: '记录完成' },
  evaluate: { done: '已评估', deed: '记录评估结果' },
  archive: { done: '已归档', deed: '归档' },
  back: { done: '已退回重办，之后的材料作废', deed: '退回阶段重办' },
};

/** One column of a table of words. */
const column = <K extends string, R, C extends keyof R>(rows: Record<K, R>, name: C): Record<K, R[C]> =>
  Object.fromEntries(Object.entries<R>(rows).map(([key, row]) => [key, row[name]])) as Record<K, R[C]>;

export const STATE_WORDS = column(STATES, 'is');
export const TASK_WORDS = column(STATES, 'task');
export const NOW_WORDS = column(STATES, 'now');
export const DONE_WORDS = column(VERBS, 'done');
export const DEED_WORDS = column(VERBS, 'deed');

/** What goes on in the stage an approved project stands in. */
export const STAGE_NOW: Partial<Record<Stage, string>> = {
  procurement: '组织采购',
  qualification: '待资质审查',
  contract: '待签合同',
  supervision: '履约监管中',
  evaluation: '待公布评估结果',
  payment: '待兑付经费',
};

export const ROUTE_WORDS: Record<Route, string> = {
  A: '报区政府审批',
  B: '报区政府常务会议研究审定',
  C: '按原有经费申拨渠道审批',
  D: '一事一议，报请区政府审定',
  'D+B': '一事一议，并提交区政府常务会议审定',
};

export const TEST_WORDS: Record<RouteTest['test'], string> = {
  fresh: '新增',
  transfer: '职能转变',
  large: '规模较大',
  major: '重大/民生',
  specified: '特定',
};

export const NOTE_WORDS: Record<RouteNote, string> = {
  'scale-undefined': '“规模较大”“重大”文件未规定数额，由申报单位具名判断。',
  'transfer-not-new': '涉及职能转变但非新增的，文件未明确，审批路径按本地设置。',
  'both-demands': '两项要求同时适用，从严：单独成题，并提交常务会议。',
};

/** What came of it, behind the deed. */
export const OUTCOME_DEEDS = {
  review: { passed: '通过', failed: '不通过' },
  coordination: { agreed: '协调一致', 'not-agreed': '协调未一致，各方意见和理由报区政府' },
} as const;

/** Where what was decided says more than that it was. */
export const OUTCOME_WORDS = {
  review: { passed: '评审通过', failed: '评审未通过' },
  convenor: { passed: '已批准，报区政府', failed: '未同意' },
  government: { passed: '区政府已批复同意', failed: '区政府未同意' },
  'executive-meeting': { passed: '区政府常务会议已审定同意', failed: '区政府常务会议未同意' },
  channel: { passed: '原渠道已批复同意', failed: '原渠道未同意' },
  undo: '上一步已撤回，恢复到办理之前',
  coordination: {
    agreed: '协调一致，请有关单位重新表态',
    'not-agreed': '协调未一致，各方意见和理由已报区政府',
  },
} as const;

/** Everyone asked has agreed: what remains is the office's. */
export const CONCLUDE_TASK = '各单位已同意，请作评审结论';
/** Asked of a unit that has not spoken, whatever the others have said. */
export const OPINE_TASK = '请表态';

export const PARTY_WORDS: Record<Party, string> = {
  purchaser: '购买主体的经办人、联络员或成员',
  office: '联席会议办公室',
  convenor: '召集人或总召集人',
  coordinator: '召集人或办公室主任',
  asked: '被征求意见单位的成员或联络员',
};

export const ASKED_WORDS: Record<Asked['because'], string> = {
  amount: '审定经费',
  field: '职责涉及本领域',
  function: '涉及职能转变',
  'stand-in': '代为审定经费',
  added: '办公室增加',
};

export const DECISION_WORDS: Record<Decision['kind'], string> = {
  review: '评审结论',
  convenor: '召集人意见',
  external: '外部决定',
};

export const BODY_WORDS = {
  government: '区政府',
  'executive-meeting': '区政府常务会议',
  channel: '原有经费申拨渠道',
} as const;

/** Labels of a project card's facts. */
export const CARD_WORDS = {
  purchaser: '购买主体',
  amount: '金额',
  item: '事项',
  period: '期限',
  route: '审批路径',
  now: '现状',
  fixedAmount: '核定金额',
  unfixed: '未核定',
  officer: '经办人',
  reason: '理由',
  outsideCatalogue: '目录外',
  noFunctions: '未引用，文件要求的转移职能目录尚未登记（七(二)3）',
  yes: '是',
  no: '否',
  agrees: '同意',
  disagrees: '不同意',
  superseded: '（已失效）',
  earlier: '（原意见）',
  passed: '同意',
  failed: '不同意',
  clauses: (clauses: readonly string[]) => `（${clauses.join('、')}）`,
  notYet: (unit: string, because: string) => `${unit}：未表态（${because}）`,
  before: (day: string) => `（${day}前）`,
  filedIn: (stage: string, what: readonly string[]) =>
    `${stage}：${what.length > 0 ? what.join('、') : '没有须存档的材料'}`,
  lacksIn: (stage: string, filed: readonly string[], lacks: readonly string[]) =>
    `${stage}（现在）：${filed.length > 0 ? `已有${filed.join('、')}；` : ''}${lacks.length > 0 ? `缺${lacks.join('、')}` : '材料齐了'}`,
  aheadIn: (stage: string, filed: readonly string[], waits: readonly string[]) =>
    `${stage}（未到）${filed.length > 0 ? `：已有${filed.join('、')}` : ''}${waits.length > 0 ? `，待${waits.join('、')}` : ''}`,
  /** What is owed beside the stages. */
  asideIn: (line: string, lacks: readonly string[]) =>
    lacks.length > 0 ? `${line}；另缺${lacks.join('、')}` : line,
  lackOf: (what: string, who: string) => `${what}（${who}）`,
  pieces: (title: string, count: number) => (count > 1 ? `${title}${count}件` : title),
  inStage: (state: string, stage: string) => `${state}，${stage}`,
  lacking: (what: string, who: string) => `，缺${what}，等${who}`,
  inPost: (name: string, post: string) => `${post}${name}`,
  signed: (who: string, at: string) => `（${who}，${at}）`,
  because: (reason: string) => `：${oneLine(reason)}`,
  task: (request: string, number: string, name: string) => `${request}：${number} ${name}`,
  opined: (unit: string, what: string, number: string, name: string) =>
    `${unit}已表态：${what}——${number} ${name}`,
  told: (what: string, number: string, name: string) => `${what}——${number} ${name}`,
  agreesTo: (amount: string | undefined) => (amount === undefined ? '同意' : `同意，核定${amount}`),
  targets: '目标',
  target: (quantity: string, quality: string) => `数量 ${quantity}；质量 ${quality}`,
  lastDay: '最后期限',
  late: '，已过期',
  local: '（本地设置）',
  wanted: (item: string, period: string, need: string) => `${item}，${period}。需求：${need}`,
  routed: (route: string, clauses: readonly string[]) => `审批路径：${route}（${clauses.join('、')}）`,
  decided: (what: string, verdict: string) => `${what}：${verdict}`,
  evidence: (document: string, recorded: string) => `（${document}；${recorded}）`,
  changed: (label: string, before: string, after: string) =>
    `${label} ${before || '（空）'} → ${after || '（空）'}`,
  asks: (units: readonly string[]) => `征求${units.join('、')}意见`,
  overtaken: '后来的情况见新消息。',
  fixed: (amount: string) => `（核定${amount}）`,
  fixedAs: (amount: string) => `，核定${amount}`,
  added: (amount: string) => `年度内追加${amount}`,
  fundsToFollow: (declared: string, fixed: string) => `（申报合计${declared}，请按核定的${fixed}调整）`,
  officerIs: (name: string) => `（经办人 ${name}）`,
  judged: (reason: string) => `规模判断：${reason}`,
  instruction: (text: string) => `交办依据：${text}`,
  grounds: (text: string) => `目录外理由：${text}`,
  national: (notes: readonly string[]) => `参考·现行国家规定（非本文件，不影响办理）：\n${notes.join('\n')}`,
  staffingWarning: (reason?: string) =>
    `警示：本项目将增加人员。${reason ? `理由：${reason}。` : ''}已购买服务的事项原则上不再增加机构、编制、人员（二(三)4、七(三)）。`,
  staffingOnceMore: (name: string) =>
    `警示：本项目曾申报将增加人员，后由${name}改为不增加。已购买服务的事项原则上不再增加机构、编制、人员（二(三)4、七(三)）。`,
  beforeEffect: '申报日期早于施行日2015年5月1日（八(二)），请办公室核对。',
  document: (number: string, date: string) => `${number}，${date}`,
  completed: (day: string) => `完成：${day}`,
  evaluateBy: (day: string) => `，评估限${day}（本项目另定，文件未规定）`,
  evaluatedAs: (result: string, evidence?: string) =>
    `评估：${result}${evidence ? `（依据 ${evidence}）` : ''}`,
  precedent: '上次评估',
  improving: '改进情况',
  improvingOf: (lines: readonly string[]) => `${lines.join('；')}（七(二)5）`,
  precedentOf: (number: string, result: string) => `${number} ${result}，供参考（六(五)）`,
  meeting: (number: string) => `，会议 ${number}`,
  channel: (name: string) => `，渠道 ${name}`,
  attachment: (file: string) => `，附件 ${file}`,
  recordedBy: (name: string, at: string) => `${name}记录，${at}`,
  coordinated: (outcome: string) => `协调：${outcome}`,
  coordinationOpen: '正在协调',
  coordinationAgreed: '协调一致',
  coordinationByUnits: '各单位修改意见后一致',
  coordinationFailed: '协调未一致，各方意见和理由原文上报',
} as const;
