import { describe, expect, test } from 'vitest';
import opine from '../../../commands/projects/opine.ts';
import submit from '../../../commands/projects/submit.ts';
import type { Fields } from '../../../src/chat/fields.ts';
import { readFields } from '../../../src/chat/read/fields.ts';
import { labelsOf } from '../../../src/chat/read-input.ts';

const fieldsOf = ({ fields }: { fields: Fields }) =>
  Object.keys(fields).map((name) => ({ name, labels: labelsOf(fields, name) }));
const declared = (rest: string) => readFields(rest, fieldsOf(submit));
const nothingElse = { unknown: [], leftover: [], repeated: [], records: [] };

describe('a label never eats words across a blank (law 2)', () => {
  const opinion = fieldsOf(opine).map((field, order) =>
    field.name === 'reason' ? field : { ...field, order },
  );
  test.each([
    ['2026-001 不同意 理由：条件不成熟', { number: '2026-001', verdict: '不同意', reason: '条件不成熟' }],
    ['2026-001 不同意  理由：条件不成熟', { number: '2026-001', verdict: '不同意', reason: '条件不成熟' }],
    ['2026-001 不同 意理由：条件不成熟', { number: '2026-001', verdict: '不同' }],
  ])('%s', (rest, values) => {
    expect(readFields(rest, opinion).values).toMatchObject(values);
  });

  test('stretched to line up, every gap has its blank', () => {
    expect(declared('名 称：课后服务\n负 责 人：李某\n经 办  人：王某').values).toMatchObject({
      name: '课后服务',
    });
    expect(declared('负 责人：李某')).toMatchObject({ values: {}, leftover: ['负', '责人：李某'] });
  });
});

describe('a unit beside the label stays with the value', () => {
  test.each([
    ['金额（万元）：50', { fen: '50万元' }],
    ['金额(万元):80', { fen: '80万元' }],
    ['预算金额（单位：万元）：50.5', { fen: '50.5万元' }],
    ['金额 （元）： 500,000', { fen: '500,000元' }],
    ['【金额（万元）】50', { fen: '50万元' }],
    ['金额（万元）\n50', { fen: '50万元' }],
    ['金额（万元）：500000元', { fen: '500000元' }],
    ['金额（大写）：伍拾万元整', { fen: '伍拾万元整' }],
    ['金额（含税）：50万', { fen: '50万（含税）' }],
    ['数量(课时)：4000', { quantity: '4000课时' }],
    ['数量（课时）：4000课时', { quantity: '4000课时' }],
    ['数量（课时）：每周20，全年800', { quantity: '每周20，全年800（课时）' }],
    ['质量目标（%）：90', { quality: '90%' }],
    ['期限（天）：180', { period: '180天' }],
    ['名称（暂定）：课后服务', { name: '课后服务（暂定）' }],
  ])('%s', (rest, values) => {
    expect(declared(rest)).toEqual({ ...nothingElse, values });
  });
});

describe('near labels', () => {
  test.each([
    ['项目需求：双减后的课后托管', { need: '双减后的课后托管' }],
    ['服务对象及需求：全区小学生', { need: '全区小学生' }],
    ['人员编制变化：不变', { staffing: '不变' }],
    ['市场化方式：适合', { market: '适合' }],
    ['项目申报金额（万元）：50', { fen: '50万元' }],
    ['资金的来源：项目经费', { funds: '项目经费' }],
    ['经费测算：4000课时×125元', { costBasis: '4000课时×125元' }],
    ['【项目需求】双减', { need: '双减' }],
    ['是否属于新增项目：是', { fresh: '是' }],
  ])('%s', (rest, values) => {
    expect(declared(rest)).toEqual({ ...nothingElse, values });
  });

  test.each([
    ['another year', '上年金额：40万', '上年金额'],
    ['another act', '核定金额：40万', '核定金额'],
    ['the opposite', '非特定项目：是', '非特定项目'],
    ['another party', '承接单位：某公司', '承接单位'],
    ['only a word in common', '项目背景：双减', '项目背景'],
    ['a short word one sign away', '金颔：80万', '金颔'],
  ])('%s stays a stranger: %s', (_, rest, label) => {
    expect(declared(rest)).toMatchObject({ values: {}, unknown: [{ label }] });
  });

  test('the field’s own label goes before a near one, whichever comes first', () => {
    const unknown = [{ label: '设备采购金额', value: '20万' }];
    expect(declared('设备采购金额：20万\n金额：50万')).toEqual({
      ...nothingElse,
      values: { fen: '50万' },
      unknown,
    });
    expect(declared('金额：50万\n设备采购金额：20万')).toEqual({
      ...nothingElse,
      values: { fen: '50万' },
      unknown,
    });
  });
});

