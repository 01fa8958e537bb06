import { beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/projects/supervision.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { carriedTo } from './filing.ts';
import { approved } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const OFFICER = 'officer-education-sports';
const FINANCE = 'liaison-finance';

const projectOf = async (number: string) => {
  const project = await room.project(number);
  if (!project) throw new Error(`no project ${number}`);
  return project;
};

describe('a report that the service was passed on', () => {
  it('R65 anyone opens a case; it is open until somebody other than the purchaser finds, with a basis, that it is unfounded', async () => {
    const number = await carriedTo(room, await approved(room), 'supervision');
    expect(await room.says('officer-health', `举报 ${number} 转包 上课的是另一家公司的教练`)).toContain(
      '举报已登记，待调查',
    );
    expect(openCase(await projectOf(number))).toBeDefined();
    expect(room.sees(FINANCE)).toMatch(
      /请对举报作出结论，写明依据[\s\S]*类型：转包，内容：上课的是另一家公司的教练/,
    );
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain('对举报的调查结论——财政(地税)局（五(二)）');
    expect(await room.says(OFFICER, `结论 ${number} 不成立 依据：核查记录〔2026〕3号`)).toContain(
      '由财政(地税)局办理，不由您的单位办理',
    );
    expect(await room.says(FINANCE, `结论 ${number} 不成立 依据：无`)).toContain('不能写“无”');
    await room.says(FINANCE, '取消');
    expect(await room.says(FINANCE, `结论 ${number} 不成立`)).toContain('依据：还没有填');
    await room.says(FINANCE, '取消');
    expect(openCase(await projectOf(number))).toBeDefined();
    expect(await room.says(FINANCE, `结论 ${number} 不成立 依据：核查记录〔2026〕3号`)).toContain('不成立');
    expect(openCase(await projectOf(number))).toBeUndefined();
  });

  it('R65 one that proved true stays open until it is dealt with', async () => {
    const number = await carriedTo(room, await approved(room, { 名称: '真的转包' }), 'supervision');
    await room.says('officer-health', `举报 ${number} 转包 合同整体交给了另一家公司`);
    expect(await room.says(FINANCE, `结论 ${number} 成立 依据：核查记录〔2026〕4号`)).toContain(
      '成立，待处理',
    );
    expect(openCase(await projectOf(number))).toBeDefined();
    expect(
      await room.says(FINANCE, `举报处理 ${number} 已解除合同 依据：解除合同通知书〔2026〕1号`),
    ).toContain('成立，已处理');
    expect(openCase(await projectOf(number))).toBeUndefined();
  });

  it('R65 going back a stage does not make it go away', async () => {
    const number = await carriedTo(room, await approved(room, { 名称: '退不掉的举报' }), 'supervision');
    await room.says('officer-health', `举报 ${number} 转包 上课的是另一家公司的教练`);
    await room.says(OFFICER, `退回阶段 ${number} 组织采购 理由：重新采购`);
    await room.says(OFFICER, '确认');
    expect((await projectOf(number)).filed?.some(({ superseded }) => superseded)).toBe(true);
    expect(openCase(await projectOf(number))).toBeDefined();
  });

  it('R70 money withheld, misused or delayed is reported, and the audit looks into it; nothing is blocked by it', async () => {
    const number = await carriedTo(room, await approved(room, { 名称: '资金问题' }), 'supervision');
    for (const kind of ['截留', '挪用', '滞留'])
      expect(await room.says('officer-health', `举报 ${number} ${kind} 资金没有到位`)).toContain('待调查');
    expect(openCase(await projectOf(number))).toBeUndefined();
    expect(await room.says(FINANCE, `结论 ${number} 不成立 依据：核查记录〔2026〕5号`)).toContain(
      '由审计局办理，不由您的单位办理',
    );
    expect(await room.says('officer-health', `举报 ${number} 浪费 资金没有到位`)).toContain('截留');
  });
});
