import { ROLE_NAMES } from './posts.ts';

/** Everything `npm run admin` says. */
export const ADMIN_HELP: Readonly<Record<string, { readonly usage: string; readonly says: string }>> = {
  'bind-code': {
    usage: 'bind-code <职务> [--person <姓名>]',
    says: '发一个绑定码，例如 bind-code office-director，或 bind-code 卫计局联络员',
  },
  'import-roster': {
    usage: 'import-roster <文件> [--dry-run]',
    says: '导入名单（.xlsx 或 .csv：单位、姓名、职务、角色、起始日期）；--dry-run 先看会有什么变化，不写入',
  },
  'import-regulation': {
    usage: 'import-regulation <文件>',
    says: '导入文件全文（.txt），此后“依据”给出原文',
  },
  'import-calendar': {
    usage: 'import-calendar <文件>',
    says: '导入放假调休安排（.xlsx 或 .csv：日期、休或班），此后工作日照此计算',
  },
  backup: { usage: 'backup <文件>', says: '备份全部数据' },
  restore: {
    usage: 'restore <文件> [--overwrite]',
    says: '恢复备份；已有数据时须加 --overwrite，原数据会被替换',
  },
  verify: {
    usage: 'verify [审计包] [--seal <校验码>]',
    says: '核对留痕：有无被改动、缺失、调换的记录；--seal 与每天收到的封存校验码比对；写一个审计包，就只核对它，不需要数据库',
  },
};