describe('lines numbered in any style', () => {
  const values = { name: '课后服务', fen: '50万元' };
  test.each([
    '1. 名称：课后服务\n2. 金额：50万元',
    '1、名称：课后服务\n2、金额：50万元',
    '(1) 名称：课后服务\n(2) 金额：50万元',
    '（1）名称：课后服务\n（2）金额：50万元',
    '1）名称：课后服务\n2）金额：50万元',
    '①名称：课后服务\n②金额：50万元',
    '一、名称：课后服务\n二、金额：50万元',
    '（一）名称：课后服务\n（二）金额：50万元',
    '(一)、名称：课后服务\n(二)、金额：50万元',
    '第一、名称：课后服务\n第二、金额：50万元',
    '■ 名称：课后服务\n■ 金额：50万元',
    '[名称] 课后服务\n[金额] 50万元',
  ])('%s', (rest) => {
    expect(declared(rest)).toEqual({ ...nothingElse, values });
  });
});

describe('a table pasted from Word or Excel', () => {
  const values = { name: '课后服务', need: '双减\n托管', fen: '50万元', quantity: '4000课时' };
  test.each([
    [
      'a label and a value in each row',
      '名称\t课后服务\n项目需求\t"双减\n托管"\n金额（万元）\t50\n数量\t4000课时',
    ],
    ['numbered rows', '1\t名称\t课后服务\n2\t需求\t"双减\n托管"\n3\t金额\t50万元\n4\t数量\t4000课时'],
    ['two pairs side by side', '名称\t课后服务\t金额（万元）\t50\n需求\t"双减\n托管"\t数量\t4000课时'],
    ['heads and values', '序号\t名称\t需求\t金额（万元）\t数量（课时）\n1\t课后服务\t"双减\n托管"\t50\t4000'],
    ['labels with colons', '名称：\t课后服务\n需求：\t"双减\n托管"\n金额：\t50万元\n数量：\t4000课时'],
  ])('%s', (_, rest) => {
    expect(declared(rest)).toEqual({ ...nothingElse, values });
  });

  test.each([
    ['upright lines', '| 名称 | 金额（万元） |\n| --- | --- |\n| 课后服务 | 50 |'],
    ['full-width upright lines', '名称｜课后服务\n金额｜50万元'],
    ['blanks where the lines were', '名称  课后服务\n金额　　50万元'],
    ['one blank', '名称 课后服务\n金额 50万元'],
    ['stretched labels', '名　称　　课后服务\n金　额　　50万元'],
  ])('%s', (_, rest) => {
    expect(declared(rest)).toEqual({ ...nothingElse, values: { name: '课后服务', fen: '50万元' } });
  });

  test('one project at a time: the other rows are reported', () => {
    const rest = '名称\t金额\n课后服务\t50万元\n公园保洁\t30万元\n合计\t80万元';
    expect(declared(rest)).toEqual({
      ...nothingElse,
      values: { name: '课后服务', fen: '50万元' },
      leftover: ['合计', '80万元'],
      records: ['公园保洁 30万元'],
    });
  });

  test('a column and a row nobody knows are reported, and so is a title', () => {
    expect(declared('名称\t金额\t备注\n课后服务\t50万元\t急')).toMatchObject({
      unknown: [{ label: '备注', value: '急' }],
    });
    expect(declared('2027年度申报表\t\n名称\t课后服务\n备注\t急')).toEqual({
      ...nothingElse,
      values: { name: '课后服务' },
      unknown: [{ label: '备注', value: '急' }],
      leftover: ['2027年度申报表'],
    });
  });

  test('tabs between words are blanks', () => {
    expect(readFields('2026-014\t依据不足', [{ name: 'number', labels: [], order: 0 }])).toMatchObject({
      values: { number: '2026-014' },
      leftover: ['依据不足'],
    });
  });
});
