import type { MatterKind, MatterState } from '../domain/matter.ts';
import type { Attending, MeetingState, MeetingType } from '../domain/meeting.ts';
import type { MinutesState } from '../domain/minutes.ts';
import { oneLine } from '../domain/one-line.ts';
import type { RecordKind } from '../domain/record-flow.ts';

/** How the number of a record is written; what corrects minutes has a mark of its own: `M2026-03更1`. */
export const RECORD_NUMBER = {
  form: /^([A-Z]{1,2})(20\d\d)-(\d{1,3})(?:-(\d{1,3})|更正?(\d{1,2}))?$/,
  correction: (serial: number | string) => `更${serial}`,
} as const;

export const MEETING_TYPE_WORDS: Record<MeetingType, string> = {
  plenary: '全体会议',
  report: '汇报会',
  special: '专门会议',
  research: '联合调研',
};
export const MEETING_STATE_WORDS: Record<MeetingState, string> = {
  proposed: '待召集人同意',
  called: '已通知',
  closed: '已闭会',
  declined: '召集人未同意',
  cancelled: '已取消',
};
export const MINUTES_STATE_WORDS: Record<MinutesState, string> = {
  drafted: '草稿，待送签',
  circulating: '待到会单位确认',
  objected: '有异议，待修改',
  issued: '已印发',
};
export const MATTER_KIND_WORDS: Record<MatterKind, string> = {
  agreed: '议定事项',
  policy: '政策建议',
  issue: '难点问题',
  plan: '年度计划',
  report: '向区政府报告',
  bulletin: '通报',
  supervision: '督查',
  reroster: '成员调整',
  exception: '年度全体会议例外',
  milestone: '履约节点',
  account: '财务报告',
  improvement: '改进',
};
export const MATTER_STATE_WORDS: Record<MatterState, string> = {
  open: '办理中',
  adopted: '会议已通过',
  escalated: '意见不一致，待上报区政府决定',
  reported: '已报区政府，待批复',
  done: '已办结',
  dropped: '已撤销',
};
export const ATTENDING_WORDS: Record<Attending, string> = {
  attend: '参会',
  excuse: '请假',
  substitute: '委派',
};

export const RECORD_STATE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  meeting: MEETING_STATE_WORDS,
  minutes: MINUTES_STATE_WORDS,
  matter: MATTER_STATE_WORDS,
};
export const RECORD_KIND_WORDS: Readonly<Record<string, string>> = {
  meeting: '会议',
  minutes: '纪要',
  matter: '事项',
};

/** Who may do it, where a hand was wrong; by kind and party of the table. */
export const RECORD_PARTY_WORDS: Readonly<Record<string, string>> = {
  'meeting:office': '联席会议办公室',
  'meeting:convenor': '召集人',
  'meeting:units': '受邀参会的单位',
  'minutes:office': '联席会议办公室',
  'minutes:units': '到会的成员单位',
  'minutes:members': '成员单位',
  'matter:office': '联席会议办公室',
  'matter:coordinator': '召集人或办公室主任',
  'matter:units': '有关单位',
  'matter:owner': '责任单位',
  'matter:measurer': '指标的责任单位或联席会议办公室',
  'matter:raiser': '提出的单位',
};

/** What was done, as a card's first words; by kind and verb, a unit's name may stand before it. */
export const RECORD_DONE: Readonly<Record<string, string>> = {
  'meeting:convene:proposed': '已报请召集人同意',
  'meeting:convene:called': '会议通知已发出',
  'meeting:approve': '召集人已同意，会议通知已发出',
  'meeting:refuse': '召集人未同意开会',
  'meeting:attend': '已答复参会',
  'meeting:excuse': '已请假',
  'meeting:substitute': '已委派他人参会',
  'meeting:invite': '已邀请列席',
  'meeting:reschedule:proposed': '会议已调整，重新报请召集人同意',
  'meeting:reschedule': '会议有变动',
  'meeting:cancel': '会议已取消',
  'meeting:checkin': '已签到',
  'meeting:register': '已登记签到',
  'meeting:agenda': '议题已加入',
  'meeting:resolve': '议定事项已记录',
  'meeting:strike': '议定事项已删去',
  'meeting:mend': '议定事项已更正',
  'meeting:close': '已闭会',
  'meeting:finding': '调研发现已记录',
  'meeting:roll': '出席名单已更正',
  'meeting:minutes': '纪要已拟',
  'meeting:undo': '撤回了答复',
  'minutes:minutes': '纪要已拟，待办公室送签',
  'minutes:circulate': '纪要已送到会单位确认',
  'minutes:confirm': '已确认',
  'minutes:object': '提出异议',
  'minutes:issue': '已印发',
  'minutes:receive': '已签收',
  'minutes:undo': '撤回了上一步',
  'matter:open': '已登记',
  'matter:adopt': '会议已通过',
  'matter:adopt:done': '会议已确定，即日生效',
  'matter:decline': '会议未通过',
  'matter:mend': '事项已随议定事项更正',
  'matter:consent:agrees': '同意',
  'matter:consent:disagrees': '不同意',
  'matter:coordinate': '已协调，请原来不同意的单位重新会签',
  'matter:coordinate:escalated': '协调未一致，意见和理由报区政府决定',
  'matter:report': '已报区政府，待批复',
  'matter:report:done': '已报区政府',
  'matter:record': '已记录区政府批复',
  'matter:receive': '已签收',
  'matter:measure': '指标结果已记录',
  'matter:follow': '进展已记录',
  'matter:done': '已办结',
  'matter:withdraw': '已撤回',
  'matter:undo': '撤回了上一步',
};

