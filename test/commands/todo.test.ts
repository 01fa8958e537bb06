import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { measured, underContract } from './under-contract.ts';

const OFFICER = 'officer-education-sports';
const FINANCE = 'liaison-finance';

describe('R28 R85 two things owed on one project', () => {
  let room: Room;
  let number = '';

  beforeAll(async () => {
    room = await openRoom();
    number = await underContract(room, { instalments: 'yes' });
    const milestones = await measured(room, number, 2);
    for (const [at, milestone] of milestones.entries())
      await room.says(
        OFFICER,
        `支付 ${number} ${at + 1}0万元 节点：${milestone} 发票：2533200000001234567${at}`,
      );
  }, 180_000);
  afterAll(() => room.close());

  it('both stand in 待办 of whoever owes them, each with its last day and its button', async () => {
    expect(await room.says(FINANCE, '待办')).toBe(
      [
        '待您办理2件',
        `· ${number} 中小学课后体育服务——请对支付申请表示同意或不同意（第1次），12月18日（周五）前，还剩20个工作日（五(一)）`,
        `· ${number} 中小学课后体育服务——请对支付申请表示同意或不同意（第2次），12月18日（周五）前，还剩20个工作日（五(一)）`,
        `【支付审核 ${number}（第1次）】 【支付审核 ${number}（第2次）】`,
      ].join('\n'),
    );
  });

  it('缺 and the project say both, and the card tells their buttons apart', async () => {
    expect(await room.says(FINANCE, `缺 ${number}`)).toBe(
      [
        `${number} 在“项目监管”阶段还缺2件：`,
        '· 跟踪记录——教体局（七(二)5）',
        '· 服务完成的记录——教体局（七(二)5）',
        '以后的阶段已经等着2件：',
        '· 财政部门对支付申请的审核（第1次）——财政(地税)局（六(三)）',
        '· 财政部门对支付申请的审核（第2次）——财政(地税)局（六(三)）',
        '※ 按四项要求：程序规范缺1件，全程监管缺1件，其余不缺（五(一)）。',
        '【同意（第1次）】 【同意（第2次）】 【不同意（第1次）】 【不同意（第2次）】',
      ].join('\n'),
    );
    expect(
      (await room.says(FINANCE, `项目 ${number}`))
        .split('\n')
        .find((line) => line.includes('未到') && line.includes('兑付')),
    ).toBe(
      '· 经费兑付（未到）：已有经费支付2件，待财政部门对支付申请的审核（第1次）（财政(地税)局）、财政部门对支付申请的审核（第2次）（财政(地税)局）',
    );
  });

  it('a press decides the one it names; the other goes on waiting, and is then the only one', async () => {
    await room.says(FINANCE, '待办');
    const { shown } = await room.presses(FINANCE, `支付审核 ${number}（第2次）`);
    expect(shown).toContain('【同意（第1次）】 【同意（第2次）】');
    await room.presses(FINANCE, '同意（第2次）');
    const filed = (await room.project(number))?.filed ?? [];
    expect(
      filed.filter(({ row }) => row === 'payment').map(({ steps }) => steps.map(({ key }) => key)),
    ).toEqual([[], ['payment-review']]);
    expect(await room.says(FINANCE, '待办')).toBe(
      [
        '待您办理1件',
        `· ${number} 中小学课后体育服务——请对支付申请表示同意或不同意，12月18日（周五）前，还剩20个工作日（五(一)）`,
        `【支付审核 ${number}】`,
      ].join('\n'),
    );
  });

  it('what is owed in words of different rows stands apart as well', async () => {
    expect(await room.says(OFFICER, '待办')).toBe(
      [
        '待您办理3件',
        `· ${number} 中小学课后体育服务——请登记对服务的跟踪监督情况，12月18日（周五）前，还剩20个工作日（五(一)）`,
        `· ${number} 中小学课后体育服务——请登记国库集中支付已经付款，12月18日（周五）前，还剩20个工作日（五(一)）`,
        `· L2026-01 ${number} 中小学课后体育服务——请记录履约的数量、质量和效果，2028年12月31日（周日）前，还剩534个工作日（五(二)）`,
        `【跟踪 ${number}】 【付款 ${number}】 【填报 L2026-01】`,
      ].join('\n'),
    );
  });
});
