import { beforeAll, describe, expect, it } from 'vitest';
import { openTables } from '../../src/documents/workbook.ts';
import { openRoom, type Room } from '../chat/room.ts';

const OFFICE = 'office-director';
const OFFICER = 'officer-education-sports';
const HEADS =
  '名称,需求,目录,金额（万元）,测算,资金来源,期限,数量,质量,服务性质,市场化,社会力量,人员,情形,购买主体,经办人,列入文号,列入日期,渠道,备注';
const line = (name: string, change: Readonly<Record<string, string>> = {}) =>
  HEADS.split(',')
    .map(
      (head) =>
        ({
          名称: name,
          需求: '学校放学后缺少专业体育指导',
          目录: 'B10 体育',
          '金额（万元）': '50',
          测算: '2500课时×200元',
          资金来源: '项目经费',
          期限: '2026-01-01至2026-12-31',
          数量: '2500课时',
          质量: '满意度不低于90%',
          服务性质: '公共服务',
          市场化: '是',
          社会力量: '是',
          人员: '不增加',
          情形: '无',
          购买主体: '教体局',
          经办人: '教体局经办人',
          列入文号: '柯财〔2025〕40号',
          列入日期: '2025-12-20',
          渠道: '部门预算',
          ...change,
        })[head] ?? '',
    )
    .join(',');

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const kept = (...lines: readonly string[]) =>
  room.store.transact(
    room.clock.now,
    async (desk) =>
      (await desk.files.put({ name: '计划.csv', bytes: Buffer.from([HEADS, ...lines].join('\n')), by: 'p' }))
        .key,
  );

describe('projects that were planned before', () => {
  it('R55 every line that is wrong is named, and then none is taken in', async () => {
    const file = await kept(
      line('课后体育', { 测算: '' }),
      line('课后体育二', { 资金来源: '项目经费30万元', 经办人: '外人' }),
      line('课后体育三', { 列入文号: '无' }),
    );
    const answer = await room.says(OFFICE, `计划项目导入 文件：${file}`);
    expect(answer).toContain('第2行 测算：还没有填');
    expect(answer).toContain('第3行 资金来源：');
    expect(answer).toContain('第3行 经办人：外人没有在本单位担任职务');
    expect(answer).toContain('第4行 列入文号：');
    await room.says(OFFICE, '取消');
    expect(await room.project('2026-001')).toBeUndefined();
  });

  it('R55 a dry run first, then each is taken in as approved by its plan, exempt from nothing', async () => {
    const file = await kept(line('课后体育'), line('游泳普及'));
    const dry = await room.hears(OFFICE, `计划项目导入 文件：${file}`);
    expect(dry).toContain('导入2个项目：课后体育、游泳普及。');
    expect(dry).toContain(
      '都按已批复登记，采购方式等一律不免，要补齐：财政部门核定的金额、承接主体的具体条件、采购方案、中标结果。',
    );
    expect(dry).toContain('没有用到的列：备注。');
    expect(await room.project('2026-001')).toBeUndefined();
    const done = await room.says(OFFICE, '发送');
    expect(done).toContain('已导入2个列入计划的项目');
    expect(done).toContain(
      '2026-001 课后体育（教体局）缺：财政部门核定的金额、承接主体的具体条件、采购方案、中标结果',
    );
    expect(room.inbox(OFFICER)).toContain('贵单位有2个列入购买服务计划的项目已转入管理');
    const lacks = await room.says(OFFICER, '缺 2026-001');
    expect(lacks).toContain('采购方案——教体局');
    expect((await room.project('2026-001'))?.status).toEqual({ state: 'approved' });
    expect((await room.project('2026-001'))?.decisions).toMatchObject([
      { kind: 'external', body: 'channel', document: '柯财〔2025〕40号', approvedFen: 50_000_000 },
    ]);
    expect(await room.says(OFFICER, '中标 2026-001 甲 金额：1万元')).toContain(
      '还没有采购方案，不能登记中标',
    );
    expect(await room.says(OFFICER, '履历 2026-001')).toContain('计划项目导入');
  });

  it('R55 the same plan again takes nothing in twice, and only the office takes any in', async () => {
    const file = await kept(line('课后体育'), line('足球进校园'));
    expect(await room.says(OFFICER, `计划项目导入 文件：${file}`)).toContain('办公室');
    const dry = await room.hears(OFFICE, `计划项目导入 文件：${file}`);
    expect(dry).toContain('导入1个项目：足球进校园。');
    expect(dry).toContain('已有1个，不再导入：课后体育。');
    await room.says(OFFICE, '发送');
    expect(await room.says(OFFICE, `计划项目导入 文件：${file}`)).toContain('没有要导入的');
  });

  it('R55 a blank table leaves with every heading that is read', async () => {
    await room.says(OFFICE, '计划项目表');
    const [bytes] = room.files(OFFICE, '计划项目表');
    const rows = await openTables().read(bytes ?? new Uint8Array());
    expect('unreadable' in rows ? rows.unreadable : rows[0]?.cells.slice(0, 4)).toEqual([
      '名称',
      '需求',
      '目录',
      '金额（元）',
    ]);
  });
});
