import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { declared } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const steps = async (number: string) =>
  (await room.says('office-director', `履历 ${number}`))
    .split('\n')
    .filter((line) => line.startsWith('· '))
    .map((line) => line.replace('· 11月22日10:00 ', ''));

it('R32 an edit shows the whole value before and after, every other step its verdict and its reason', async () => {
  const number = await declared(room);
  await room.says(
    'officer-education-sports',
    `修改 ${number} 金额：90万元 资金来源：项目经费90万元 数量：4500课时`,
  );
  await room.says('office-director', `受理 ${number}`);
  await room.says('liaison-finance', `不同意 ${number} 测算偏高`);
  await room.says('convenor-finance', `协调 ${number} 一致 已当面沟通`);
  await room.says('liaison-finance', `同意 ${number} 核定金额：72万元`);
  await room.says('liaison-staffing', `同意 ${number}`);
  await room.says('office-director', `评审 ${number} 通过`);
  await room.says('office-director', `上报 ${number}`);
  await room.says('convenor-finance', `批准 ${number} 请抓紧`);
  await room.says(
    'office-director',
    `批复 ${number} 同意 文号：绍柯政〔2026〕9号 日期：2026-11-21 附件：批复.pdf`,
  );
  expect(await steps(number)).toEqual([
    '教体局经办人申报（五(一)）',
    '教体局经办人修改：金额 80万元 → 90万元；资金来源 项目经费80万元 → 项目经费90万元；数量 4000课时 → 4500课时（五(一)）',
    '办公室主任受理：征求财政(地税)局、编委办意见（五(一)）',
    '财政(地税)局联络员表态：不同意，测算偏高（附件1 三）',
    '召集人（财政(地税)局）协调：协调一致，已当面沟通（附件1 三）',
    '财政(地税)局联络员表态：同意，核定72万元（附件1 三）',
    '编委办联络员表态：同意（附件1 三）',
    '办公室主任作评审结论：通过（五(一)）',
    '办公室主任上报，请召集人批准（六(一)）',
    '召集人（财政(地税)局）批准，报区政府：请抓紧（六(一)）',
    '办公室主任记录批复：同意，绍柯政〔2026〕9号，11月21日（六(一)）',
  ]);
});

it('R98 a deputy is named with the post they stand in for', async () => {
  const number = await declared(room);
  await room.says('office-director', `受理 ${number}`);
  await room.says(
    'office-director',
    '代理 职务：编委办成员 代理人：国土分局联络员 自：2026-11-22 至：2026-11-23',
  );
  await room.says('liaison-land', `不同意 ${number} 职能未清`);
  expect(await steps(number)).toContain('国土分局联络员（代编委办成员）表态：不同意，职能未清（附件1 三）');
});

it('R98 what was taken back stays, and so does that it was taken back', async () => {
  const number = await declared(room);
  await room.says('office-director', `受理 ${number}`);
  await room.says('liaison-staffing', `同意 ${number}`);
  await room.says('liaison-staffing', '撤回刚才那个');
  await room.presses('liaison-staffing', '撤回这一步');
  expect((await steps(number)).slice(-2)).toEqual([
    '编委办联络员表态：同意（附件1 三）',
    '编委办联络员撤回上一步（附件1 三）',
  ]);
});
