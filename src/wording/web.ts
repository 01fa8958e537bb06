/** Names the bot answers to after an @ in a group, lower case. */
export const BOT_NAMES: readonly string[] = ['联席', 'lianxi', 'bot'];

/** What the chat page and its JSON entrances say of themselves. */
export const WEB_WORDS = {
  name: '联席',
  seal: '联',
  office: '政府购买服务工作联席会议',
  group: '群聊',
  dm: '私聊',
  groupHint: '群里的话大家都看得见',
  dmHint: '只有您和联席看得见',
  asLabel: '当前身份',
  choosePost: '切换身份',
  findPost: '查找单位或岗位',
  noPost: '没有符合的岗位。',
  otherUnits: '联席会议',
  otherAccounts: '其他账号',
  newElsewhere: '有新消息',
  unread: '未读',
  input: '写给联席的话',
  inputHint: '输入命令或一句话',
  keys: '回车发送，Shift+回车换行。不知道说什么时，发“帮助”。',
  send: '发送',
  attach: '附件',
  sending: '正在发送……',
  working: '正在办理……',
  notSent: '没有发出去：',
  noAnswer: '连不上本机服务。文字还在输入框里，请稍后再发。',
  reconnecting: '连接断开，正在重连……',
  edited: '已更新',
  step: { done: '已完成', now: '当前' },
  required: '必填',
  choose: '请选择',
  confirm: '确定',
  cancel: '取消',
  clock: '演示时钟',
  clockStrip: '拨快演示时钟',
  forward: [
    { label: '+1天', by: '1d' },
    { label: '+1周', by: '7d' },
    { label: '+1月', by: '30d' },
  ],
  messages: '聊天记录',
  close: '收起',
  empty: '这里还没有消息。',
  script: '本页需要启用 JavaScript 才能发送消息。',
  skip: '跳到输入框',
  greeting: (title: string) => `您好，您现在的身份是${title}。`,
  switchTo: (title: string) => `以${title}的身份`,

  off: '联席正在运行。聊天页没有开启：接入了正式平台时它默认关闭，需要时请设 CONSOLE=on 后重启。',
  notFound: '没有这个地址。聊天页在 /console，运行状况在 /healthz。',
  failed: (number: string) =>
    `出了点问题，这件事没有办成。请稍后再试；仍不行时请把编号 ${number} 告诉管理员。`,
  away: '暂时存不下这条消息，没有办理。请稍后再试。',
  busy: '现在忙不过来，没有办理。请稍后再试。',
  notLoopback: '聊天页只对本机开放，请在运行联席的电脑上打开。',
  proxied: '聊天页不接受转发来的请求，请在本机直接打开。',
  wrongHost: (url: string) => `地址不对。请用 ${url} 打开聊天页。`,
  wrongOrigin: '这个请求来自别的网页，已拒绝。',
  jsonOnly: '请求须带 Content-Type: application/json，内容是 JSON。',
  formOnly: '请用 multipart/form-data 发送文件，带 as、chat、file 三项。',
  badJson: '请求内容不是合法的 JSON。',
  tooManyStreams: '打开的页面太多了，请先关掉几个。',
  cutOff: '请求没有传完，没有办理。请重试。',
  tooBig: (megabytes: number) => `内容太大，最多 ${megabytes} MB。`,
  badInput: (fields: readonly string[]) =>
    `请求有误。${fields.map((name) => FIELD_WORDS.get(name) ?? '内容应是 JSON 对象').join('；')}。`,
  noGroup: (chat: string, groups: readonly string[]) =>
    `没有叫“${chat}”的群。chat 可以是：dm、${groups.join('、')}。`,
  noMessage: '没有这条消息，或者您看不到它。请用 GET /console/messages 查看现有消息。',
  noButton: (button: string, labels: readonly string[]) =>
    labels.length > 0
      ? `这条消息上没有“${button}”。可以按的有：${labels.join('、')}。`
      : `这条消息上没有“${button}”，它已经没有可以按的按钮。`,
  noField: (field: string, labels: readonly string[]) =>
    `表单里没有“${field}”。可以填的有：${labels.join('、')}。`,
  noDemo: '时钟只有在演示中才能拨快。',
  noFile: '没有这个文件。',
} as const;

/** How each field of a JSON request should look. */
const FIELD_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    as: 'as 应是岗位或账号，例如 officer-education-sports',
    chat: 'chat 应是 dm 或群名',
    text: 'text 应是要说的话，不能为空，最多 20000 字',
    message: 'message 应是消息的 id',
    button: 'button 应是按钮上的字',
    say: 'say 应是文字',
    form: 'form 应是 {"字段名或标签": "值"}，值都是文字',
    id: 'id 应是 1 至 200 个字符，用来安全地重复同一请求',
    forward: 'forward 应写成数字加单位，例如 30m（分钟）、2h（小时）、7d（天）、2w（周），一次最多 400 天',
    since: 'since 应是上次返回的 next，或 ISO 时间',
    file: 'file 应是一个文件',
  }),
);
