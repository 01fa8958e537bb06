import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { carriedTo } from './filing.ts';
import { approved } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const OFFICER = 'officer-education-sports';
const CONTRACT =
  '承接主体：柯桥社工服务中心 金额：18万元 期限：2026-01-01至2026-12-31 内容：课后服务 数量：4000课时 质量：满意度90% 效果：达标率提高 支付计划：2026-12-31 18万元 分期：允许 转包条款：第8条 附件：合同〔2026〕18号 签订日期：2026-11-20';
const labels = () => room.buttons(OFFICER).map(({ label }) => label);

describe('R28 R29 the stages after the approval', () => {
  let number: string;

  it('R28 the contract before the review of the provider is refused, with what is missing by name', async () => {
    number = await approved(room, { 名称: '阶段' });
    await carriedTo(room, number, 'qualification');
    const refused = await room.says(OFFICER, `合同 ${number} ${CONTRACT}`);
    expect(refused).toContain('资质审查');
    expect(refused).toContain('（五(一)）');
    expect((await room.project(number))?.filed?.some(({ row }) => row === 'contract')).toBe(false);
  });

  it('R28 every move is in the log, with what stood before', async () => {
    const verbs = (await room.logged(`project:${number}`)).map(({ verb }) => verb);
    expect(verbs.slice(-4)).toEqual(['conditions', 'conditions-agree', 'purchase', 'award']);
    const card = await room.says(OFFICER, `履历 ${number}`);
    for (const word of ['教体局经办人登记采购方案：方式 公开招标；', '教体局经办人登记中标结果：承接主体 '])
      expect(card).toContain(word);
  });

  it('R28 one goes back only with a reason; what was filed since is void and stays readable', async () => {
    expect(await room.says(OFFICER, `退回阶段 ${number} 组织采购`)).toContain('理由');
    await room.says(OFFICER, '取消');
    await room.says(OFFICER, `退回阶段 ${number} 组织采购 理由：评审有误`);
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain(
      '组织采购（现在）：缺承接主体的具体条件（教体局）',
    );
  });

  it('R27 R29 the card shows all eight stages, what each has on file and what the present one lacks', async () => {
    const other = await approved(room, { 名称: '八个阶段' });
    await carriedTo(room, other, 'contract');
    const card = await room.says(OFFICER, `项目 ${other}`);
    for (const line of [
      '项目申报：完整的申报',
      '组织采购：承接主体的具体条件、采购方案、中标结果',
      '资质审查：资质审查',
      '合同签订（现在）：缺购买服务合同（教体局）',
      '项目监管（未到）',
      '绩效评估（未到）',
      '经费兑付（未到）',
    ])
      expect(card).toContain(line);
    expect(card).toContain('已批复，待签合同，缺购买服务合同，等教体局');
    expect(card).not.toContain('可组织采购');
  });

  it('R29 what is open is listed by what the document wants of a stage, and the stage stays open with it', async () => {
    const third = await approved(room, { 名称: '四项要求' });
    expect(await room.says(OFFICER, `缺 ${third}`)).toContain(
      '按四项要求：程序规范缺3件，其余不缺（五(一)）。',
    );
    await carriedTo(room, third, 'supervision');
    const open = await room.says(OFFICER, `缺 ${third}`);
    expect(open).toContain('跟踪记录——教体局（七(二)5）');
    expect(open).toContain('全程监管缺1件');
    expect(await room.says(OFFICER, `完工 ${third} 2026-11-20`)).toContain('还缺');
  });

  it('R28 only the piece that may go now is offered', async () => {
    const fourth = await approved(room, { 名称: '只给这一件' });
    await room.says(OFFICER, `项目 ${fourth}`);
    expect(labels()).toContain('条件');
    expect(labels()).not.toContain('采购');
    expect(labels()).not.toContain('中标');
    await room.says(OFFICER, `条件 ${fourth} 条件：有3年以上体育培训经验 依据：课程质量要求`);
    await room.says('liaison-finance', `条件会签 ${fourth} 同意`);
    await room.says(OFFICER, `项目 ${fourth}`);
    expect(labels()).toContain('采购');
    expect(labels()).not.toContain('中标');
  });
});