export const ADMIN = {
  title: '联席会议助手 · 管理命令',
  usage: '用法：npm run admin -- <命令>',
  exitCodes: '结束码：0 办成；1 没有办成或发现问题；2 命令写得不对。',
  unknownCommand: (word: string) => `没有“${word}”这条命令。`,
  wrongArguments: (usage: string) => `命令写得不完整或多写了。写法：npm run admin -- ${usage}`,
  unknownOption: (detail: string) => `命令里有不认识的选项（${detail}）。`,

  code: (code: string) => `绑定码：${code}`,
  codeFor: (title: string, post: string, until: string) =>
    `职务：${title}（${post}）。${until}前有效，用一次即失效。`,
  codeUse: (code: string) => `请本人私聊机器人发送：绑定 ${code}`,
  noSuchPost: (post: string) => `没有“${post}”这个职务。`,
  postsAre: (slugs: readonly string[]) => `可以写职务名称（如 卫计局联络员），或代号：${slugs.join('、')}。`,
  postPatterns: ['member-<单位>', 'liaison-<单位>', 'officer-<单位>', 'office-deputy-<单位>'],
  whichHolder: (post: string, names: readonly string[]) =>
    `${post}现有${names.length}人：${names.join('、')}。请用 --person 写明发给谁。`,
  noSuchHolder: (name: string, names: readonly string[]) =>
    `这个职务现在没有“${name}”。${names.length > 0 ? `现任：${names.join('、')}。` : '现在空缺，去掉 --person 即可。'}`,

  noSuchFile: (file: string) => `找不到文件 ${file}。请检查路径，或把它放到当前目录再试。`,
  unreadableFile: (file: string) => `文件 ${file} 打不开。请检查读取权限。`,

  rosterDone: (added: number, ended: number, kept: number) =>
    `名单已导入：新任 ${added} 人次，离任 ${ended} 人次，未变 ${kept} 人次。`,
  rosterSame: (kept: number) => `名单与现状一致（${kept} 人次），没有变化。`,
  rosterUnits: (names: readonly string[]) => `新增或更正了单位：${names.join('、')}。`,
  rosterVacant: (titles: readonly string[]) => `仍然空缺（${titles.length}）：${titles.join('、')}。`,
  rosterTwoSheets: (names: readonly string[]) =>
    `有 ${names.length} 张工作表都像名单：${names.join('、')}。请只留一张，其余的另存后分别导入。`,
  rosterOnlyHidden: (names: readonly string[]) =>
    `只有隐藏的工作表里有内容：${names.join('、')}。请取消隐藏后再导入。`,
  rosterOtherSheets: (names: readonly string[]) => `没有用到的工作表：${names.join('、')}。`,
  rosterHiddenSheet: (name: string) => `${name}（隐藏）`,
  rosterUnused: (headings: readonly string[]) => `没有用到的列：${headings.join('、')}。`,
  rosterUndated: (lines: readonly number[] | undefined, today: string) =>
    `${lines ? `第 ${lines.join('、')} 行没有写起始日期` : '名单没有“起始日期”一列'}，其中新任的从 ${today} 起算。`,
  rosterOtherDay: (title: string, name: string, held: string, stated: string) =>
    `  ${title} ${name} 的起始日期没有改：现为 ${held}，名单写 ${stated}。`,
  rosterTried: '这是试导入，什么也没有写入。确认无误后去掉 --dry-run 再运行一次。',
  rosterComes: (title: string, name: string, from: string) => `  新任：${title} ${name}（${from}起）`,
  rosterGoes: (title: string, name: string) => `  离任：${title} ${name}`,
  rosterRefused: (count: number) => `名单有 ${count} 处问题，一条也没有导入：`,
  atLine: (line: number, sentence: string) => (line > 0 ? `  第 ${line} 行：${sentence}` : `  ${sentence}`),
  warning: '请留意：',

  regulationDone: (number: string, clauses: number) =>
    `已导入 ${number}，共 ${clauses} 条。“依据”从现在起给出原文。`,
  regulationSame: (number: string) => `${number} 的原文早已导入，没有变化。`,
  regulationOther: (ours: string) => `请留意：程序现在执行的是 ${ours}；这份另存备查，不改变现有的判断。`,
  regulationRefused: (count: number) => `这份文件有 ${count} 处与预期不符，没有导入：`,
  regulationNoNumber: '文件里没有找到文号（如 某政办发〔2015〕55号）。请把文号写在标题上方单独一行。',
  notPlainText: '这不是纯文本。请在文字处理软件中“另存为”纯文本（.txt）再导入。',

  calendarDone: (changed: number, total: number) =>
    `放假调休已导入：新增或更改 ${changed} 天，现共有 ${total} 天按导入的安排计算。已经定下的期限不变。`,
  calendarRefused: (count: number) => `有 ${count} 行看不懂，一天也没有导入：`,
  badCalendarLine: (found: string) => `“${found}”。请写日期和 休 或 班，如 2027-02-07,班。`,

  backupDone: (file: string, rows: number) =>
    `已备份到 ${file}，共 ${rows} 行记录。请把它存放到另一台机器上。`,
  restoreDone: (file: string, rows: number) => `已从 ${file} 恢复 ${rows} 行记录。可以启动了。`,

  verified: (report: {
    entries: number;
    subjects: number;
    projects: number;
    records: number;
    seals: number;
  }) =>
    `核对了 ${report.entries} 条留痕（${report.subjects} 个事项、${report.projects} 个项目、${report.records} 件会议和事项记录）和 ${report.seals} 个封存。`,
  verifiedClean: '没有发现问题。',
  verifiedBad: (count: number) => `发现 ${count} 处问题：`,
  verifyAdvice: '请先停用，保留现场（npm run admin -- backup），再与最近的备份比对。',

  unavailable: '数据库现在连不上。请确认它在运行，稍后再试。',
  busy: '数据库现在忙不过来，这次没有办成。请稍后再试。',
  misconfigured: '环境变量（.env）里有写得不对的地方：',
  failed: (reason: string) => `没有办成：${reason}`,
  failedMore: '要看详细经过，请在命令前加 LOG_LEVEL=debug 再试。',
} as const;

/** What kept the store from opening, before its own sentence. */
export const STORE_TROUBLES: Readonly<Record<string, string>> = {
  platform: '这台机器没有可用的内置数据库。',
  user: '内置数据库不能以 root 身份运行，这里也没有别的用户可用。',
  folder: '数据目录不能用。',
  disk: '磁盘空间不足。',
  'in-use': '数据目录正被另一个程序使用。',
  start: '内置数据库没有启动成功。',
  url: 'DATABASE_URL 写得不对。',
  unreachable: 'DATABASE_URL 指的服务器连不上。',
  credentials: 'DATABASE_URL 的用户名或密码不对。',
  database: 'DATABASE_URL 指的数据库不能用。',
  'too-old': 'DATABASE_URL 指的服务器版本太旧。',
  rights: 'DATABASE_URL 的用户权限不够。',
  'newer-data': '数据比程序新，请先升级程序。',
  migration: '数据库升级没有成功。',
  backup: '这份备份不能用。',
};

