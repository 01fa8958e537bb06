import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFields } from '../../../src/chat/read/fields.ts';

const fields = [
  { name: 'name', labels: ['名称', '项目名称'] },
  { name: 'amount', labels: ['金额'] },
  { name: 'isNew', labels: ['新增', '是否新增'] },
  { name: 'basis', labels: ['依据', '测算依据'] },
  { name: 'period', labels: ['期限'] },
];
const read = (rest: string) => readFields(rest, fields);
const nothingElse = { unknown: [], leftover: [], repeated: [], records: [] };

describe('the same declaration, however it is typed', () => {
  const values = { name: '课后体育', amount: '80万元', isNew: '是' };
  test.each([
    ['lines', '名称:课后体育\n金额:80万元\n新增:是'],
    ['lines in another order, full-width colons', '新增：是\n金额：80万元\n名称：课后体育'],
    ['blanks around the colon', '名称 ： 课后体育\n金额 : 80万元\n新增∶是'],
    ['labels stretched to line up', '名　称：课后体育\n金　额：80万元\n新 增：是'],
    ['one line with blanks', '名称:课后体育 金额:80万元 新增:是'],
    ['one line with semicolons', '名称:课后体育；金额:80万元; 新增:是；'],
    ['one line with commas', '名称：课后体育，金额：80万元，新增：是'],
    ['longer labels', '项目名称:课后体育\n金额:80万元\n是否新增:是'],
    ['keys and values', 'name=课后体育 amount=80万元 isNew=是'],
    ['keys in capitals, values in quotes', 'NAME="课后体育" Amount=“80万元” isnew=\'是\''],
    ['Chinese labels with equals signs', '名称=课后体育\n金额＝80万元\n新增=是'],
    ['numbered lines', '1. 名称:课后体育\n2、金额:80万元\n（3）新增:是'],
    ['bullets', '- 名称:课后体育\n• 金额:80万元\n· 新增:是'],
    ['Chinese numbering', '一、名称：课后体育\n二、金额：80万元\n三、新增：是'],
    ['labels in brackets', '【名称】课后体育\n【金额】80万元\n【新增】：是'],
    ['labels alone on a line', '名称\n课后体育\n金额：\n80万元\n新增\n是'],
    ['empty lines between', '\n名称:课后体育\n\n金额:80万元\n\n\n新增:是\n'],
  ])('%s', (_, rest) => {
    expect(read(rest)).toEqual({ values, ...nothingElse });
  });
});

describe('a value', () => {
  test.each<[string, string, Record<string, string>]>([
    ['may hold colons', '依据:按每课时200元×4000课时:共80万元', { basis: '按每课时200元×4000课时:共80万元' }],
    [
      'keeps the punctuation of its prose',
      '依据：经研究，同意；（一）公开。',
      { basis: '经研究，同意；（一）公开。' },
    ],
    ['keeps quotation marks of its own', '名称:“放心托”服务', { name: '“放心托”服务' }],
    ['runs on over lines', '依据:第一段\n第二段\n金额:80万', { basis: '第一段\n第二段', amount: '80万' }],
    ['keeps an empty line between paragraphs', '依据:第一段\n\n第二段', { basis: '第一段\n\n第二段' }],
    [
      'may be a list with numbers',
      '依据:\n1. 课时费:60万\n2. 器材:20万',
      { basis: '1. 课时费:60万\n2. 器材:20万' },
    ],
    [
      'may hold a clock time or an address',
      '期限:上午\n9:30 开始\nhttp://a.example/b',
      { period: '上午\n9:30 开始\nhttp://a.example/b' },
    ],
    [
      'may be long before its colon',
      '依据:见附件\n这是一个很长的说明文字:内容',
      { basis: '见附件\n这是一个很长的说明文字:内容' },
    ],
    [
      'in quotes may hold other labels',
      'name="a 金额=b amount=c" amount=1',
      { name: 'a 金额=b amount=c', amount: '1' },
    ],
    [
      'of a key may hold blanks without quotes',
      'name=课后 体育 amount=1',
      { name: '课后 体育', amount: '1' },
    ],
    ['that is empty counts as not written', '名称:\n金额:80万', { amount: '80万' }],
  ])('%s', (_, rest, values) => {
    expect(read(rest)).toEqual({ values, ...nothingElse });
  });
});

