import { beforeAll, describe, expect, it } from 'vitest';
import { openTables } from '../../src/documents/workbook.ts';
import { MEMBER_UNITS } from '../../src/domain/people.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { declared, PLAIN } from './story.ts';

let room: Room;
const says = (who: string, text: string) => room.says(who, text);
const on = (day: string) => {
  room.clock.now = new Date(`${day}T02:00:00Z`);
};
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);
const SILENT = ['land', 'state-tax', 'cppcc'];
const year = () => says('office-director', '年度履职 2026');

describe('what the office gathers', () => {
  it('R129 goes to all 22, with a form and a last day, and only the silent are chased', async () => {
    expect(await says('liaison-health', '收集 半年情况 期限：2026-12-01 单位：全部')).toContain('这件事由');
    const preview = await room.hears(
      'office-director',
      '收集 半年情况 栏目：项目数 期限：2026-12-01 单位：全部',
    );
    expect(preview).toContain('将请22个单位');
    expect(await says('office-director', '发送')).toContain('SJ2026-01');
    expect(await says('liaison-land', '待办')).toContain('SJ2026-01');
    for (const unit of MEMBER_UNITS.filter((each) => !SILENT.includes(each)))
      await says(`officer-${unit}`, `填报 SJ2026-01 项目${unit.length}个`);
    const [record] = await room.prisma.record.findMany({ where: { number: 'SJ2026-01' } });
    expect([...(record?.owes ?? [])].sort()).toEqual(SILENT.map((unit) => `unit:${unit}`).sort());
    expect(await says('liaison-health', '待办')).not.toContain('SJ2026-01');
    expect(await says('liaison-land', '待办')).toContain('SJ2026-01');
    expect(await year()).toContain('半年情况：应报22家，已报19家，未报：政协办、国土分局、国税局');
  });

  it('R129 its answers make one table of 22 rows, the silent ones blank', async () => {
    await says('office-director', '收集导出 SJ2026-01');
    const [bytes] = room.files('office-director', '半年情况');
    const read = await openTables().read(bytes ?? new Uint8Array());
    const [headings, ...rows] = 'unreadable' in read ? [] : read.map(({ cells }) => cells);
    expect(headings?.slice(0, 3)).toEqual(['单位', '内容', '附件']);
    expect(rows).toHaveLength(22);
    const said = rows.map(([, text]) => text ?? '');
    expect(said.filter((each) => each === '')).toHaveLength(3);
    expect(said).toContain('项目6个');
  });

  it('R129 a collection that is ended chases nobody', async () => {
    await says('office-director', '结束收集 SJ2026-01 已够汇总');
    expect(await says('liaison-land', '待办')).not.toContain('SJ2026-01');
    expect(await says('officer-health', '收集表 未交齐')).toContain('没有未交齐的');
  });
});

describe('what units ask the office for', () => {
  it('R130 open requests are visible; the answer has its file and its time', async () => {
    await says('officer-health', '资料需求登记 2025年项目清单 用途：编预算');
    expect(await says('office-director', '待办')).toContain('ZL2026-01');
    expect(await says('officer-culture', '资料需求 未提供')).toContain(
      'ZL2026-01 2025年项目清单：待提供——联席会议办公室',
    );
    expect(await says('liaison-health', '提供资料 ZL2026-01 https://www.example.cn/qd.xlsx')).toContain(
      '这件事由',
    );
    on('2026-11-25');
    await says('office-clerk', '提供资料 ZL2026-01 https://www.example.cn/qd.xlsx');
    expect(room.inbox('liaison-health')).toContain('您要的资料已提供：ZL2026-01 2025年项目清单');
    expect(await says('officer-health', '台账 ZL2026-01')).toContain('答复用时：\n· 2天');
    expect(await says('officer-culture', '资料需求 未提供')).toContain('没有未提供的');
    expect(await year()).toContain('共1件，已答复1件，用时中位数2天');
  });
});

describe('what units do in their own system', () => {
  it('R131 the year lists every unit, blank where there is nothing', async () => {
    await says(
      'officer-civil-affairs',
      '本系统调研登记 社区养老供给 类别：调研 日期：2026-10-20 结论：机构不足',
    );
    const told = await year();
    expect(told).toContain('民政局：社区养老供给');
    expect(told.match(/：（空白）/g)).toHaveLength(21);
    expect(await says('office-director', '年度履职 2025')).toContain('民政局：（空白）');
  });
});

describe('audit', () => {
  it('R75 a finding stands under truth, legality or benefit until it is put right and closed', async () => {
    const number = await declared(room, PLAIN);
    const finding = `审计发现登记 ${number} 合法性 内容：支付早于验收 依据：审计取证单〔2026〕4号`;
    expect(await says('liaison-finance', finding)).toContain('不由您的单位登记');
    expect(await says('liaison-audit', finding.replace('合法性', '及时性'))).toContain('真实性');
    await says('liaison-audit', '取消');
    expect(await says('liaison-audit', finding)).toContain('SF2026-01');
    expect(await says('liaison-education-sports', '待办')).toContain('SF2026-01');
    expect(await says('liaison-audit', '审计销号 SF2026-01 依据：复核〔2026〕2号')).toContain(
      '现在不需要这一步',
    );
    await says('officer-education-sports', '审计整改 SF2026-01 已补办 依据：验收单〔2026〕9号');
    await says('liaison-audit', '退回整改 SF2026-01 没有验收人签字');
    expect(await says('liaison-education-sports', '待办')).toContain('SF2026-01');
    await says('officer-education-sports', '审计整改 SF2026-01 已补签 依据：验收单〔2026〕10号');
    expect(await says('officer-education-sports', '审计销号 SF2026-01 依据：复核〔2026〕2号')).toContain(
      '由审计局办理',
    );
    expect(await says('liaison-audit', '审计销号 SF2026-01 依据：复核〔2026〕2号')).toContain('已销号');
    expect(await says('officer-health', '审计发现')).toContain('合法性1');
    expect(await says('liaison-education-sports', '待办')).not.toContain('SF2026-01');
    expect(await year()).toContain('合法性1件，已销号1件');
  });
});

describe('区委办, 区政府办', () => {
  it('R133 urge whoever owes, by a message to them alone, and act for nobody', async () => {
    const number = await declared(room, { ...PLAIN, 名称: '催促一下' });
    await says('office-director', `受理 ${number}`);
    expect(await says('liaison-health', `催促 ${number} 请本周表态`)).toContain('不由您的单位登记');
    expect(await says('officer-party-office', `催促 ${number} 请本周表态`)).toContain('CB2026-01');
    expect(room.inbox('liaison-finance')).toContain(`催办：${number} 催促一下`);
    expect(room.inbox('liaison-health')).not.toContain('催办：');
    expect(await says('liaison-party-office', `意见 ${number} 同意`)).not.toContain('已记录');
    expect(await says('liaison-government-office', '催促 2026-999 快办')).toContain('没有等哪个单位办的事');
    expect(await year()).toContain('催办1次');
  });
});
