import { choice, day, entryOf, line, optional, proof, unit } from '../domain/part.ts';
import { stateOf } from '../engine/entries.ts';
import { type Register, register, step } from '../engine/row.ts';

const KEEPER = { units: ['human-resources'] } as const;
const STEPS = [
  { value: 'plan', words: ['方案已定', '方案'] },
  { value: 'assets', words: ['清产核资'] },
  { value: 'people', words: ['人员安置'] },
  { value: 'registered', words: ['办理登记', '登记中'] },
] as const;
const NOTE = 'conversion-progress';

/** Producing and trading institutions on their way to become enterprises that may provide services (附件2 13, R143). */
export const CONVERSIONS: Register = register({
  key: 'conversions',
  letter: 'ZG',
  words: ['转企改制', '转企改制名单'],
  title: '生产经营类事业单位转企改制',
  english: 'the institutions that are converted into enterprises, with how far each is',
  does: '登记一个生产经营类事业单位转企改制',
  example: '转企改制登记 区勘测设计所 主管部门：国土分局 期限：2027-06-30',
  clause: '附件2 13',
  who: KEEPER,
  naming: 'name',
  unique: ['name'],
  waiting: ['未完成', '未办'],
  dueIn: 'by',
  dutyOf: KEEPER.units,
  state: '已列入',
  parts: {
    name: line(['单位名称', '事业单位', '名称']),
    under: unit(['主管部门', '主管单位'], { labelled: true }),
    by: optional(day(['期限', '计划完成'], { labelled: true })),
  },
  yearly: (records, { year }) => {
    const own = records.filter(({ entry }) => entry.at.slice(0, 4) <= String(year));
    const done = own.filter(({ entry }) =>
      entry.steps.some(
        ({ key, values }) => key === 'conversion-done' && String(values.on).slice(0, 4) <= String(year),
      ),
    );
    return own.length === 0
      ? []
      : [
          `共${own.length}家，已完成${done.length}家`,
          ...own.map((record) => `${record.title}：${stateOf(CONVERSIONS, record.entry, { record })}`),
        ];
  },
  steps: [
    step({
      key: NOTE,
      words: ['改制进展', '转企进展'],
      english: 'records how far a conversion is',
      does: '登记转企改制的进展',
      example: '改制进展 ZG2026-01 清产核资',
      clause: '附件2 13',
      who: KEEPER,
      from: ['filed', NOTE],
      parts: {
        stage: choice(['进展', '阶段'], STEPS),
        note: optional(line(['说明'], { labelled: true })),
      },
      state: ({ stage }) => STEPS.find(({ value }) => value === stage)?.words[0] ?? '',
    }),
    step({
      key: 'conversion-done',
      words: ['改制完成', '转企完成'],
      english: 'records that an institution has become an enterprise',
      does: '登记转企改制完成，可写明承接主体',
      lacks: '转企改制的完成',
      example: '改制完成 ZG2026-01 日期：2026-11-20 依据：柯人社〔2026〕9号 承接主体：S2026-01',
      clause: '附件2 13',
      who: KEEPER,
      from: ['filed', NOTE],
      owed: true,
      ends: true,
      parts: {
        on: day(['日期', '完成日期'], { labelled: true }),
        basis: proof(['依据', '文件'], { labelled: true }),
        provider: optional(entryOf('provider', ['承接主体', '企业'], { labelled: true })),
      },
      checks: [({ on }, { today }) => (on > today ? { part: 'on', says: '日期不能晚于今天。' } : undefined)],
      state: '已转为企业',
    }),
  ],
});
