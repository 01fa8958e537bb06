import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../src/domain/declared-options.ts';
import type { Project } from '../../src/domain/project.ts';
import { approvalOf, isRegular, mayBeRaised } from '../../src/projects/supplement.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { aProject } from '../domain/a-project.ts';
import { agreed, approved, PLAIN } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const OFFICER = 'officer-education-sports';
const FINANCE = 'liaison-finance';
const says = (who: string, text: string) => room.says(who, text);
/** Heavy acts are shown first. */
async function does(who: string, text: string): Promise<string> {
  const shown = await says(who, text);
  return shown.includes('确认') ? says(who, '确认') : shown;
}
/** Route C, decided by its own channel. */
async function regular(name: string): Promise<string> {
  const number = await agreed(room, { ...PLAIN, 名称: name });
  await says('office-director', `评审 ${number} 通过`);
  await says(
    'office-director',
    `批复 ${number} 同意 文号：绍柯财〔2026〕3号 日期：2026-11-20 附件：批复扫描件 渠道：部门预算`,
  );
  return number;
}

const APPROVAL = '绍柯政批〔2026〕12号';
const DECIDED = {
  ...{ kind: 'external', body: 'government', passed: true, document: APPROVAL, date: '2026-11-20' },
  ...{ file: '批复', round: 1, by: aProject().submittedBy, at: '2026-11-20T02:00:00Z' },
} as const satisfies Project['decisions'][number];

describe('money added within the year', () => {
  it('R45 Z18 a regular service gets none, but for a reasoned exception by 财政局 that the year tells', async () => {
    const number = await regular('常规服务');
    const refused = await says(OFFICER, `追加 ${number} 10万元`);
    expect(refused).toContain('是常规服务项目，原则上不另行追加');
    expect(refused).toContain('（六(二)1）');
    expect(await says(OFFICER, `追加 ${number} 10万元 例外：灾后`)).toContain('原则上不另行追加');
    expect(await does(FINANCE, `追加 ${number} 10万元 例外：灾后重建课时增加`)).toContain(
      '财政部门按例外处理',
    );
    const year = await says('office-director', '年度 2026');
    expect(year).toContain(`${number} 追加10万元`);
    expect(year).toContain('灾后重建课时增加');
    expect(await says(OFFICER, `项目 ${number}`)).toContain('90万元');
  });

  it('R46 a new one that moves a function gets it in the year of its approval, cited; total and sources follow', async () => {
    const number = await approved(room, { 名称: '新增职能' });
    expect(await says(OFFICER, `追加 ${number} 5万元`)).toContain('请写区政府批准本项目的文号');
    await says(OFFICER, '取消');
    expect(await says(OFFICER, `追加 ${number} 5万元 依据：区政〔2026〕99号`)).toContain(
      '登记的是绍柯政批〔2026〕12号',
    );
    await says(OFFICER, '取消');
    expect(await does(OFFICER, `追加 ${number} 5万元 依据：${APPROVAL}`)).toContain('已追加');
    const card = await says(OFFICER, `项目 ${number}`);
    expect(card).toContain('85万元');
    expect(card).toContain('年度内追加5万元');
  });

  it('R46 in another fiscal year it gets none', async () => {
    const number = await approved(room, { 名称: '跨年' });
    const before = room.clock.now;
    room.clock.now = new Date('2027-01-05T02:00:00Z');
    const refused = await says(OFFICER, `追加 ${number} 5万元 依据：${APPROVAL}`);
    room.clock.now = before;
    expect(refused).toContain('非同一年度');
    expect(refused).toContain('（六(二)2）');
  });

  it('R46 a major one gets none, whoever asks', async () => {
    const number = await approved(room, { 名称: '重大民生', 情形: '重大', 规模理由: undefined });
    for (const who of [OFFICER, FINANCE])
      expect(await says(who, `追加 ${number} 5万元 依据：${APPROVAL} 例外：急需`)).toContain(
        '不能在年度内追加',
      );
  });

  it('R45 R46 the rule over every answer and every approval', () => {
    const flags = ['fresh', 'transfer', 'large', 'major', 'specified'] as const;
    for (let bits = 0; bits < 32; bits += 1) {
      const answers = Object.fromEntries(
        flags.map((flag, index) => [flag, (bits & (1 << index)) > 0]),
      ) as unknown as Answers;
      const project = aProject({ answers });
      const byGovernment = { ...project, decisions: [DECIDED] };
      const byChannel = { ...project, decisions: [{ ...DECIDED, body: 'channel' as const }] };
      const voided = { ...project, decisions: [{ ...DECIDED, supersededAt: '2026-11-21T02:00:00Z' }] };
      const named = (answers.fresh && answers.transfer) || answers.specified;
      expect(mayBeRaised(byGovernment), JSON.stringify(answers)).toBe(named);
      for (const each of [project, byChannel, voided]) expect(mayBeRaised(each)).toBe(false);
      if (mayBeRaised(byGovernment)) expect(isRegular(project)).toBe(false);
    }
    expect(approvalOf({ decisions: [DECIDED] })?.document).toBe(APPROVAL);
  });
});

