import { choice, line } from '../domain/part.ts';
import { register, step } from '../engine/row.ts';

/** 公管办, which keeps the platform and the system of projects (七(二)2, 附件2 20). */
const KEEPER = { units: ['public-resources'] } as const;

/** What the public data tell of a project, each column by its name. */
export const FEED_COLUMNS = {
  number: '项目编号',
  name: '项目名称',
  purchaser: '购买主体',
  field: '服务领域',
  item: '目录事项',
  stage: '阶段',
  amount: '核定金额（元）',
  from: '服务开始',
  to: '服务结束',
  method: '采购方式',
  provider: '承接主体',
  award: '成交金额（元）',
  result: '评价结果',
  paid: '已支付（元）',
} as const;

const COLUMNS = Object.entries(FEED_COLUMNS).map(([value, word]) => ({
  value,
  words: [word] as readonly [string],
}));

const name = line(['接口名', '字段名'], {
  labelled: true,
  substance: true,
  hint: '字母开头，只用字母、数字和下划线，如 project_no',
});

/** A name a program can read, and no other column's. */
const readable = ({ name: said }: { readonly name: string }) =>
  /^[A-Za-z]\w{0,39}$/.test(said)
    ? undefined
    : { part: 'name', says: '接口名以字母开头，只用字母、数字和下划线，不超过40个字。' };

/** Under which names the system of projects reads each column of the feed; only who runs that system says so (七(二)2, R93). */
export const FEED_KEYS = register({
  key: 'feed-keys',
  letter: 'JK',
  words: ['接口字段', '数据接口字段'],
  title: '数据接口字段',
  english: 'the names under which the system of projects reads the feed',
  does: '指定一列数据在项目管理系统里的接口名',
  example: '接口字段登记 项目编号 接口名：project_no',
  clause: '七(二)2',
  who: KEEPER,
  naming: 'title',
  unique: ['column', 'name'],
  state: '使用中',
  parts: { column: choice(['列', '数据列'], COLUMNS), name },
  checks: [readable as never],
  adds: ({ column }) => ({ title: COLUMNS.find(({ value }) => value === column)?.words[0] ?? column }),
  steps: [
    step({
      key: 'feed-keys-change',
      words: ['接口字段修改', '修改接口字段'],
      english: 'gives a column of the feed another name',
      does: '修改一列数据的接口名',
      example: '接口字段修改 JK2026-01 接口名：project_code',
      clause: '七(二)2',
      who: KEEPER,
      from: ['filed', 'feed-keys-change'],
      parts: { name },
      checks: [readable as never],
      alters: true,
      state: '使用中',
    }),
    step({
      key: 'feed-keys-end',
      words: ['接口字段停用'],
      english: 'lets a column of the feed go by its own name again',
      does: '停用一列数据的接口名，恢复原列名',
      example: '接口字段停用 JK2026-01 理由：系统已停用这一字段',
      clause: '七(二)2',
      who: KEEPER,
      from: ['filed', 'feed-keys-change'],
      parts: { reason: line(['理由', '原因'], { labelled: true, substance: true }) },
      state: '已停用',
      voids: () => true,
    }),
  ],
});
