import { choice, day, entryOf, line, neededIf, optional, proof, unit } from '../domain/part.ts';
import { register } from '../engine/row.ts';

const SORTS = [
  { value: 'functions', words: ['职能梳理'] },
  { value: 'relations', words: ['理顺关系', '去行政化'] },
  { value: 'enterprise', words: ['转为企业', '转企'] },
  { value: 'organisation', words: ['转为社会组织', '转社会组织'] },
  { value: 'measures', words: ['分类改革措施', '意见措施'] },
  { value: 'tasks', words: ['由养人向办事', '办事'] },
] as const;

/** What 编委办 does about functions and public institutions, tied to the functions that are handed over (附件2 7, 七(二)3, R142). */
export const REFORMS = register({
  key: 'reforms',
  letter: 'GG',
  words: ['改革记录', '事业单位改革'],
  title: '职能和事业单位改革',
  english: 'reviews of functions and reforms of public institutions, tied to the functions handed over',
  does: '登记一次职能梳理或事业单位改革，对应转移职能',
  example:
    '改革记录登记 养老评估职能梳理 类别：职能梳理 单位：民政局 转移职能：养老服务评估 日期：2026-06-01 依据：绍柯编〔2026〕6号',
  clause: '附件2 7',
  who: { units: ['staffing'] },
  naming: 'name',
  groups: 'sort',
  dutyOf: ['staffing'],
  state: '已登记',
  parts: {
    name: line(['名称', '事项']),
    sort: choice(['类别'], SORTS, { labelled: true }),
    unit: unit(['单位', '主管部门'], { labelled: true }),
    function: neededIf(
      entryOf('transferred', ['转移职能', '职能'], { labelled: true, clause: '七(二)3' }),
      ({ sort }) => sort === 'functions',
    ),
    institution: optional(line(['事业单位'], { labelled: true })),
    on: day(['日期'], { labelled: true }),
    basis: proof(['依据', '文件'], { labelled: true }),
  },
  checks: [({ on }, { today }) => (on > today ? { part: 'on', says: '日期不能晚于今天。' } : undefined)],
  yearly: (records, { year }) => {
    const own = records.filter(({ entry }) => String(entry.values.on).startsWith(`${year}-`));
    return SORTS.flatMap(({ value, words: [name] }) => {
      const of = own.filter(({ entry }) => entry.values.sort === value);
      return of.length > 0 ? [`${name}${of.length}件：${of.map(({ title }) => title).join('、')}`] : [];
    });
  },
});