/** The same behind the name of whoever did it, where it reads otherwise; in a record's history. */
export const RECORD_DEED: Readonly<Record<string, string>> = {
  'meeting:convene:proposed': '报请召集人同意召开',
  'meeting:convene:called': '发出会议通知',
  'meeting:attend': '答复参会',
  'meeting:excuse': '请假',
  'meeting:substitute': '委派他人参会',
  'meeting:invite': '邀请列席',
  'meeting:checkin': '签到',
  'meeting:register': '登记签到',
  'meeting:close': '闭会',
  'meeting:approve': '同意召开，会议通知已发出',
  'meeting:refuse': '不同意召开',
  'meeting:resolve': '记录议定事项',
  'meeting:strike': '删去议定事项',
  'meeting:mend': '更正议定事项',
  'meeting:agenda': '加入议题',
  'meeting:finding': '记录调研发现',
  'meeting:roll': '更正出席名单',
  'meeting:reschedule': '改动会议安排',
  'meeting:cancel': '取消会议',
  'meeting:minutes': '拟出纪要',
  'minutes:minutes': '拟出纪要',
  'minutes:circulate': '送到会单位确认',
  'minutes:confirm': '确认',
  'minutes:issue': '印发',
  'minutes:receive': '签收',
  'matter:open': '登记',
  'matter:receive': '签收',
  'matter:done': '办结',
  'matter:withdraw': '撤回',
  'matter:mend': '随议定事项更正',
  'matter:measure': '填报指标结果',
  'matter:follow': '报告进展',
  'matter:adopt': '记录会议通过',
  'matter:decline': '记录会议未通过',
};

/** What is asked of whoever must act now: by the likeliest thing they may press, else by kind and state. */
export const RECORD_TASK: Readonly<Record<string, string>> = {
  approve: '请决定是否开会',
  minutes: '请拟纪要',
  circulate: '纪要已拟好，请送签',
  attend: '请答复能否参会',
  'reschedule:attend': '会议有变动，请重新答复',
  'object:minutes': '有异议，请修改',
  confirm: '请确认',
  issue: '到会单位均已确认，请印发',
  receive: '请签收',
  consent: '请会签',
  coordinate: '请协调分歧',
  report: '请上报区政府',
  record: '请记录区政府批复',
  done: '请办理',
  'meeting:proposed': '请决定是否开会',
  'meeting:called': '请答复能否参会',
  'meeting:declined': '召集人未同意，请调整后重新报请或取消',
  'minutes:drafted': '纪要还没有写完，请补充后送签',
  'minutes:circulating': '请确认',
  'minutes:objected': '有异议，请修改',
  'minutes:issued': '请签收',
  'matter:open': '请办理',
  'matter:adopted': '请办理',
  'matter:escalated': '请上报区政府',
  'matter:reported': '请记录区政府批复',
};

/** Several things asked of one person at once. */
export const RECORD_TASKS = (count: number): string => `有${count}件请您办理：`;

/** 督查 by unit (R107). */
export const SUPERVISION_WORDS = {
  title: (done: number, open: number, overdue: number) =>
    `督查${done + open}件：已办结${done}，未办结${open}，其中超期${overdue}`,
  line: (unit: string, done: number, open: number, overdue: readonly string[]) =>
    `${unit}：已办结${done}，未办结${open}，超期${overdue.length}${overdue.length > 0 ? `（${overdue.join('、')}）` : ''}`,
  nobody: '未指定责任单位',
  none: '还没有督查事项。',
  how: '登记请发送：督查 内容 责任单位：… 期限：…',
  clause: '（附件1 一2）',
} as const;

/** What buttons say that carry their verdict with them, the yes first; by kind and verb, where it is no 同意 and 不同意. */
export const VERDICT_BUTTONS: Readonly<
  Record<string, readonly { readonly value: string; readonly label: string }[]>