describe('what is not understood is reported', () => {
  test('a label nobody has, with its value and the lines that follow it', () => {
    expect(read('名称:课后体育\n金颔:80万元\n含税\n新增:是')).toEqual({
      values: { name: '课后体育', isNew: '是' },
      unknown: [{ label: '金颔', value: '80万元\n含税' }],
      leftover: [],
      repeated: [],
      records: [],
    });
  });

  test('a stranger among numbered lines, brackets or keys', () => {
    expect(read('1. 名称:甲\n2. 备注:乙').unknown).toEqual([{ label: '备注', value: '乙' }]);
    expect(read('【名称】甲\n【备注】乙').unknown).toEqual([{ label: '备注', value: '乙' }]);
    expect(read('name=甲 amuont=80万').unknown).toEqual([{ label: 'amuont', value: '80万' }]);
  });

  test('a label written twice: the last one counts', () => {
    expect(read('金额:80万\n名称:甲\n金额:90万')).toEqual({
      values: { amount: '90万', name: '甲' },
      unknown: [],
      leftover: [],
      repeated: ['amount'],
      records: [],
    });
  });

  test('words without a label where no field waits for them', () => {
    expect(read('课后体育 80万')).toEqual({
      values: {},
      unknown: [],
      leftover: ['课后体育', '80万'],
      repeated: [],
      records: [],
    });
  });
});

describe('words without labels', () => {
  const ordered = [
    { name: 'reason', labels: ['理由'], order: 2, takesRest: true },
    { name: 'number', labels: ['编号'], order: 1 },
    { name: 'file', labels: ['文号'] },
  ];
  test.each<[string, Record<string, string>, string[]]>([
    ['2026-014', { number: '2026-014' }, []],
    ['2026-014 依据不足 请补充', { number: '2026-014', reason: '依据不足 请补充' }, []],
    ['2026-014 依据不足\n请补充', { number: '2026-014', reason: '依据不足\n请补充' }, []],
    ['2026-014 文号:55号', { number: '2026-014', file: '55号' }, []],
    ['2026-014\n理由:依据不足', { number: '2026-014', reason: '依据不足' }, []],
    ['编号:2026-014 理由:依据不足', { number: '2026-014', reason: '依据不足' }, []],
    ['"2026 014" x', { number: '2026 014', reason: 'x' }, []],
    ['编号=“2026-014” 依据不足', { number: '2026-014', reason: '依据不足' }, []],
    ['', {}, []],
  ])('%s', (rest, values, leftover) => {
    expect(readFields(rest, ordered)).toEqual({ ...nothingElse, values, leftover });
  });

  test('without a field that takes the rest, the words too many are left over', () => {
    expect(readFields('a b c', [{ name: 'number', labels: [], order: 0 }])).toEqual({
      values: { number: 'a' },
      leftover: ['b', 'c'],
      unknown: [],
      repeated: [],
      records: [],
    });
  });

  test('with no fields at all every word is left over', () => {
    expect(readFields('你好 世界', [])).toMatchObject({ values: {}, leftover: ['你好', '世界'] });
  });
});

describe('whatever the values are', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'课后体育服务abc0189%（）“”'),
    minLength: 1,
    maxLength: 12,
  });
  const line = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('，'));
  const filled = fc.record({ name: line, amount: line, isNew: line, basis: line, period: line });
  const label = { name: '名称', amount: '金额', isNew: '新增', basis: '依据', period: '期限' } as const;
  const names = Object.keys(label) as (keyof typeof label)[];

  test('labelled lines in any order give them back as they were', () => {
    const order = fc.shuffledSubarray(names, { minLength: names.length });
    const mark = fc.constantFrom(':', '：', ' : ');
    fc.assert(
      fc.property(filled, order, mark, (values, names, colon) => {
        const typed = names.map((name) => `${label[name]}${colon}${values[name]}`).join('\n');
        expect(read(typed)).toEqual({ values, ...nothingElse });
      }),
    );
  });

  test('one line parted by semicolons gives the same as five', () => {
    fc.assert(
      fc.property(filled, (values) => {
        const parts = names.map((name) => `${label[name]}:${values[name]}`);
        expect(read(parts.join('; '))).toEqual(read(parts.join('\n')));
      }),
    );
  });

  test('nothing typed makes it throw or lose a character that is neither blank nor syntax', () => {
    const junk = fc.string({ unit: fc.constantFrom(...'名称金额甲乙a1 :：=；;\n【】"“”.-、') });
    fc.assert(
      fc.property(junk, (rest) => {
        const { values, unknown, leftover, repeated } = read(rest);
        if (repeated.length > 0) return;
        const kept = [
          ...Object.values(values),
          ...unknown.flatMap(({ label, value }) => [label, value]),
          ...leftover,
        ].join('');
        const ofContent = (text: string) =>
          [...text].filter((character) => '甲乙'.includes(character)).sort();
        expect(ofContent(kept)).toEqual(ofContent(rest));
      }),
      { numRuns: 500 },
    );
  });
});
