const PLATFORMS: Readonly<Record<string, string>> = {
  feishu: '飞书',
  telegram: 'Telegram',
  console: '网页对话',
  pages: '办公网页',
};

export const platformName = (platform: string): string => PLATFORMS[platform] ?? platform;

/** Who may become whom, and who hears of it. */
export const IDENTITY_WORDS = {
  bound: (title: string, name: string, platform: string) =>
    `${title}（${name}）在${platform}绑定了一个账号。`,
  added: (title: string, name: string) => `${name}的账号增加了岗位：${title}。`,
  codeIssued: (title: string, by: string) => `${by}发出了${title}的绑定码。`,
  notYou: '不是本人或不知情的，请立即告知办公室主任；本人可发送“解绑”。',
  deputySet: (title: string, deputy: string, from: string, to: string, by: string) =>
    `${by}设了代理：${from}至${to}，${title}由${deputy}代理。`,
  deputyEnded: (title: string, deputy: string, by: string) => `${by}取消了代理：${deputy}不再代理${title}。`,
  deputyMine: '代理期间办理的事项都注明“代”。不同意的，请发送“取消代理”。',
  unbound: (name: string, count: number, by: string) => `${by}解除了${name}的${count}个账号。`,
  mine: (name: string) => `${name}的账号和岗位`,
  posts: '岗位',
  standsInFor: (title: string, until: string) => `${title}（代，至${until}）`,
  accounts: '账号',
  account: (platform: string, here: boolean) => `${platform}${here ? '（本账号）' : ''}`,
  noAccounts: '没有绑定账号',
  deputies: '谁在代理我',
  deputyOf: (deputy: string, title: string, from: string, to: string) =>
    `${deputy}代理${title}，${from}至${to}`,
  unbindButton: '解绑',
  none: '无',
  here: '本账号',
  all: '全部',
  unboundSelf: (count: number) => `已解绑${count}个账号。`,
  unboundNext: '要再用，请向联席会议办公室要新的绑定码。',
  willUnbind: (name: string, count: number) =>
    `将解除${name}的${count}个账号，解除后须用新的绑定码才能办理。`,
  endedDeputy: (title: string, name: string) => `已取消代理：${name}不再代理${title}。`,
  voided: (title: string, count: number) =>
    count > 0 ? `已作废${title}的${count}个绑定码。` : `${title}没有未使用的绑定码。`,
  rosterDeputies: (lines: readonly string[]) => `代理：${lines.join('；')}`,
} as const;