describe('what was arranged for a function that moves', () => {
  it('R47 stays on the list until it is cut or explained', async () => {
    const cut = await approved(room, { 名称: '转移甲' });
    const told = await approved(room, { 名称: '转移乙' });
    const list = await says(FINANCE, '费随事转');
    for (const number of [cut, told]) expect(list).toContain(number);
    const line = `核减 ${cut} 单位：民政局 编制：2 经费：12万元 日期：2026-11-20 附件：柯编〔2026〕8号`;
    expect(await says(OFFICER, line)).toContain('不由您的单位办理');
    expect(await says(FINANCE, line.replace('柯编〔2026〕8号', '无'))).toContain('不能写“无”');
    await says(FINANCE, '取消');
    expect(await says(FINANCE, line.replace(' 编制：2 经费：12万元', ''))).toContain('至少一项');
    await says(FINANCE, '取消');
    expect(await says(FINANCE, line)).toContain('已核减或调整');
    expect(
      await says(
        'liaison-staffing',
        `核减 ${told} 单位：教体局 结果：说明 理由：原无专职人员 日期：2026-11-20 附件：柯编〔2026〕9号`,
      ),
    ).toContain('已说明');
    const after = await says(FINANCE, '费随事转');
    for (const number of [cut, told]) expect(after).not.toContain(number);
  });
});

describe('money for coming years', () => {
  it('R43 by unit, and its sum is that of the projects to the fen', async () => {
    const one = await approved(room, { 名称: '预算甲' });
    const other = await approved(room, { 名称: '预算乙' });
    expect(await says(OFFICER, `列入预算 ${one} 2026 90万元 理由：扩面`)).toContain('请写以后的预算年度');
    await says(OFFICER, '取消');
    await says(OFFICER, `列入预算 ${one} 2027 900000.01元 理由：扩面`);
    expect(await says(OFFICER, `列入预算 ${one} 2027 1万元 理由：再加`)).toContain('已经列入2027年预算');
    await says(OFFICER, '取消');
    await says(OFFICER, `列入预算 ${other} 2027 10万元 理由：新增学校`);
    const list = await says(FINANCE, '预算需求 2027');
    expect(list).toContain('2027年预算资金需求：2个项目，合计1,000,000.01元');
    expect(list).toContain('教体局 1,000,000.01元');
    const [bytes] = room.files(FINANCE, '预算需求2027');
    const rows = (await readSheet(Buffer.from(bytes ?? []))) as readonly (readonly unknown[])[];
    expect(rows.at(-1)?.at(-1)).toBe(1_000_000.01);
    expect(rows.slice(1, -1).map((row) => row.at(-1))).toEqual(expect.arrayContaining([900_000.01, 100_000]));
  });
});

describe('the amount that finance fixes', () => {
  it('R44 cut, its sources are stated anew before anything is bought', async () => {
    const number = await agreed(room, { 名称: '核减金额', 资金来源: '项目经费50万元、公用经费30万元' });
    await does(FINANCE, `同意 ${number} 核定：70万元`);
    await says('office-director', `评审 ${number} 通过`);
    await says('office-director', `上报 ${number}`);
    await says('convenor-finance', `批准 ${number}`);
    await says('office-director', `批复 ${number} 同意 文号：${APPROVAL} 日期：2026-11-20 附件：批复扫描件`);
    expect(await says(OFFICER, `缺 ${number}`)).toContain('与核定金额一致的资金来源——教体局（六(二)）');
    expect(await says(OFFICER, `调整资金来源 ${number} 项目经费 50万元、公用经费 30万元`)).toContain(
      '相差10万元',
    );
    await says(OFFICER, '取消');
    expect(await says(OFFICER, `调整资金来源 ${number} 项目经费 50万元、公用经费 20万元`)).toContain(
      '已调整',
    );
    expect(await says(OFFICER, `缺 ${number}`)).not.toContain('与核定金额一致的资金来源');
    expect(await says(OFFICER, `项目 ${number}`)).toContain('公用经费20万元');
  });

  it('R44 decided over an objection of 财政局, it still fixes the amount before anything is bought', async () => {
    const number = await agreed(room, { 名称: '有分歧' });
    await says(FINANCE, `不同意 ${number} 理由：测算偏高`);
    await does('convenor-government-office', `协调 ${number} 未能一致 财政局坚持意见`);
    await does(
      'office-director',
      `批复 ${number} 同意 文号：${APPROVAL} 日期：2026-11-20 附件：批复扫描件 核定：75万元`,
    );
    expect(await says(OFFICER, `缺 ${number}`)).toContain('财政部门核定的金额——财政(地税)局（六(二)）');
    expect(await says(OFFICER, `核定 ${number} 70万元`)).toContain('不由您的单位办理');
    expect(await does(FINANCE, `核定 ${number} 70万元`)).toContain('已核定');
    expect(await says(OFFICER, `项目 ${number}`)).toContain('70万元');
  });
});
