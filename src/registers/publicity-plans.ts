import type { EntryRef, Registered } from '../domain/entry.ts';
import { choice, day, line, prose, units } from '../domain/part.ts';
import type { UnitSlug } from '../domain/people.ts';
import { takenBy } from '../engine/entries.ts';
import { type Facts, type Look, register, step } from '../engine/row.ts';
import { MEDIA, mediumWords } from './publicity-items.ts';

const TASK = 'publicity-task';

const charged = ({ entry, record }: Pick<Facts, 'entry' | 'record'>): readonly UnitSlug[] =>
  ((entry ?? record?.entry)?.values.units ?? []) as unknown as readonly UnitSlug[];

/** What was published under a plan: what its units told of their tasks, and items that name it. */
async function itemsOf(plan: Registered, look: Pick<Look, 'register' | 'unit'>): Promise<readonly string[]> {
  const told = plan.entry.steps
    .filter(({ key }) => key === TASK)
    .map(
      ({ values, by }) =>
        `${values.name}：${mediumWords(values.medium)}，${values.on}${by.unit ? `，${look.unit(by.unit)}` : ''}`,
    );
  const items = (await look.register('publicity-items')).filter(
    ({ entry }) => (entry.values.plan as EntryRef | undefined)?.number === plan.number,
  );
  return [...told, ...items.map(({ title, number }) => `${number} ${title}`)];
}

/** What is to be made known in a year, and by which departments and towns (附件2 6, 七(一), R139, R150). */
export const PUBLICITY_PLANS = register({
  key: 'publicity-plans',
  letter: 'XJ',
  words: ['宣传计划'],
  title: '宣传计划',
  english: 'the publicity plans, with a task for each department and town named',
  does: '制订宣传计划，给各部门、各镇街定任务',
  example: '宣传计划登记 2026年政策解读 内容：解读目录和流程 期限：2026-12-20 单位：教体局、民政局',
  clause: '七(一)',
  who: { units: ['publicity'] },
  naming: 'name',
  waiting: ['未落实', '未办'],
  dueIn: 'by',
  dutyOf: ['publicity'],
  state: '落实中',
  parts: {
    name: line(['名称', '计划']),
    content: prose(['内容', '要点'], { labelled: true, substance: true }),
    by: day(['期限', '完成期限'], { labelled: true }),
    units: units(['单位', '责任单位'], { labelled: true }),
  },
  gathers: async (record, look) => [{ title: '宣传条目：', lines: await itemsOf(record, look) }],
  yearly: async (records, { year, look }) => {
    const own = records.filter(({ entry }) => String(entry.values.by).startsWith(`${year}-`));
    return Promise.all(
      own.map(async (plan) => {
        const done = takenBy(plan.entry, TASK);
        const rest = charged(plan).filter((unit) => !done.includes(unit));
        const open = rest.length > 0 ? `，未落实：${rest.map(look.unit).join('、')}` : '';
        return `${plan.title}：宣传条目${(await itemsOf(plan, look)).length}条${open}`;
      }),
    );
  },
  steps: [
    step({
      key: TASK,
      words: ['宣传落实', '落实宣传'],
      english: 'records what a unit published under a plan',
      does: '登记本单位按宣传计划发布了什么',
      lacks: '本单位的宣传任务',
      example: '宣传落实 XJ2026-01 社区宣讲 媒体：宣讲 日期：2026-11-20 链接：https://www.example.cn/xj/1',
      clause: '七(一)',
      who: { unitsOf: charged, officers: true },
      byUnits: true,
      complete: (entry) => charged({ entry }).every((unit) => takenBy(entry, TASK).includes(unit)),
      owed: true,
      ends: true,
      parts: {
        name: line(['标题', '题目']),
        medium: choice(['媒体', '渠道'], MEDIA, { labelled: true }),
        on: day(['日期', '发布日期'], { labelled: true }),
        link: line(['链接', '网址'], { labelled: true }),
      },
      checks: [({ on }, { today }) => (on > today ? { part: 'on', says: '日期不能晚于今天。' } : undefined)],
      state: '全部落实',
    }),
  ],
});
