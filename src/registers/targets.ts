import type { Registered } from '../domain/entry.ts';
import { choice, day, line, optional, proof, unit } from '../domain/part.ts';
import { isEnded, valuesOf } from '../engine/entries.ts';
import { type Facts, type Founding, type Register, register, step, type YearFacts } from '../engine/row.ts';

const PHASES = [
  { value: '2015', words: ['2015年', '2015'] },
  { value: '2016', words: ['2016年', '2016'] },
  { value: '2017', words: ['2017年起', '2017年', '2017'] },
] as const;
type Phase = (typeof PHASES)[number]['value'];

/** What each phase is to reach, in our words; whom the document does not name is the lead unit's (二(二), R03). */
const LINES: readonly (readonly [laid: string, phase: Phase, name: string, owner: string])[] = [
  ['pilot', '2015', '各公共服务领域开展试点', 'finance'],
  ['documents', '2015', '出台两个目录、两个办法', 'finance'],
  ['fields', '2015', '选定公共服务和事务性服务两类试点领域', 'finance'],
  ['purchasing', '2015', '已列入计划的项目纳入政府采购', 'finance'],
  ['widened', '2016', '全区推开并规范', 'finance'],
  ['platform', '2016', '初步形成统一的机制和平台', 'public-resources'],
  ['system', '2017', '基本建立比较完善的制度', 'finance'],
  ['supply', '2017', '形成高效合理的配置和供给体系，水平和质量不断提高', 'finance'],
];

const founded = (): readonly Founding[] =>
  LINES.map(([laid, phase, name, owner], index) => ({
    laid,
    number: `MB2015-${String(index + 1).padStart(2, '0')}`,
    // From 2017 on the document names no last year.
    values: { name, phase, owner, ...(phase !== '2017' && { by: `${phase}-12-31` }) },
  }));

const DONE = 'target-done';
const ownerOf = ({ entry, record }: Pick<Facts, 'entry' | 'record'>) => [
  String((entry ?? record?.entry)?.values.owner ?? ''),
];

/** Every phase that has begun by then, with what is reached and what is not. */
function byPhase(records: readonly Registered[], { year }: YearFacts): readonly string[] {
  return PHASES.filter(({ value }) => Number(value) <= year).map(({ value, words: [name] }) => {
    const own = records.filter(({ entry }) => valuesOf(TARGETS, entry).phase === value);
    const open = own.filter((record) => !isEnded(TARGETS, record.entry, { record }));
    const rest = open.length > 0 ? `；未完成：${open.map(({ title }) => title).join('、')}` : '';
    return `${name}：${own.length}项，已完成${own.length - open.length}项${rest}`;
  });
}

/** The targets of 2015, of 2016 and from 2017 on, each with its owner and what shows that it is reached (二(二), R03). */
export const TARGETS: Register = register({
  key: 'targets',
  letter: 'MB',
  words: ['目标', '目标任务'],
  title: '目标任务',
  english: 'the targets of 2015, 2016 and from 2017 on',
  does: '补充一项目标任务，写明阶段和责任单位',
  example: '目标登记 建成采购平台 阶段：2016 责任单位：公管办',
  clause: '二(二)',
  who: 'office',
  naming: 'name',
  unique: ['name'],
  groups: 'phase',
  waiting: ['未完成', '未办'],
  dueIn: 'by',
  state: '未完成',
  parts: {
    name: line(['名称', '目标']),
    phase: choice(['阶段', '年度'], PHASES, { labelled: true }),
    owner: unit(['责任单位', '单位'], { labelled: true }),
    by: optional(day(['期限'], { labelled: true })),
  },
  founding: founded,
  yearly: byPhase,
  steps: [
    step({
      key: DONE,
      words: ['目标完成', '目标 完成'],
      english: 'records that a target is reached, with its evidence',
      does: '登记目标已完成，附依据',
      example: '目标完成 出台两个目录、两个办法 依据：绍柯财〔2015〕20号',
      clause: '二(二)',
      who: { unitsOf: ownerOf, officers: true },
      ends: true,
      parts: {
        basis: proof(['依据', '附件'], { labelled: true }),
        how: optional(line(['情况', '说明'], { labelled: true })),
      },
      state: '已完成',
    }),
  ],
});
