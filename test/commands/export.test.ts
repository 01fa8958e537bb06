import { writeFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { openZip } from '../../src/documents/open-zip.ts';
import { formatFen } from '../../src/wording/units.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { measured, underContract } from './under-contract.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const OFFICER = 'officer-education-sports';
const FINANCE = 'liaison-finance';

const sheet = async (who: string, name: string) => {
  const [bytes] = room.files(who, name);
  // Kept for whoever wants to look at it in a spreadsheet.
  if (process.env.KEEP_SHEETS) await writeFile(`${process.env.KEEP_SHEETS}/${name}.xlsx`, bytes ?? '');
  const [head = [], ...rows] = (await readSheet(Buffer.from(bytes ?? new Uint8Array()))) as unknown[][];
  const sum = rows.pop() ?? [];
  const column = (heading: string) => rows.map((row) => row[head.indexOf(heading)]);
  return { head, rows, column, sum: (heading: string) => sum[head.indexOf(heading)] };
};
const added = (figures: readonly unknown[]) =>
  figures.reduce((all: number, each) => all + Number(each ?? 0), 0);

describe('R73 R84 views as workbooks', () => {
  let number: string;

  it('R84 the ledger leaves with typed cells and the sums the chat says, the payments line by line', async () => {
    number = await underContract(room, { instalments: 'yes', name: '导出一' });
    const [first, second] = await measured(room, number, 2);
    await room.says(OFFICER, `支付 ${number} 100000.01元 节点：${first} 发票：F-9001`);
    await room.says(FINANCE, `支付审核 ${number} 同意`);
    await room.says(
      OFFICER,
      `付款 ${number} 2026-11-23 凭证：国库〔2026〕88号 收款人：柯桥社工服务中心 账号：6789 方式：授权支付`,
    );
    await room.says(OFFICER, `支付 ${number} 5万元 节点：${second} 发票：F-9002`);

    const said = await room.says(FINANCE, '导出 台账 2026');
    expect(said).toContain('2026年台账：1条，见附件');
    expect(said).toContain('已付：100,000.01元');
    const ledger = await sheet(FINANCE, '台账');
    expect(ledger.column('已付（元）')).toEqual([100_000.01]);
    expect(ledger.sum('未付余额（元）')).toBe(399_999.99);
    expect(ledger.sum('合同金额（元）')).toBe(500_000);

    const paid = await room.says(FINANCE, '导出 支付 教体局');
    expect(paid).toContain('教体局支付：2条，见附件');
    expect(paid).toContain('金额：150,000.01元');
    const payments = await sheet(FINANCE, '支付');
    expect(payments.sum('金额（元）')).toBe(added(payments.column('金额（元）')));
    expect(payments.column('付款日期')[0]).toBeInstanceOf(Date);
    expect(payments.column('发票')).toEqual(['F-9001', 'F-9002']);
    expect(payments.column('现状')).toEqual(['已付款', '待审核']);
    expect(JSON.stringify(payments.rows)).not.toContain('6789');
  }, 120_000);

  it('R84 projects, contracts and providers leave the same way; another year has none', async () => {
    await room.says(FINANCE, '导出 项目');
    const projects = await sheet(FINANCE, '项目');
    expect(projects.sum('核定金额（元）')).toBe(added(projects.column('核定金额（元）')));
    expect(projects.column('项目编号')).toContain(number);
    await room.says(FINANCE, '导出 合同');
    expect((await sheet(FINANCE, '合同')).column('承接主体')).toEqual(['柯桥社工服务中心']);
    expect(await room.says(FINANCE, '导出 承接主体')).toContain('见附件');
    expect(await room.says(FINANCE, '导出 支付 2025')).toContain('没有可以导出的支付');
    expect(await room.says(FINANCE, '导出 评估')).toContain('没有可以导出的评估');
  });

  it('R84 on paper each is one page wide with its headings on every page, and money names its unit', async () => {
    await room.says(FINANCE, '导出 台账');
    const [bytes = new Uint8Array()] = room.files(FINANCE, '台账');
    const zip = openZip(bytes, 1_000_000);
    const page = zip.file('xl/worksheets/sheet1.xml')?.asText() ?? '';
    expect(page).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
    expect(page).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(zip.file('xl/workbook.xml')?.asText()).toContain("'台账'!$1:$1</definedName>");
    expect((await sheet(FINANCE, '台账')).head).toEqual([
      ...['项目编号', '项目名称', '购买主体', '承接主体', '合同金额（元）', '待审核（元）'],
      ...['已同意未付（元）', '已付（元）', '未付余额（元）', '滞留笔数'],
    ]);
  });

  it('R84 R32 narrows by field, stage and amount as 查询 reads them, and sums what it holds', async () => {
    const small = await underContract(room, {
      instalments: 'yes',
      name: '导出二',
      change: { 金额: '90万元', 资金来源: '项目经费90万元' },
    });
    const said = await room.says(FINANCE, '导出 台账 2026 体育 85万元以上');
    expect(said.split('\n')[0]).toBe('2026年85万元以上、体育台账：1条，见附件');
    const ledger = await sheet(FINANCE, '台账');
    expect(ledger.column('项目编号')).toEqual([small]);
    expect(said).toContain(`未付余额：${formatFen(Math.round(Number(ledger.sum('未付余额（元）')) * 100))}`);
    expect((await room.says(FINANCE, '导出 项目 项目监管 教体局')).split('\n')[0]).toBe(
      '教体局、项目监管项目：2条，见附件',
    );
    expect((await sheet(FINANCE, '项目')).column('项目编号')).toEqual([number, small]);
    expect((await room.says(FINANCE, '导出 台账 导出二')).split('\n')[0]).toBe('含“导出二”台账：1条，见附件');
    expect((await room.says(FINANCE, '导出 台账 社会服务')).split('\n')[0]).toBe(
      '社会服务没有可以导出的台账。',
    );
  }, 120_000);

  it('R62 R84 a provider stands with its contracts and what it was paid, in the list, on its card and as a workbook; the sums are those of the ledger', async () => {
    const figures = '合同数 2，合同金额 100万元，已付金额 100,000.01元';
    expect((await room.says(FINANCE, '承接主体')).split('\n')[1]).toBe(
      `· S2026-01 柯桥社工服务中心：已登记——${figures}`,
    );
    expect(await room.says(FINANCE, '承接主体 S2026-01')).toContain(
      '· 合同2个，合同金额100万元，已付100,000.01元',
    );
    const said = await room.says(FINANCE, '导出 承接主体');
    for (const line of ['合同数：2', '合同金额：100万元', '已付金额：100,000.01元'])
      expect(said.split('\n')).toContain(line);
    const providers = await sheet(FINANCE, '承接主体');
    expect([providers.column('合同数'), providers.sum('合同数')]).toEqual([[2], 2]);
    await room.says(FINANCE, '导出 台账');
    const ledger = await sheet(FINANCE, '台账');
    expect(providers.sum('合同金额（元）')).toBe(ledger.sum('合同金额（元）'));
    expect(providers.sum('已付金额（元）')).toBe(ledger.sum('已付（元）'));
  });

  it('shows what may be chosen, and says what it did not understand', async () => {
    expect(await room.says(FINANCE, '导出')).toContain('可以导出：项目、台账、合同、支付、评估、承接主体。');
    expect(await room.says(FINANCE, '导出 支付 某某')).toContain('没看懂“某某”。');
  });

  it('holds only what the asker may see', async () => {
    await room.says('officer-health', '导出 项目');
    const health = await sheet('officer-health', '项目');
    await room.says(FINANCE, '导出 项目');
    const all = await sheet(FINANCE, '项目');
    expect(health.rows.length).toBeLessThanOrEqual(all.rows.length);
  });
});
