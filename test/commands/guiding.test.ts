import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { declaration, declared } from './story.ts';

const FINANCE = 'liaison-finance';
const CLERK = 'liaison-education-sports';
const OFFICER = 'officer-education-sports';
const GROUNDS = '职能：由直接办改为购买 成本：每餐降2元 质量：满意度纳入考核';
const FILE = 'https://oa.example/30';
const APPROVES = `文号：绍柯政发〔2026〕30号 日期：2026-11-20 附件：${FILE}`;
const ADDS = `目录 调整 B13 养老助餐 增加 领域：社会服务 ${GROUNDS}`;

let room: Room;
let older = '';
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  older = await declared(room);
  return () => room.close();
}, 60_000);

/** Says it and leaves whatever form it opened. */
const tried = async (who: string, text: string): Promise<string> => {
  const answer = await room.says(who, text);
  await room.says(who, '取消');
  return answer;
};

describe('the guiding catalogue, from a draft to a past edition', () => {
  it('R19 no unit but 财政局 drafts it', async () => {
    const refused = await room.says(CLERK, '目录 草案 指导目录');
    expect(refused).toContain('指导目录版本不由您的单位登记。');
    expect(refused).toContain('四(二)');
    expect(await room.says(CLERK, ADDS)).toContain('不由您的单位登记');
  });

  it.each([
    ['转变政府职能', /职能：\S+ /],
    ['降低服务成本', /成本：\S+ /],
    ['提升质量和资金效益', /质量：\S+$/],
  ])('R22 a change without the ground %s is refused naming it', async (ground, said) => {
    const answer = await tried(FINANCE, ADDS.replace(said, ''));
    expect(answer).toContain(`· ${ground}：还没有填（四(二)）`);
    expect(answer.split('\n').filter((line) => line.startsWith('· '))).toHaveLength(1);
  });

  it('R22 无 is no ground', async () => {
    expect(await tried(FINANCE, ADDS.replace('每餐降2元', '无'))).toContain('降低服务成本：不能写“无”');
  });

  it('R21 what is there is not added, what is not there is not altered', async () => {
    expect(await tried(FINANCE, ADDS.replace('B13', 'B10'))).toContain('B10 体育已在目录里');
    expect(await tried(FINANCE, `目录 删除 B77 ${GROUNDS}`)).toContain('目录里没有 B77');
    expect(await tried(FINANCE, ADDS.replace('领域：社会服务 ', ''))).toContain('须写所属领域');
  });

  it('R19 changes go into one draft, which nobody may cite', async () => {
    expect(await room.says(FINANCE, ADDS)).toContain('A2026-01 增加 B13 养老助餐（目录2）');
    expect(await room.says(FINANCE, `目录 调整 B10 删除 ${GROUNDS}`)).toContain(
      'A2026-02 删除 B10 体育（目录2）',
    );
    expect(await room.says(FINANCE, '目录版本 目录2')).toContain('草案，不能引用');
    expect(await tried(OFFICER, declaration({ 目录: 'B13' }))).toContain('B13 养老助餐还在草案里，尚未生效');
    const differ = await room.says('supervision', '目录差异');
    expect(differ).toContain('· 删除 B10 体育');
    expect(differ).toContain('· 增加 B13 养老助餐');
    expect(differ).toContain('须经区政府批准');
  });

  it('R21 a change is taken back before it is approved', async () => {
    await room.says(FINANCE, `目录 调整 B05 老年服务 调整 ${GROUNDS}`);
    expect(await room.says('supervision', '目录差异')).toContain('调整 B05 社会服务 → B05 老年服务');
    expect(await room.says(FINANCE, '目录调整撤回 A2026-03 理由：名称另议')).toContain('已撤回');
    expect(await room.says('supervision', '目录差异')).not.toContain('B05');
  });

  it.each([
    ['its number', '文号：绍柯政发〔2026〕30号 ', '文号'],
    ['its day', '日期：2026-11-20 ', '日期'],
    ['the file', `附件：${FILE}`, '附件'],
  ])('R19 it does not come into force without %s', async (_, words, label) => {
    const answer = await tried(FINANCE, `批复 目录2 同意 ${APPROVES} 施行：2027-01-01`.replace(words, ''));
    expect(answer).toContain(`· ${label}：还没有填`);
    expect(await room.says(FINANCE, '目录版本 目录2')).toContain('草案，不能引用');
  });

  it('R19 nor without a first day, nor by a unit that does not lead', async () => {
    expect(await tried(FINANCE, `批复 目录2 同意 ${APPROVES}`)).toContain('请写施行日期');
    const early = await tried(FINANCE, `批复 目录2 同意 ${APPROVES} 施行：2026-11-01`);
    expect(early).toContain('施行日期不能早于批复日期');
    expect(await room.says(CLERK, `批复 目录2 同意 ${APPROVES} 施行：2027-01-01`)).toContain(
      '不由您的单位办理',
    );
  });

  it('R19 R21 with all of it the draft is in force from its first day, shown before it is done', async () => {
    const first = await room.hears(FINANCE, `批复 目录2 同意 ${APPROVES} 施行：2027-01-01`);
    expect(first).toContain('目录2自2027-01-01起生效。\n增加1项：B13 养老助餐。\n删除1项：B10 体育。');
    expect(await room.says(FINANCE, '发送')).toContain('自2027年1月1日生效（绍柯政发〔2026〕30号）');
    expect(room.inbox('liaison-health')).toContain('指导目录有新版：目录2，自2027年1月1日生效');
    expect(await tried(OFFICER, declaration({ 目录: 'B13' }))).toContain('自2027年1月1日起才能引用');
    expect(await room.says(FINANCE, '目录调整撤回 A2026-01 理由：不再需要')).toContain('不能再撤回');
    await declared(room, { 名称: '年末体育课' });
  });

  it('R21 R26 from then on what was removed is not cited anew; older projects keep their edition', async () => {
    room.clock.now = new Date('2027-01-04T02:00:00Z');
    expect(await tried(OFFICER, declaration({ 目录: 'B10' }))).toContain(
      'B10 体育已移出现行目录，不能新引用',
    );
    expect(await room.says(OFFICER, `项目 ${older}`)).toContain('事项：B10 体育（第1版）');
    expect(await room.says(OFFICER, `修改 ${older} 数量：5000课时`)).toContain('已修改');
    const added = await declared(room, { 目录: 'B13' });
    expect(await room.says(OFFICER, `项目 ${added}`)).toContain('事项：B13 养老助餐 ·');
    expect((await room.project(added))?.declaration.catalogueVersion).toBe(2);
  });

  it('R21 read as of a past day the catalogue is what it was', async () => {
    expect(await room.says(CLERK, '目录 B10')).toContain('现行目录里没有叫“B10”的事项');
    const then = await room.says(CLERK, '目录 B10 2026-12-31');
    expect(then).toContain('2026年12月31日有效的购买目录（第1版，1项）');
    expect(then).toContain('· B10 体育（第1版）：2个项目');
    expect(await room.says(CLERK, '目录 养老助餐 2026-12-31')).toContain('没有“养老助餐”');
  });

  it('R21 the difference of two editions lists every change', async () => {
    const differ = await room.says(CLERK, '目录差异 1 2');
    expect(differ.split('\n').filter((line) => line.startsWith('· '))).toEqual([
      '· 删除 B10 体育',
      '· 增加 B13 养老助餐',
    ]);
    expect(await room.says(CLERK, '目录差异 1 7')).toContain('目录没有第7版');
  });

  it('R21 what 区政府 does not approve leaves nothing behind', async () => {
    await room.says(FINANCE, `目录 删除 B09 ${GROUNDS}`);
    const refused = await room.says(
      FINANCE,
      '批复 目录3 不同意 文号：绍柯政发〔2027〕1号 日期：2027-01-03 附件：https://oa.example/31',
    );
    expect(refused).toContain('区政府未批准');
    expect(await room.says(CLERK, '目录 B09')).toContain('· B09 文化');
    expect(await room.says(CLERK, '目录差异 2 3')).toContain('目录没有第3版');
    expect(await room.says(FINANCE, `目录 删除 B08 ${GROUNDS}`)).toContain('（目录3）');
  });
});