type Remark = { readonly found?: string; readonly other?: number };
const roles = Object.values(ROLE_NAMES).join('、');

/** Why a line of a roster is refused, or looked at twice. */
export const ROSTER_REMARKS: Readonly<Record<string, (remark: Remark) => string>> = {
  'no-heading': ({ found }) =>
    `没有找到表头${found ? `：${found}` : ''}。表头写：单位、姓名、职务、角色、起始日期。`,
  'no-name': () => '没有写姓名。',
  'unknown-unit': ({ found }) =>
    `22个成员单位里没有“${found ?? ''}”。如果是其他购买主体，请加“单位性质”和“财政负担”两列。`,
  'unit-needed': ({ found }) => `“${found ?? ''}”要写明单位。`,
  'unknown-role': ({ found }) =>
    found ? `不认识角色“${found}”。可以写：${roles}。` : `没有写角色。可以写：${roles}。`,
  'bad-date': ({ found }) => `“${found ?? ''}”不是日期。请写 2026-01-05 这样。`,
  'hidden-row': () => '这一行被隐藏。要导入就取消隐藏，不要的就删掉，再导入。',
  'extra-cell': ({ found }) => `“${found ?? ''}”所在的列没有表头。请补上表头，或删掉这一格。`,
  'bad-kind': ({ found }) => `单位性质“${found ?? ''}”不明。可以写：行政机关、参公事业单位、群团组织、其他。`,
  'bad-funded': ({ found }) => `财政负担“${found ?? ''}”不明。请写 是 或 否。`,
  'unit-contradicts': ({ found }) => `“${found ?? ''}”的性质或财政负担与前面写的不一致。`,
  'not-a-convenor-unit': () => '召集人只由区政府办公室主任和财政(地税)局局长担任（附件1 二）。',
  'no-member-of-its-own': () => '政府办由召集人代表，不另设成员（附件3）。',
  'not-a-member-unit': () => '只有22个成员单位才有成员（附件1 二）。',
  'director-not-of-lead-unit': () => '办公室主任由财政(地税)局的局领导兼任（附件1 二）。',
  'second-director': ({ other }) => `办公室主任只有1名，第 ${other ?? 0} 行已经写了一位（附件1 二）。`,
  'second-holder': ({ other }) => `这个职务第 ${other ?? 0} 行已经有人。`,
  repeated: ({ other }) => `与第 ${other ?? 0} 行重复。`,
  'deputy-of-other-unit': () => '这位副主任不属于文件列出的七个单位（附件1 二）。',
  'clerk-of-other-unit': () => '办公室设在财政(地税)局，这位工作人员属于别的单位（附件1 二）。',
};

/** Why a file is no table that can be read. */
export const TABLE_REASONS = {
  'old-excel': '这是旧版 Excel（.xls）。请“另存为” .xlsx 或 .csv 再导入。',
  'not-a-table': '这个文件不是能读的表格。请存成 .xlsx 或 .csv 再导入。',
  empty: '表格是空的，没有导入任何内容。',
} as const;

/** Why a document is not taken. */
export const REGULATION_REMARKS: Readonly<Record<string, (found: string) => string>> = {
  'out-of-order': (found) => `${found} 的序号没有接上前一条。`,
  missing: (found) => `没有找到 ${found}。`,
  'nothing-found': () => '没有认出任何条款。请确认这是实施意见的全文。',
};

const PARTS: Readonly<Record<string, string>> = {
  content: '内容',
  hash: '校验值',
  before: '与前一条的衔接',
  at: '时间',
  dossier: '现状',
  columns: '检索信息',
};

/** Where the log is wrong, and how. */
export const LOG_PROBLEMS: Readonly<Record<string, (part: string | undefined) => string>> = {
  missing: () => '缺失',
  changed: (part) => `${part ? (PARTS[part] ?? part) : '记录'}被改动`,
  swapped: () => '与别的记录调换了位置',
  rewritten: (part) => `${part ? (PARTS[part] ?? part) : '记录'}被重写，与前后不符`,
};

export const logPlace = (
  subject: string,
  seq: number,
  upTo: number | undefined,
  seal: number | undefined,
): string =>
  `${subject} 第 ${seq}${upTo === undefined ? '' : `–${upTo}`} 条${seal === undefined ? '' : `（据第 ${seal} 个封存）`}`;
