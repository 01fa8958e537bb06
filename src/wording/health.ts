interface Counted {
  readonly count: number;
  readonly lately: number;
}
interface Grown {
  readonly bytes: number;
  readonly files: Counted & { readonly bytes: number };
  readonly messages: Counted;
  readonly entries: Counted;
}

const megabytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? '不到1MB' : `${Math.round(bytes / 1024 / 1024)}MB`;

export const HEALTH_WORDS = {
  good: '一切正常。',
  bad: (count: number) => `有${count}处需要处理。`,
  part: {
    database: '数据库',
    jobs: '任务',
    console: '聊天页',
    feishu: '飞书',
    telegram: 'Telegram',
  } as Readonly<Record<string, string>>,
  usable: (remark?: string) => (remark ? `正常（${remark}）` : '正常'),
  unusable: (state: string) => `不可用：${state}`,
  schedule: {
    'sweep-reminders': '提醒',
    'nightly-seal': '每夜封存',
    'sweep-seen': '清理旧记录',
  } as Readonly<Record<string, string>>,
  ran: (last: string, next: string) => `上次 ${last}，下次 ${next}`,
  never: '尚未运行',
  missed: '（有一次没有按时运行）',
  seal: '最近封存',
  sealed: (number: number, at: string, hash: string) => `第${number}号，${at}，校验码 ${hash}`,
  templates: '文书模板',
  templatesGood: (count: number) => `${count}份均可用`,
  queue: '待发消息',
  queueEmpty: '没有积压',
  queued: (count: number, since: string) => `${count}条，最早 ${since}`,
  stuck: (count: number) => `${count}个任务到时未办或卡住`,
  givenUp: (count: number) => `${count}个任务多次失败，不再重试`,
  growth: '数据',
  grown: ({ bytes, files, messages, entries }: Grown) =>
    [
      `共${megabytes(bytes)}`,
      `文件${files.count}个、${megabytes(files.bytes)}，30天新增${files.lately}个`,
      `消息${messages.count}条，30天新增${messages.lately}条`,
      `日志${entries.count}条，30天新增${entries.lately}条`,
    ].join('；'),
  unreached: '联系不上',
  problem: (name: string, problem: string) => `${name}（${problem}）`,
  held: (count: number) => `${count}条消息因本人未绑定账号而保留，绑定后补发`,
  unbound: '未绑定账号',
  vacant: '空缺',
  deputies: '代理中',
  deputy: (title: string, name: string, to: string) => `${name}代理${title}（至${to}）`,
  several: '绑定了多个账号',
  accountsOf: (name: string, accounts: number) => `${name}（${accounts}个）`,
  counted: (names: readonly string[], count: number) =>
    `${count}个：${names.join('、')}${count > names.length ? '等' : ''}`,
  next: '未绑定的，请用“绑定码”发码；空缺的，请导入名单或报请调整成员。',
  absent: '这里看不到运行状况。',
} as const;

/** Of templates that break and of those mended. */
export const TEMPLATE_NEWS = {
  broken: (count: number) => `${count}份文书模板有误，请改正。`,
  well: (files: readonly string[]) =>
    `${files.map((file) => `模板《${file}》`).join('、')}已恢复正常，即日起启用。`,
  line: (problems: readonly string[], count: number, uses: string) =>
    `${problems.join('')}${count > problems.length ? `另有${count - problems.length}处，改正后再看。` : ''}${uses}`,
  uses: { newest: '', earlier: '暂用上一版。', first: '暂用随附的样式。' },
  mend: '请在 Word 或 WPS 中改正后存回原处，存好即生效；现状可发送“体检”查看。文书照常生成。',
} as const;