describe('the catalogue by kind and field', () => {
  it('R17 lists a kind, counts projects, and shows the share of non-basic fields by year', async () => {
    const kind = await room.says(CLERK, '目录 非基本');
    expect(kind.split('\n').filter((line) => line.startsWith('· '))).toEqual([
      '· N01 公共交通',
      '· N02 科技',
    ]);
    await declared(room, { 目录: 'N01', 名称: '社区接驳车', 金额: '80万元' });
    const fields = await room.says(CLERK, '目录领域');
    expect(fields).toContain('非基本公共服务：目录2项，1个项目，80万元');
    expect(fields).toContain('· 公共交通：目录1项，1个项目，80万元');
    expect(fields).toContain('2026年非基本公共服务占0%');
    expect(fields).toContain('2027年非基本公共服务占50%（80万元）');
  });

  it('R16 counts the projects and the money of each field in one year', async () => {
    const next = await room.says(CLERK, '目录领域 2027');
    expect(next).toContain('购买目录按领域（2027年）');
    expect(next).toContain('· 公共交通：目录1项，1个项目，80万元');
    const before = await room.says(CLERK, '目录领域 2026');
    expect(before).not.toContain('公共交通：');
    expect(before).toContain('非基本公共服务：目录2项，0个项目');
    // The trend stays whole, whatever year is asked for.
    expect(before).toContain('2027年非基本公共服务占50%');
  });
});
