import { expect, test } from 'vitest';
import { catalogue } from '../../../commands/index.ts';
import type { ReadContext } from '../../../src/chat/fields.ts';
import { readAct } from '../../../src/chat/hear/acts.ts';
import { isDoubtful, stripped } from '../../../src/chat/hear/doubt.ts';
import { hear } from '../../../src/chat/hear/hear.ts';
import { clausesAbout } from '../../../src/chat/hear/policy.ts';
import { readRefs } from '../../../src/chat/hear/refs.ts';
import { unitsIn } from '../../../src/chat/hear/units-in.ts';
import { readAmount, readAmountCondition } from '../../../src/chat/read/amount.ts';
import { readChoice, readYesNo } from '../../../src/chat/read/choice.ts';
import { readDate, readDayAlone, readMoment } from '../../../src/chat/read/date.ts';
import { readFields } from '../../../src/chat/read/fields.ts';
import { readItem } from '../../../src/chat/read/item.ts';
import { overlong, TEXT_MAX } from '../../../src/chat/read/length.ts';
import { isOpenPeriod, readPeriod } from '../../../src/chat/read/period.ts';
import { readIndicators, readPhases } from '../../../src/chat/read/plan.ts';
import { readReceivers } from '../../../src/chat/read/receivers.ts';
import { readSituation } from '../../../src/chat/read/situation.ts';
import { normalizeInput } from '../../../src/chat/read/text.ts';
import { readUtterance } from '../../../src/chat/read/utterance.ts';
import { readYear, yearsIn } from '../../../src/chat/read/year.ts';
import { labelsOf } from '../../../src/chat/read-input.ts';
import { asksForProjects, readQuery } from '../../../src/chat/read-query.ts';
import { takeNumber } from '../../../src/chat/said-number.ts';
import { findUnit } from '../../../src/domain/units.ts';

const now = new Date('2026-11-22T10:00:00+08:00');
const zone = 'Asia/Shanghai';
const units = ['教体局', '财政局', '审计局', '某镇'].map((name, order) => ({
  slug: `unit-${order}`,
  name,
  aliases: [`区${name}`],
  order,
}));
const items = [{ code: 'B10', name: '体育', field: 'sports', version: 1 }];
const context = { now, timeZone: zone, units, items } as unknown as ReadContext;

/** What made a program stand still, or might: one piece, said over and over. */
const PIECES = [
  ...' \t\n0一十零周月年日万元整。，、；：（([【】"“\'=|-–至~.·是否不无+#',
  'a b ',
  '1 ',
  '1,',
  '名称：',
  '名称 ',
  '名 称 ',
  '名称\t',
  '名称="',
  '名称=“',
  '\t"',
  '\t""',
  '【名称】',
  '金额（万元）：',
  '责任单位：',
  '不少于',
  '是，',
  '新增、',
  '80万',
  '2027-01-01至',
  '2026年',
  '三月',
  '下午3点',
  '第1页 ',
  '1. ',
  '（一）',
  '各镇街',
  '项目需求：课后\n',
  '| 名称 | 金额 |\n',
  '名称\t金额\n',
  '2026-003 ',
  '第3个',
  '14号、',
  '刚才那个',
  '同意',
  '不同意，',
  '先别',
  '再说吧',
  '请帮我',
  '麻烦您一下，',
  '我们教体局',
  '教体局、财政局',
  '50万以上',
  '今年三月',
  '上个月的',
  '还没表态的',
  '派副局长去',
  '是不是',
  '？',
] as const;
const textOf = (piece: string, length: number) => `a${piece.repeat(length).slice(0, length - 2)}b`;

