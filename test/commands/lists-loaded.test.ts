import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTables } from '../../src/documents/workbook.ts';
import type { Cell } from '../../src/office/ports.ts';
import { openRoom, type Room } from '../chat/room.ts';

const FINANCE = 'liaison-finance';
const HEADINGS = ['品目', '目录项', '范围', '生效', '失效', '备注'];

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const kept = (name: string, bytes: Uint8Array) =>
  room.store.transact(room.clock.now, async (desk) => (await desk.files.put({ name, bytes, by: 'p' })).key);
const csv = (...lines: readonly string[]) =>
  kept('集采目录2026.csv', Buffer.from([HEADINGS.join(','), ...lines].join('\n')));
const xlsx = async (...rows: readonly (readonly Cell[])[]) =>
  kept('集采目录2026.xlsx', await openTables().write({ name: '集采', headings: HEADINGS, rows }));

/** Says it and leaves whatever form it opened. */
const tried = async (text: string): Promise<string> => {
  const answer = await room.says(FINANCE, text);
  await room.says(FINANCE, '取消');
  return answer;
};

describe('a list that is loaded from a table', () => {
  it('R25 nothing is kept of it before it is sent: a dry run tells what would come', async () => {
    const file = await csv(
      '体育场馆运营,B10 体育,内,2026-01-01,,省',
      '戏曲下乡,文化,外,2026-01-01,2026-12-31,',
    );
    const dry = await room.hears(FINANCE, `集采目录导入 文件：${file}`);
    expect(dry).toContain('增加2条：体育场馆运营、戏曲下乡。');
    expect(dry).toContain('没有用到的列：备注。');
    expect(await room.says('supervision', '集采 B10')).toContain('未确定');
    await room.says(FINANCE, '返回');
    expect(await room.says(FINANCE, `集采目录导入 文件：${file}`)).toContain(
      '集中采购目录已导入：增加2条，改动0条，失效0条',
    );
    expect(await room.says('supervision', '集采 B10')).toContain('集中采购目录内');
    expect(await room.says('supervision', '集采目录 戏曲下乡')).toContain('文件：集采目录2026.csv');
  });

  it('R25 the same list again changes nothing; another one is told line by line', async () => {
    const again = await csv('戏曲下乡,B09,外,2026-01-01,2026-12-31,', '体育场馆运营,B10,内,2026-01-01,,');
    expect(await room.says(FINANCE, `集采目录导入 文件：${again}`)).toContain('没有要改的');
    const next = await xlsx(
      ['体育场馆运营', 'B10', '外', { day: '2026-01-01' }, '', ''],
      ['养老助餐', 'B05', '内', { day: '2026-01-01' }, '', ''],
    );
    const dry = await room.hears(FINANCE, `集采目录导入 文件：${next}`);
    expect(dry).toContain(
      '增加1条：养老助餐。\n改动1条：体育场馆运营。\n新清单里没有的1条今日起失效：戏曲下乡。',
    );
    expect(await room.says(FINANCE, '发送')).toContain('增加1条，改动1条，失效1条');
    expect(await room.says('supervision', '集采 B10')).toContain('集中采购目录外');
    expect(await room.says('supervision', '集采目录 戏曲下乡')).toContain('不在新清单里，已移出');
    expect(await room.says('supervision', '集采 B09 2026-11-24')).toContain('未确定');
  });

  it('every line that is wrong is named, and then nothing is kept', async () => {
    const bad = await csv('甲,B10,内,2026-01-01,,', '乙,B99,半内,某日,,', ',B10,内,2026-01-01,,');
    const answer = await tried(`集采目录导入 文件：${bad}`);
    expect(answer).toContain('第3行 目录项：现行目录里没有这一项');
    expect(answer).toContain('第3行 范围：请从所列选项中选一个');
    expect(answer).toContain('第3行 生效：看不出日期');
    expect(answer).toContain('第4行 名称：还没有填');
    expect(await room.says(FINANCE, '集采目录 甲')).toContain('没有“甲”');
    expect(
      await tried(`集采目录导入 文件：${await kept('x.csv', Buffer.from('品目,生效\n甲,2026-01-01'))}`),
    ).toContain('表格缺这些列：目录项、范围');
    expect(
      await tried(`集采目录导入 文件：${await kept('x.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))}`),
    ).toContain('旧版 Excel');
    expect(await tried('集采目录导入 文件：集采目录.xlsx')).toContain('请先把 .xlsx 或 .csv 文件发给我');
    const twice = await csv('甲,B10,内,2026-01-01,,', '甲,B10,外,2026-01-01,,');
    expect(await room.says(FINANCE, `集采目录导入 文件：${twice}`)).toContain('第3行与第2行是同一条');
  });

  it('R25 only who keeps the list loads it', async () => {
    const file = await csv('甲,B10,内,2026-01-01,,');
    expect(await room.says('liaison-health', `集采目录导入 文件：${file}`)).toContain('不由您的单位登记');
  });

  it('R25 it is sent as a workbook with typed cells, which loads again without a change', async () => {
    expect(await room.says('supervision', '集采目录导出')).toContain('集中采购目录：2条，见附件');
    const [bytes] = room.files('supervision', '集中采购目录');
    const sheet = (await readSheet(Buffer.from(bytes ?? []))) as readonly (readonly unknown[])[];
    expect(sheet[0]).toEqual([
      '编号',
      '名称',
      '目录项',
      '范围',
      '生效',
      '失效',
      '文件',
      '现状',
      '登记人',
      '登记日期',
    ]);
    expect(sheet[1]?.slice(0, 5)).toEqual([
      'C2026-01',
      '体育场馆运营',
      'B10 体育',
      '目录外',
      new Date('2026-01-01T00:00:00Z'),
    ]);
    const back = await kept('back.xlsx', bytes ?? new Uint8Array());
    expect(await room.says(FINANCE, `集采目录导入 文件：${back}`)).toContain('没有要改的');
  });
});
