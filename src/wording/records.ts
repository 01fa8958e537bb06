import type { MatterKind, MatterState } from '../domain/matter.ts';
import type { Attending, MeetingState, MeetingType } from '../domain/meeting.ts';
import type { MinutesState } from '../domain/minutes.ts';

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
  circulating: '待与会单位确认',
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
};
export const MATTER_STATE_WORDS: Record<MatterState, string> = {
  open: '办理中',
  adopted: '会议已确定',
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

/** What was done, as a card's first words; by kind and verb. */
export const RECORD_DONE: Readonly<Record<string, string>> = {
  'meeting:convene:proposed': '已报请召集人同意',
  'meeting:convene:called': '会议已召开通知',
  'meeting:approve': '召集人已同意，通知已发出',
  'meeting:refuse': '召集人未同意开会',
  'meeting:attend': '已记录：参会',
  'meeting:excuse': '已记录：请假',
  'meeting:substitute': '已记录：委派',
  'meeting:invite': '已邀请列席',
  'meeting:reschedule': '会议有变动，请重新答复',
  'meeting:cancel': '会议已取消',
  'meeting:checkin': '已签到',
  'meeting:agenda': '议题已加入',
  'meeting:resolve': '议定事项已记录',
  'meeting:strike': '议定事项已删去',
  'meeting:close': '已闭会',
  'minutes:minutes': '纪要已送与会单位确认',
  'minutes:confirm': '已确认纪要',
  'minutes:object': '异议已记录',
  'minutes:issue': '纪要已印发',
  'minutes:receive': '已签收',
  'matter:open': '已登记',
  'matter:adopt': '会议已确定',
  'matter:consent': '意见已记录',
  'matter:receive': '已签收',
  'matter:follow': '进展已记录',
  'matter:done': '已办结',
};

/** What is asked of whoever must act now; by kind and state. */
export const RECORD_TASK: Readonly<Record<string, string>> = {
  'meeting:proposed': '请决定是否开会',
  'meeting:called': '请答复能否参会',
  'minutes:circulating': '请确认纪要',
  'minutes:agreed': '各与会单位已确认，请印发',
  'minutes:objected': '纪要有异议，请修改',
  'minutes:issued': '请签收纪要',
  'matter:open': '请办理',
  'matter:adopted': '请办理',
};

export const RECORD_WORDS = {
  type: '类型',
  when: '时间',
  place: '地点',
  units: '参加单位',
  basis: '依据',
  reporter: '汇报人',
  now: '现状',
  observers: '列席',
  topics: '议题',
  replies: '答复',
  resolutions: '议定事项',
  owner: '责任单位',
  due: '期限',
  raised: '提出',
  meeting: '会议',
  evidence: '办结依据',
  consents: '单位意见',
  receipts: '签收',
  edition: '版本',
  confirmed: '已确认',
  waiting: '待确认',
  objections: '异议',
  all: (count: number) => `全部${count}个成员单位`,
  count: (done: number, all: number) => `${done}/${all}`,
  reply: (unit: string, what: string, extra: string) => `${unit}：${what}${extra}`,
  named: (name: string) => `（${name}）`,
  because: (reason: string) => `，${reason}`,
  unanswered: (units: readonly string[]) => `未答复：${units.join('、')}`,
  resolution: (no: number, text: string, unit: string, due: string) => `${no}. ${text}——${unit}，${due}前`,
  struck: '（已删去）',
  editionOf: (edition: number, hash: string) => `第${edition}版，校验码 ${hash.slice(0, 8)}`,
  observer: (name: string, document: string) => `${name}（区政府同意：${document}）`,
  issuedAs: (year: number, serial: number) => `〔${year}〕${serial}号`,
  age: (days: number) => `已${days}天`,
  overdue: (days: number) => `超期${days}天`,
  change: (post: string, comes: string) => `${post}调整为${comes}`,
} as const;

/** Sentences of the meeting commands. */
export const MEETING_NOTES = {
  defaultTitle: (year: string, type: string) => `${year}年${type}`,
  proposed: '召集人同意前，不会发出任何邀请（附件1 三）。',
  called: (count: number) => `已通知${count}个单位的成员和联络员，等待答复。`,
  none: '还没有会议。',
  noneNext: '召开请发送：召开 类型：全体会议 时间：下周三下午两点半 地点：区政府第一会议室',
  listTitle: (count: number) => `会议${count}次：`,
  agendaTitle: (number: string, title: string) => `${number} ${title}议程`,
  agendaOpen: '未办结的议定事项',
  agendaCandidates: '候选议题',
  agendaProgress: '项目进展',
  agendaNone: '无',
  agendaTopics: '议题',
  progressLine: (stage: string, count: number, amount: string) => `${stage}阶段${count}个项目，合计${amount}`,
  openLine: (number: string, text: string, unit: string, due: string, age: number) =>
    `${number} ${text}——${unit}，${due}前，已${age}天`,
  minutesTitle: '政府购买服务工作联席会议纪要',
  minutesChair: '总召集人',
  minutesBody: (title: string, topics: readonly string[]) => [
    `会议以“${title}”召开。`,
    ...topics.map((topic) => `会议研究了${topic}。`),
  ],
  minutesFile: (title: string, number: string) => `${title}（${number}）.docx`,
  closeNote: (present: number, all: number, matters: number) =>
    `出席${present}个、共${all}个单位；${matters}项议定事项已转为督办。接着发送“纪要 编号”拟纪要。`,
  minutesNote: '请核对正文；每个与会单位须确认同一版本，全部确认后才能印发（附件1 三）。',
  minutesNone: '纪要还没有拟。',
  issuedNote: (count: number) => `已发往${count}个成员单位，并列入向区政府报告事项；未签收的会继续提醒。`,
  issuedFinal: '印发后的文本不再更改；如需更正，请另发新的编号文件。',
  followTitle: (count: number) => `未办结事项${count}件：`,
  followNone: '没有未办结的事项。',
  resolveNext: '写错了可发送“议定 编号 删去：序号”。',
  rerosterNote: '由本单位提出，联席会议确定后生效；确定前原成员继续履职（附件1 二）。',
  matterNote: (number: string) => `进展用“督办 ${number} 内容”，办结用“办结 ${number} 依据”。`,
  govReport: (number: string) => `将联席会议纪要${number}报区政府`,
  govReportTitle: (number: string) => `报送纪要${number}`,
} as const;
