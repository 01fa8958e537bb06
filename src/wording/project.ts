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

export const STATE_WORDS: Record<State, string> = {
  submitted: '待受理',
  returned: '已退回，待修改',
  withdrawn: '已撤回',
  'in-review': '待审批（征求意见）',
  disputed: '有分歧，待协调',
  escalated: '分歧已报区政府，待决定',
  concluded: '评审通过，待上报',
  'awaiting-convenor': '待召集人批准',
  'awaiting-government': '已报区政府，待批复',
  'awaiting-channel': '待原渠道批复',
  approved: '已批复，可组织采购',
  completed: '已完成，待评估',
  evaluated: '已评估',
  refused: '未获同意，已终止',
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

/** What a verb has done, as the first words of a card. */
export const DONE_WORDS: Record<Verb, string> = {
  submit: '已申报',
  amend: '已修改',
  withdraw: '已撤回',
  accept: '已受理，征求意见',
  return: '已退回',
  opine: '意见已记录',
  conclude: '评审已有结论',
  coordinate: '协调结果已记录',
  report: '已上报，请召集人批准',
  approve: '召集人已批准，报区政府',
  refuse: '召集人未同意',
  record: '外部决定已记录',
  complete: '已记录完成，请按期组织评估',
  evaluate: '已记录评估结果',
};

/** Where what was decided says more than that it was. */
export const OUTCOME_WORDS = {
  review: { passed: '评审通过', failed: '评审未通过' },
  convenor: { passed: '召集人已批准，报区政府', failed: '召集人未同意' },
  government: { passed: '区政府已批复同意', failed: '区政府未同意' },
  'executive-meeting': { passed: '区政府常务会议已审定同意', failed: '区政府常务会议未同意' },
  channel: { passed: '原渠道已批复同意', failed: '原渠道未同意' },
  coordination: {
    agreed: '协调一致，请有关单位重新表态',
    'not-agreed': '协调未一致，各方意见和理由已报区政府',
  },
} as const;

/** What is asked of whoever must move next. */
export const TASK_WORDS: Record<State, string> = {
  submitted: '请受理',
  returned: '请修改后重新申报',
  withdrawn: '已撤回',
  'in-review': '请表态',
  disputed: '请协调分歧',
  escalated: '请记录区政府的决定',
  concluded: '请上报',
  'awaiting-convenor': '请批准',
  'awaiting-government': '请记录批复',
  'awaiting-channel': '请记录原渠道的批复',
  approved: '已批复',
  completed: '请组织评估',
  evaluated: '已评估',
  refused: '已终止',
};

/** Everyone asked has agreed: what remains is the office's. */
export const CONCLUDE_TASK = '各单位已同意，请作评审结论';

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

export const FUND_WORDS = {
  operating: { label: '公用经费', labels: ['公用'] },
  project: { label: '项目经费', labels: ['项目'] },
  'fiscal-special': { label: '财政专项资金', labels: ['专项资金', '财政专项', '专项经费', '专项'] },
  investment: { label: '政府投资项目资金', labels: ['政府投资', '投资项目资金'] },
  'other-fiscal': { label: '其他财政性资金', labels: ['其他财政', '财政性资金', '其他'] },
} as const;

/** Labels of a project card's facts. */
export const CARD_WORDS = {
  purchaser: '购买主体',
  amount: '金额',
  item: '事项',
  period: '期限',
  route: '审批路径',
  now: '现状',
  need: '需求',
  costBasis: '测算依据',
  funds: '资金来源',
  quantity: '数量目标',
  quality: '质量目标',
  officer: '经办人',
  reason: '理由',
  outsideCatalogue: '目录外',
  yes: '是',
  no: '否',
  agrees: '同意',
  disagrees: '不同意',
  silent: '未表态',
  superseded: '（已失效）',
  earlier: '（原意见）',
  passed: '同意',
  failed: '不同意',
  clauses: (clauses: readonly string[]) => `（${clauses.join('、')}）`,
  waitingFor: (names: readonly string[]) => `等${names.join('、')}办理`,
  due: (day: string) => `限${day}（本地设置）`,
  fixed: (amount: string) => `（核定${amount}）`,
  officerIs: (name: string) => `（经办人 ${name}）`,
  judged: (reason: string) => `规模判断：${reason}`,
  instruction: (text: string) => `交办依据：${text}`,
  grounds: (text: string) => `目录外理由：${text}`,
  staffingWarning:
    '警示：本项目将增加人员。已购买服务的事项原则上不再增加机构、编制、人员（二(三)4、七(三)）。',
  beforeEffect: '申报日期早于施行日2015-05-01（八(二)），请办公室核对。',
  document: (number: string, date: string) => `${number}，${date}`,
  completion: '完成',
  evaluateBy: (day: string) => `，评估限${day}（本项目另定，文件未规定）`,
  evaluation: '评估',
  evaluatedAs: (result: string, evidence: string) => `${result}（依据 ${evidence}）`,
  meeting: (number: string) => `，会议 ${number}`,
  channel: (name: string) => `，渠道 ${name}`,
  attachment: (file: string) => `，附件 ${file}`,
  recordedBy: (name: string) => `${name}记录，`,
  coordination: '协调',
  coordinationOpen: '正在协调',
  coordinationAgreed: '协调一致',
  coordinationByUnits: '各单位修改意见后一致',
  coordinationFailed: '协调未一致，各方意见和理由原文上报',
} as const;
