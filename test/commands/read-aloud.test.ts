import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { toldOf } from '../office/told-of.ts';
import { carriedTo } from './filing.ts';
import { approved, declared, reported } from './story.ts';

const OFFICER = 'officer-education-sports';
const DIRECTOR = 'office-director';
let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const linesOf = (answer: string) => answer.split('\n');

describe('sentences that are read aloud', () => {
  it('a form names the number apart from the words around it', async () => {
    const number = await declared(room);
    await room.says(DIRECTOR, `受理 ${number}`);
    const [title] = linesOf(await room.says('liaison-staffing', `不同意 ${number}`));
    expect(title).toBe(`请写明不同意 ${number} 的理由`);
    await room.says('liaison-staffing', '取消');
  });

  it('law 3 what is shown before it is done says days as they were read, in the order of the form', async () => {
    const number = await reported(room);
    await room.says('chief-convenor', `批准 ${number}`);
    const shown = await room.hears(
      DIRECTOR,
      `批复 ${number} 同意 日期：今天 文号：绍柯政〔2026〕9号 附件：批复.pdf`,
    );
    expect(linesOf(shown).slice(0, 6)).toEqual([
      `请核对后发送：批复 ${number}`,
      '结果：同意',
      '文号：绍柯政〔2026〕9号',
      '日期：11月22日（周日）',
      '附件：批复.pdf',
      `将记录区政府同意：${number} 中小学课后体育服务（80万元）。记录后全体成员单位可查。`,
    ]);
  });

  it('what cannot be done yet is refused for what it lacks, and for nobody’s earlier act', async () => {
    const number = await reported(room);
    expect(await room.says('liaison-finance', `条件会签 ${number} 同意`)).toBe(
      `${number} 还没有批复，不能办理条件会签。\n发送“项目 ${number}”看办到哪一步。\n※ （六(一)）`,
    );
    const late = await approved(room);
    expect(linesOf(await room.says(OFFICER, `出具 ${late}`)).slice(0, 2)).toEqual([
      `${late} 现在不能“评估”。`,
      `现状：已批复。发送“缺 ${late}”看现在缺什么。`,
    ]);
  });

  it('R32 the history tells what was put on file and which verdict a step gave', async () => {
    const number = await carriedTo(room, await approved(room), 'qualification');
    const steps = linesOf(await room.says(DIRECTOR, `履历 ${number}`))
      .filter((line) => line.startsWith('· '))
      .map((line) => line.replace('· 11月22日10:00 ', ''));
    expect(steps).toContain(
      '教体局经办人登记承接主体的具体条件：条件 有3年以上体育培训经验；依据 课程质量要求（三(二)）',
    );
    expect(steps).toContain('财政(地税)局联络员条件会签：意见 同意（三(二)）');
  });

  it('one unit of several that sign is told of by its name and its word', async () => {
    const number = await carriedTo(room, await approved(room), 'qualification');
    await room.says(OFFICER, `资质审查 ${number} 会同：卫计局`);
    await room.says(OFFICER, `资质 ${number} 1、2、3、4、5 合格 依据：现场核查表〔2026〕1号`);
    await room.says(OFFICER, `资质 ${number} 其他条件 无其他条件`);
    const [title] = linesOf(await room.says('liaison-education-sports', `资质会签 ${number} 同意`));
    expect(title).toBe(`教体局资质会签：同意——${number} 中小学课后体育服务`);
  });
});

describe('what waits', () => {
  it('待办 has the button of every line, the yearly report’s too', async () => {
    const answer = await room.says('office-clerk', '待办');
    expect(answer).toMatch(/· 定期报告2027 向区政府的定期报告——请拟写报告，/);
    expect(answer).toMatch(/【报告】/);
    expect(linesOf((await room.presses('office-clerk', '报告')).shown)[0]).toBe('请写明报告的内容');
    await room.says('office-clerk', '取消');
  });

  it('an approved project stays with whoever must complete it, and a digest says what it waits for', async () => {
    const number = await carriedTo(room, await approved(room), 'supervision');
    await room.says(OFFICER, `跟踪 ${number} 已开展12次，到课率96%`);
    const mine = await room.says(OFFICER, '待办');
    expect(mine).toMatch(new RegExp(`· ${number} .*——请登记跟踪记录，或记录完工，`));
    expect(mine).toContain(`【办理 ${number}】`);

    const buys = await approved(room);
    const told = await toldOf(room, '2027-01-18', buys);
    expect(told.get(OFFICER)).toMatch(
      new RegExp(`^· ${buys} 中小学课后体育服务——请提出本项目承接主体的具体条件，请财政部门会签，`),
    );
  });
});
