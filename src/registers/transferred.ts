import type { EntryRef, Registered } from '../domain/entry.ts';
import { day, line, optional, proof, units } from '../domain/part.ts';
import { valuesOf } from '../engine/entries.ts';
import { register, step } from '../engine/row.ts';
import { listed } from './listed.ts';

/** 编委办 alone drafts it (七(二)3). */
const KEEPER = { units: ['staffing'] } as const;
const PARTS = {
  name: line(['职能', '职能名称', '名称']),
  holders: units(['原承担单位', '单位', '承担单位'], { labelled: true }),
  from: day(['生效', '生效日期', '起'], { labelled: true }),
  to: optional(day(['失效', '失效日期', '止'], { labelled: true })),
  basis: proof(['文件', '依据'], { labelled: true }),
};

/** 政府向社会组织转移职能目录: what a project that moves a function cites (二(二), 七(二)3, R24). */
export const TRANSFERRED = register({
  key: 'transferred',
  letter: 'Z',
  words: ['转移职能目录', '职能目录'],
  title: '转移职能目录',
  english: 'the catalogue of functions the government hands over to social organisations',
  does: '登记一项向社会组织转移的职能',
  example: '转移职能目录登记 养老服务评估 单位：民政局 生效：2026-01-01 文件：绍柯编〔2026〕3号',
  clause: '七(二)3',
  who: KEEPER,
  naming: 'name',
  loads: { same: ['name'], alters: 'transferred-relist', drops: 'transferred-unlist' },
  gathers: async ({ number }, look) => {
    const tied = (await look.register('reforms')).filter(
      ({ entry }) => (entry.values.function as EntryRef | undefined)?.number === number,
    );
    return tied.length > 0
      ? [{ title: '对应的改革记录：', lines: tied.map((each) => `${each.number} ${each.title}`) }]
      : [];
  },
  state: '有效',
  parts: PARTS,
  steps: [
    step({
      key: 'transferred-end',
      words: ['转移职能失效', '转移职能目录失效'],
      english: 'ends an entry of the catalogue of transferred functions on a day',
      does: '使一项转移职能从某日起失效',
      example: '转移职能失效 Z2026-01 日期：2026-12-31 依据：绍柯编〔2026〕9号',
      clause: '七(二)3',
      who: KEEPER,
      from: ['filed', 'transferred-relist'],
      parts: { to: day(['日期', '失效日期']), basis: proof(['依据', '文件'], { labelled: true }) },
      state: '已定失效日期',
      alters: true,
    }),
    ...listed({
      key: 'transferred',
      clause: '七(二)3',
      who: KEEPER,
      parts: PARTS,
      others: ['transferred-end'],
      altered: '有效',
    }),
  ],
});

/** Functions whose days hold that day. */
export const transferredOn = (entries: readonly Registered[], today: string): readonly Registered[] =>
  entries.filter(({ status, entry }) => {
    const { from, to } = valuesOf(TRANSFERRED, entry);
    return status.state !== 'void' && String(from) <= today && (!to || today <= String(to));
  });