> = {
  'project:conclude': [
    { value: 'passed', label: '评审通过' },
    { value: 'failed', label: '评审不通过' },
  ],
  'project:coordinate': [
    { value: 'agreed', label: '协调一致' },
    { value: 'not-agreed', label: '未能一致' },
  ],
};

const CHANGE_OPINION = '更改意见';
/** The quiet button of a unit that has answered, by what it answers to. */
export const CHANGE_ANSWER: Readonly<Record<RecordKind | 'project', string>> = {
  project: CHANGE_OPINION,
  meeting: '更改答复',
  minutes: CHANGE_OPINION,
  matter: CHANGE_OPINION,
};

export const RECORD_WORDS = {
  type: '类型',
  when: '时间',
  place: '地点',
  /** What stands now, with what it was moved from. */
  moved: (now: string, before: string) => `${now}${before ? `（原定${before}）` : ''}`,
  units: '参加单位',
  basis: '依据',
  convenorsSaid: '召集人意见',
  consented: (post: string, at: string, passed: boolean, reason?: string) =>
    `${post}${at}${passed ? '同意' : '不同意'}${reason ? `：${oneLine(reason)}` : ''}`,
  deed: (done: string, words: string) => `${done}：${words}`,
  reporter: '汇报人',
  now: '现状',
  observers: '列席',
  topics: '议题',
  replies: '答复',
  resolutions: '议定事项',
  owner: '责任单位',
  year: '年度',
  due: '期限',
  local: '（本地设置）',
  raised: '提出',
  meeting: '会议',
  evidence: '办结依据',
  target: '目标',
  measured: '实际',
  measure: (quantity: string, quality: string, effect = '') =>
    `数量 ${quantity}；质量 ${quality}${effect ? `；效果 ${effect}` : ''}`,
  voices: '社会监督：',
  openFor: (days: number) => `，已${days}天`,
  milestones: '履约节点',
  milestone: (number: string, day: string, what: string, state: string) =>
    `${number} ${day}前 ${what}——${state}`,
  sent: '报区政府',
  sentAs: (document: string, date: string, who: string) => `${document}，${date}（${who}）`,
  answer: '区政府批复',
  answered: (verdict: string, document: string, date: string, reason: string) =>
    `${verdict}，${document}，${date}${reason ? `，${reason}` : ''}`,
  consents: '单位意见',
  receipts: '签收',
  edition: '版本',
  confirmed: '已确认',
  waiting: '待确认',
  unconsented: '尚未同意',
  unreceived: '未签收',
  receiving: '签收中',
  corrects: '更正',
  checkins: '签到',
  present: '出席',
  absent: '缺席',
  corrected: '出席更正',
  correction: (at: string, who: string, reason: string) => `${at} ${who}，${oneLine(reason)}`,
  forMeeting: '待联席会议通过',
  unwritten: '【请填写会议情况】',
  leave: '请假',
  about: '关联',
  coordinated: (what: string, note: string, who: string, at: string) => `${at} ${who}：${what}（${note}）`,
  objections: '异议',
  all: (count: number) => `全部${count}个成员单位`,
  count: (done: number, all: number) => `${done}/${all}`,
  reply: (unit: string, what: string, extra: string) => `${unit}：${what}${extra}`,
  named: (name: string) => `（${name}）`,
  because: (reason: string) => `，${oneLine(reason)}`,
  draftTitle: (number: string, meeting: string) => `${number} 纪要（${meeting}）`,
  issuedTitle: (official: string, number: string, meeting: string) =>
    `联席会议纪要${official}（${number} ${meeting}）`,
  unanswered: (units: readonly string[]) => `未答复：${units.join('、')}`,
  resolution: (no: number, text: string, unit: string, due: string) => `${no}. ${text}——${unit}，${due}前`,
  struck: '（已删去）',
  finding: (no: number, text: string, issue: string | undefined) =>
    `发现${no}. ${text}${issue ? `（${issue}）` : ''}`,
  outcome: (about: string, passed: boolean) => `（${about}：${passed ? '通过' : '未通过'}）`,
  notCarried: (meeting: string) => `${meeting}（未通过）`,
  editionOf: (edition: number, hash: string) => `第${edition}版，校验码 ${hash.slice(0, 8)}`,
  observer: (name: string, document: string, known: boolean) =>
    `${name}（区政府同意：${document}${known ? '' : '；须另行通知'}）`,
  issuedAs: (year: number, serial: number) => `〔${year}〕${serial}号`,
  age: (days: number) => `已${days}天`,
  overdue: (days: number) => `超期${days}天`,
  change: (post: string, comes: string) => `${post}调整为${comes}`,
} as const;
