import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { parseRegulation } from '../../src/documents/regulation.ts';
import { decodeText } from '../../src/documents/text.ts';
import { CLAUSES } from '../../src/domain/clauses.ts';
import { SAMPLE } from './sample-regulation.ts';

const parsed = parseRegulation(SAMPLE);
const textOf = (id: string, from = parsed) => from.clauses.find((clause) => clause.id === id)?.text;
const flat = (text: string) => text.replace(/\s/g, '');

describe('R01 the document is taken apart by its own numbering', () => {
  test('R01 what it says of itself is read from the table on top', () => {
    expect(parsed.header).toEqual({
      number: '山政办发〔2031〕7号',
      registration: 'ABCD01—2031—0001',
      index: '111-2/2031-9',
      date: '2031-02-03',
      disclosure: '主动公开',
      validity: '有效',
    });
  });

  test('R01 every clause the rules stand on is found, and nothing is wrong', () => {
    expect(parsed.problems).toEqual([]);
    expect(CLAUSES.filter((id) => textOf(id) === undefined)).toEqual([]);
  });

  test('R01 a clause holds its items, and each item can be asked for by itself', () => {
    expect(textOf('六(二)')).toBe('(二)再拨款。分三步:\n1.看预算。\n2.看树苗。\n3.看天气。');
    expect(textOf('六(二)3')).toBe('3.看天气。');
    expect(textOf('二(二)')).toBe('(二)再浇水。2031年,浇一次。\n2032年,浇两次。');
    expect(textOf('附件1 一2')).toBe('2.督促。');
    expect(textOf('附件2 2')).toBe('2.乙局:施肥。');
    expect(textOf('附件1 三')).toBe('三、规则\n一年一会。');
    expect(textOf('附件3')).toBe('附件3\n名单\n总召集人:某某');
  });

  test('R01 the list of annexes and the signature belong to no article', () => {
    expect(textOf('八(二)')).toBe('(二)自2031年3月1日起施行。');
    expect(textOf('落款')).toContain('2.种树单位职责');
    expect(textOf('八(二)2')).toBeUndefined();
  });

  test('R01 the words are the document’s own, to the letter', () => {
    for (const clause of parsed.clauses) expect(flat(SAMPLE)).toContain(flat(clause.text));
    expect(new Set(parsed.clauses.map((clause) => clause.id)).size).toBe(parsed.clauses.length);
    const parts = parsed.clauses.filter((clause) => !/[(\d ]/.test(clause.id) || /^附件\d$/.test(clause.id));
    expect(parts.map((clause) => flat(clause.text)).join('')).toBe(flat(SAMPLE));
  });

  test('R01 full-width brackets, colons and Windows line ends in the national encoding read the same', () => {
    const wide = SAMPLE.replaceAll('(', '（')
      .replaceAll(')', '）')
      .replaceAll(':', '：')
      .replaceAll('\n', '\r\n');
    const again = parseRegulation(decodeText(iconv.encode(wide, 'gb18030')));
    expect(again.problems).toEqual([]);
    expect(again.header.number).toBe('山政办发〔2031〕7号');
    expect(again.clauses.map((clause) => clause.id)).toEqual(parsed.clauses.map((clause) => clause.id));
    expect(textOf('六(二)', again)).toBe('（二）再拨款。分三步：\n1.看预算。\n2.看树苗。\n3.看天气。');
  });

  test('R01 a text without a table on top still tells its number', () => {
    const bare = SAMPLE.slice(SAMPLE.indexOf('关于种树'));
    expect(parseRegulation(`山政办发〔2031〕7号\n${bare}`).header).toEqual({ number: '山政办发〔2031〕7号' });
  });
});

describe('R01 a document with something wrong is not taken as whole', () => {
  test('R01 a number that jumps is reported with its line', () => {
    const jumped = SAMPLE.replace('2.看树苗。', '4.看树苗。');
    const line = jumped.split('\n').indexOf('4.看树苗。') + 1;
    expect(parseRegulation(jumped).problems).toContainEqual({
      line,
      reason: 'out-of-order',
      found: '六(二)4',
    });
  });

  test('R01 a missing clause is reported', () => {
    const { problems } = parseRegulation(SAMPLE.replace('(六)公布。', '公布。'));
    expect(problems).toEqual([{ line: 0, reason: 'missing', found: '六(六)' }]);
  });

  test('R01 a file that is something else yields nothing', () => {
    const { clauses, problems } = parseRegulation('买菜清单\n1.白菜\n2.豆腐');
    expect(clauses).toEqual([]);
    expect(problems).toEqual([{ line: 0, reason: 'nothing-found', found: '' }]);
  });
});
