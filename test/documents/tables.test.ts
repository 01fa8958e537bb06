import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readTable, TableUnreadable } from '../../src/documents/tables.ts';

const CSV = '单位,姓名\n教体局,"甲，乙"\n\n科技局,丙\n';
const ROWS = [
  { line: 1, cells: ['单位', '姓名'] },
  { line: 2, cells: ['教体局', '甲，乙'] },
  { line: 4, cells: ['科技局', '丙'] },
];

test.each([
  ['UTF-8', Buffer.from(CSV)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${CSV}`)],
  ['GB18030', iconv.encode(CSV, 'gb18030')],
  ['UTF-16 with a mark', iconv.encode(CSV, 'utf16le', { addBOM: true })],
  ['tabs and Windows line ends', Buffer.from(CSV.replaceAll(',', '\t').replaceAll('\n', '\r\n'))],
])('a table in %s reads the same, with its line numbers', async (_, bytes) => {
  expect(await readTable(bytes)).toEqual(ROWS);
});

test('a workbook is read with its days as days', async () => {
  const sheet = await writeXlsxFile([
    [{ value: '单位' }, { value: '起始日期' }],
    [null, null],
    [{ value: ' 教体局 ' }, { value: new Date(Date.UTC(2026, 0, 5)), type: Date, format: 'yyyy-mm-dd' }],
    [{ value: '科技局' }, { value: 20260105 }],
  ]).toBuffer();
  expect(await readTable(sheet)).toEqual([
    { line: 1, cells: ['单位', '起始日期'] },
    { line: 3, cells: ['教体局', '2026-01-05'] },
    { line: 4, cells: ['科技局', '20260105'] },
  ]);
});

test.each([
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'old-excel'],
  ['a zip that is no workbook', Buffer.from('PK\u0003\u0004 nothing'), 'not-a-table'],
  ['an unclosed quotation', Buffer.from('a,b\n"c,d\n'), 'not-a-table'],
  ['an empty file', Buffer.from(' \n\n'), 'empty'],
])('%s is refused with its reason', async (_, bytes, reason) => {
  const refused = await readTable(bytes).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TableUnreadable);
  expect(refused).toMatchObject({ reason });
});
