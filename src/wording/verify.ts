import { formatSealHash } from '../domain/seal-hash.ts';

/** What the rows of each table are called. */
const TABLES: Readonly<Record<string, string>> = {
  Unit: '单位',
  Post: '岗位',
  Person: '人员',
  Holding: '任职',
  Deputy: '代理',
  Account: '账号',
  BindingCode: '绑定码',
  PagePass: '网页通行证',
  CatalogueVersion: '指导目录',
  CatalogueItem: '目录事项',
  Clause: '文件条款',
  Setting: '设置',
  StoredFile: '文件',
  TemplateEdition: '文书模板',
  ChatMove: '群的迁移',
  Reminder: '提醒',
  Snooze: '缓期提醒',
  Seal: '封存',
  Delivery: '消息',
  Seen: '已办消息',
  Counter: '编号',
  Project: '项目检索信息',
  Record: '会议和事项检索信息',
};

const COLUMNS: Readonly<Record<string, string>> = {
  ...{
    name: '名称',
    title: '名称',
    role: '角色',
    kind: '性质',
    order: '次序',
    aliases: '别名',
    duty: '职责',
  },
  ...{ funded: '财政负担', unitSlug: '单位', postSlug: '岗位', personId: '人员', standIn: '替身' },
  ...{ from: '起始日期', to: '终止日期', since: '起始日期', until: '截止日期', source: '来源' },
  ...{ grantedBy: '设置人', boundAt: '绑定时间', issuedBy: '发码人', issuedAt: '发码时间' },
  ...{ expiresAt: '有效期', usedAt: '使用时间', approval: '批准文件', field: '领域', position: '位置' },
  ...{ text: '原文', value: '值', setBy: '设置人', setAt: '设置时间', reason: '理由', bytes: '内容' },
  ...{ sha256: '校验值', by: '经手人', at: '时间', subject: '所属事项', edition: '内容', keptAt: '保存时间' },
  ...{ broken: '状态', urgent: '缓急', platform: '平台', cause: '起因', message: '消息', status: '状态' },
  ...{ edits: '原消息', files: '附件', createdAt: '生成时间', deliveredAt: '送达时间' },
  ...{ stage: '环节', decided: '是否已定', owes: '待办人', dueOn: '期限', state: '状态', version: '版次' },
  ...{ year: '年度', purchaser: '购买主体', item: '目录事项', fen: '金额', route: '路线', officer: '经办人' },
  ...{
    submittedBy: '申报人',
    submittedAt: '申报时间',
    updatedAt: '更新时间',
    origin: '来源群',
    asked: '征求意见',
  },
};
const table = (name: string) => TABLES[name] ?? name;

const HOW: Readonly<Record<string, string>> = {
  missing: '不见了',
  unknown: '留痕里没有这一条',
};

/** What `verify` says of rows, of seals, and of what it cannot prove. */
export const VERIFY_WORDS = {
  row: (subject: string, kind: string, columns: readonly string[]) => {
    const [, name = '', key = ''] = /^([^:]*):(.*)$/s.exec(subject) ?? [];
    const said =
      columns.length > 0 ? `${columns.map((each) => COLUMNS[each] ?? each).join('、')}与留痕不符` : '';
    return `${table(name)} ${key}：${HOW[kind] ?? (said || '与留痕不符')}`;
  },
  columns: (columns: readonly string[]) => columns.map((each) => COLUMNS[each] ?? each).join('、'),
  rows: (count: number) => `另核对了 ${count} 条人员、账号、设置、文件等记录。`,
  gap: (from: string, to: string) => `${from} 至 ${to} 之间没有封存，也没有向办公室说明过。`,
  gapNext:
    '程序那几天如果一直在运行，就是末尾的封存连同留痕被删；如果停过机，下一次封存后会向办公室主任和监察说明。',
  toldGap: (from: string, to: string) => `${from} 至 ${to} 之间没有封存，已向办公室主任和监察说明过。`,
  unproved: (names: readonly string[], day: string) =>
    `${day}以前的改动无从核对（那时起才留痕）：${names.join('、')}。`,
  notHeld: (names: readonly string[]) =>
    `还没有留痕，无从核对：${names.join('、')}。启动一次程序即开始留痕。`,
  openRows: (name: string, count: number) => `${table(name)}有 ${count} 条写于留痕之前，下次办理后即可核对。`,
  table,
  sealFound: (number: number, at: string) =>
    `与第 ${number} 号封存（${at}）的校验码一致：那一夜以前的留痕没有被整体重写。`,
  sealMissing: '没有哪个封存是这个校验码。封存或留痕被重写过，或校验码抄错了。',
  sealMisread: '校验码是64位，由数字和字母a至f组成，至少写前16位。',

  told: (number: number) => `留痕已封存至第${number}号。`,
  toldAt: (at: string) => `封存于${at}。此前的留痕如被改动，用下面的校验码可以查出。`,
  toldHash: (hash: string) => `校验码：${formatSealHash(hash)}`,
  toldUse:
    '请保留这条消息，不用回复。要核对时把校验码交给管理员，由其运行 npm run admin -- verify --seal 校验码。',
  missedNights: (from: string, to: string) =>
    `${from}至${to}之间没有封存。程序那几天停着属正常，一直在运行的请立即查问。`,
} as const;
