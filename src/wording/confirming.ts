/** Before something is done: what was read, what was not, what it will do. */
export const CONFIRM_WORDS = {
  previewTitle: (word: string, about: string) => `请核对后发送：${word}${about}`,
  meantTitle: (word: string, about: string) => `您是要${word}${about}吗？`,
  doubtTitle: (word: string, about: string) => `还没有办理：${word}${about}。有的话我没有读懂，请您定。`,
  unread: (words: readonly string[]) => `没有读进去的话：${words.map((each) => `“${each}”`).join('、')}`,
  note: (text: string) => `附言：${text}`,
  send: '发送',
  back: '返回',
  still: (word: string) => `仍要${word}`,
  sendHint: '核对无误，请按“发送”，或直接回复“发送”；回复“返回”不办理。',
  sendWords: [
    '发送',
    '确认发送',
    '发',
    '发吧',
    '发出',
    '发送吧',
    '是',
    '是的',
    '对',
    '对的',
    'yes',
    'y',
  ] as readonly string[],
  backWords: [
    '返回',
    '不发',
    '不发了',
    '不发送',
    '先不发',
    '否',
    '不是',
    '不对',
    '不用了',
    'no',
    'n',
  ] as readonly string[],
  backed: '没有办理，什么也没有改。',
  lapsed: (ago: string) => `这一步已经放了${ago}，情况可能有变，请重新核对。`,
  changed: '情况有变，请重新核对。',
} as const;

interface Other {
  readonly command: string;
  readonly args?: readonly string[];
  readonly label: string;
  /** Only shows it; of several the first that takes the number is offered. */
  readonly looks?: true;
}
const show: Other = { command: 'show', label: '先看项目', looks: true };
const meeting: Other = { command: 'meeting', label: '先看会议', looks: true };
const minutes: Other = { command: 'minutes', label: '先看纪要', looks: true };
const matter: Other = { command: 'follow', label: '先看事项', looks: true };

/** What else may be meant, by what was read; buttons of the card that asks. */
export const OPPOSITES: Readonly<Record<string, readonly Other[]>> = {
  approve: [show, meeting, { command: 'refuse', label: '否决' }],
  refuse: [show, meeting, { command: 'approve', label: '批准' }],
  'opine:agree': [show, { command: 'opine', args: ['disagree'], label: '不同意' }],
  'opine:disagree': [show, { command: 'opine', args: ['agree'], label: '同意' }],
  'consent:agree': [matter, { command: 'consent', args: ['disagree'], label: '不同意' }],
  'consent:disagree': [matter, { command: 'consent', args: ['agree'], label: '同意' }],
  'conclude:passed': [show],
  'conclude:failed': [show],
  accept: [show, { command: 'return', label: '退回' }],
  return: [show, { command: 'accept', label: '受理' }],
  report: [show, matter, { command: 'return', label: '退回' }],
  record: [show, matter],
  amend: [show],
  withdraw: [show, matter],
  coordinate: [show],
  complete: [show],
  attend: [meeting, { command: 'excuse', label: '请假' }, { command: 'substitute', label: '委派' }],
  excuse: [meeting, { command: 'attend', label: '参会' }, { command: 'substitute', label: '委派' }],
  substitute: [meeting, { command: 'attend', label: '参会' }, { command: 'excuse', label: '请假' }],
  confirm: [minutes, { command: 'object', label: '异议' }],
  object: [minutes, { command: 'confirm', label: '确认' }],
  issue: [minutes],
  receive: [minutes, matter],
  done: [matter],
  checkin: [meeting],
  close: [meeting],
  cancel: [meeting],
  reschedule: [meeting],
  resolve: [meeting],
  invite: [meeting],
};

/** What an act would do, as it is shown before it is done. */
export const WEIGHS = {
  project: (number: string, name: string, amount: string) => `${number} ${name}（${amount}）`,
  approves: (named: string) => `批准后报区政府：${named}。`,
  refuses: (named: string) => `否决后项目终止，不再上报：${named}。`,
  fails: (named: string) => `评审不通过，项目终止：${named}。`,
  withdraws: (named: string) => `撤回后项目终止，已有的意见不再有效：${named}。`,
  records: (named: string, body: string, passed: boolean) =>
    `将记录${body}${passed ? '同意' : '不同意'}：${named}。记录后全体成员单位可查。`,
  recordsFor: (number: string, passed: boolean) =>
    `将记录区政府对 ${number} 的批复：${passed ? '同意' : '不同意'}。`,
  fixes: (named: string, amount: string) => `表态同意，并核定${amount}：${named}。`,
  askedFor: (amount: string) => `申请金额为${amount}，与核定不同。`,
  voids: (named: string, decisions: readonly string[]) => `将作废${decisions.join('、')}：${named}。`,
  reviewedAnew: '项目回到征求意见，各单位重新表态。',
  decision: (body: string, document: string) => `${body}批复（${document}）`,
  meeting: (number: string, title: string, when: string, place: string) =>
    `${number} ${title}，${when}，${place}`,
  call: (title: string, when: string, place: string) => `${title}，${when}，${place}`,
  calls: (what: string, units: number) => `将通知${units}个单位：${what}。`,
  proposes: (what: string, units: number) => `先报召集人同意，同意后再通知${units}个单位：${what}。`,
  consents: (what: string, units: number) => `同意开会，将通知${units}个单位：${what}。`,
  declines: (what: string) => `不同意开会：${what}。`,
  moves: (what: string, units: number) => `将把变动通知${units}个单位：${what}。`,
  movesTo: (parts: readonly string[]) => `改为：${parts.join('，')}。`,
  cancels: (what: string, units: number) => `将取消并通知${units}个单位：${what}。`,
  closes: (what: string) => `闭会后出席名单固定，议定事项转督办：${what}。`,
  issues: (units: number) => `将印发${units}个成员单位并报区政府；印发后文本不再更改。`,
  circulates: (units: number) => `将送${units}个到会单位确认。`,
  bulletin: (units: number) => `将通知${units}个单位签收。`,
} as const;

/**
 * Asked by the platform itself before a heavy press counts; by the command it says and what it names, or its verdict.
 * A button that only opens a form is not among them: what the form sends is shown first.
 */
export const PRESS_CONFIRMS: Readonly<Record<string, (number: string) => string>> = {
  'approve:project': (number) => `批准后即报区政府。批准 ${number}？`,
  'approve:meeting': (number) => `批准后即通知各参会单位。同意召开 ${number}？`,
  'refuse:project': (number) => `否决后项目终止，不再上报。否决 ${number}？`,
  'refuse:meeting': (number) => `否决后会议不召开。不同意召开 ${number}？`,
  'conclude:failed': (number) => `评审不通过，项目即终止。确定 ${number} 不通过？`,
  'close:meeting': (number) => `闭会后出席名单固定，议定事项转督办。${number} 确定闭会？`,
  'circulate:meeting': (number) => `将送各到会单位确认。${number} 的纪要确定送签？`,
  'issue:meeting': (number) => `将印发各成员单位并报区政府，文本不再更改。${number} 的纪要确定印发？`,
};
/** 财政局's yes fixes the money, so the press names it. */
export const PRESS_FIXES = (number: string, amount: string): string =>
  `表态同意 ${number}，并核定${amount}？`;