const submit = catalogue.find(({ name }) => name === 'submit');
const fields = Object.keys(submit?.fields ?? {}).map((name, order) => ({
  name,
  labels: labelsOf({}, name),
  order,
}));
const approve = catalogue.find(({ name }) => name === 'approve');
if (!approve) throw new Error('no approve');
const asking = {
  actor: {
    person: 'p',
    name: '甲',
    posts: [{ slug: 'officer-unit-0', role: 'officer' as const, unit: 'unit-0' }],
  },
  today: '2026-11-22',
  reading: context,
  fieldName: (slug: string) => slug,
};
const scene = {
  actor: asking.actor,
  today: asking.today,
  reading: context,
  names: { field: asking.fieldName },
};
const hearing = {
  catalogue,
  addressed: true,
  thisYear: 2026,
  last: '2026-001',
  asksForProjects: (text: string) =>
    asksForProjects(text, scene as unknown as Parameters<typeof asksForProjects>[1]),
};
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  normalizeInput,
  readUtterance: (text) => readUtterance(text, catalogue, { slashRequired: false }),
  'readUtterance with a slash': (text) => readUtterance(`/${text}`, catalogue, { slashRequired: true }),
  'readUtterance of a query': (text) =>
    readUtterance(`查询 名称：${text}`, catalogue, { slashRequired: false }),
  readFields: (text) => readFields(text, fields),
  'readFields behind a label': (text) => readFields(`名称：${text}`, fields),
  'readFields behind a key': (text) => readFields(`name="${text}`, fields),
  readAmount,
  readAmountCondition,
  readYesNo,
  'readYesNo with a reason': (text) => readYesNo(`是，${text}`),
  readChoice: (text) => readChoice(text, [{ value: 'mass', labels: ['群团组织'] }]),
  readDate: (text) => readDate(text, now, zone),
  readDayAlone: (text) => readDayAlone(text, now, zone),
  readMoment: (text) => readMoment(text, now, zone),
  isOpenPeriod,
  readSituation,
  readItem: (text) => readItem(text, context),
  readPeriod: (text) => readPeriod(text, now, zone),
  readYear: (text) => readYear(text, now, zone),
  yearsIn: (text) => yearsIn(text, now, zone),
  readIndicators: (text) => readIndicators(text, context),
  readPhases: (text) => readPhases(text, 2027, context),
  readReceivers: (text) => readReceivers(text, context),
  findUnit: (text) => findUnit(units, text),
  hear: (text) => hear(text, hearing),
  'hear behind a command': (text) => hear(`批准 ${text}`, hearing),
  'hear behind a number': (text) => hear(`2026-003 ${text}`, hearing),
  'hear of a question': (text) => hear(`${text}吗`, hearing),
  'hear unaddressed': (text) => hear(`/${text}`, { ...hearing, addressed: false }),
  readQuery: (text) => readQuery(text, asking),
  readRefs: (text) => readRefs(text, hearing),
  readAct,
  stripped,
  unitsIn: (text) => unitsIn(text, units),
  clausesAbout,
  'isDoubtful of a yes': (text) => isDoubtful({ name: 'approve' }, 'yes', text),
  'isDoubtful of a no': (text) => isDoubtful({ name: 'return' }, 'no', text),
  'isDoubtful of a deed': (text) => isDoubtful({ name: 'done' }, 'do', text),
  takeNumber: (text) => takeNumber(approve, text, [], hearing, context),
};

/** Tenfold text may take this many times the work: tenfold, and what is set up once or collected late. */
const RATIO = 25;
/** Microseconds of work below which nothing is claimed: no clock tells so little apart. */
const FLOOR = 60_000;

/** The least processor time of three runs, in microseconds: what others do meanwhile is not counted. */
function workOf(run: () => void): number {
  const once = () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const first = once();
  return first < FLOOR ? first : Math.min(first, once(), once());
}

function tooMuch(run: (text: string) => unknown, piece: string, length: number): string[] {
  const much = workOf(() => run(textOf(piece, length)));
  if (much < FLOOR) return [];
  const little = workOf(() => run(textOf(piece, length / 10)));
  return much > little * RATIO ? [`${JSON.stringify(piece)} × ${length}: ${little} µs → ${much} µs`] : [];
}

test.each(Object.entries(READERS))(
  '%s reads 20,000 characters in a small multiple of the work of 2,000',
  (_, read) => {
    expect(PIECES.flatMap((piece) => tooMuch(read, piece, 20_000))).toEqual([]);
  },
);

test.each([800, 8_000, 20_000])('every field of every command reads %i characters so', (length) => {
  const schemas = catalogue
    .flatMap((command) => Object.values(command.fields))
    .map((field) => field.schema(context));
  const read = (text: string) => {
    for (const schema of schemas) schema.safeParse(text);
  };
  expect(PIECES.flatMap((piece) => tooMuch(read, piece, length))).toEqual([]);
});

test('what is longer than a message is told by its length alone', () => {
  expect(overlong(' '.repeat(TEXT_MAX))).toBeUndefined();
  expect(overlong(`查询 名称：a${' '.repeat(145_000)}b`)).toBe(145_008);
});
