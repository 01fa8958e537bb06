import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { approved, reported } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const OFFICER = 'officer-education-sports';
const TERMS = '条件：有3年以上体育培训经验 依据：课程质量要求';

describe('the conditions a provider must meet', () => {
  it('R12 are asked for once the project is approved, and not before', async () => {
    const early = await reported(room, { 名称: '早了一步' });
    expect(await room.says(OFFICER, `条件 ${early} ${TERMS}`)).toContain('还没有批复，不能登记');
  });

  it('R12 entered by the purchaser alone they wait for 财政局, and no later stage begins', async () => {
    const number = await approved(room);
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain('承接主体的具体条件——教体局（三(二)）');
    expect(await room.says(OFFICER, `条件 ${number} ${TERMS}`)).toContain('待财政会签');
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain(
      '财政部门对承接主体条件的会签——财政(地税)局（三(二)）',
    );
    expect(await room.says(OFFICER, `完工 ${number} 2026-11-20`)).toContain('还缺');
    expect(await room.says(OFFICER, `条件会签 ${number} 同意`)).toContain('不由您的单位办理');
    expect(await room.says('liaison-finance', `条件会签 ${number} 不同意`)).toContain('请写明不同意的理由');
    await room.says('liaison-finance', '取消');
    expect(await room.says('liaison-finance', `条件会签 ${number} 同意`)).toContain('财政部门已会签');
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain('承接主体的具体条件：财政部门已会签');
  });

  it('R12 changed, they need 财政局 anew; a no leaves them open', async () => {
    const number = await approved(room, { 名称: '改条件' });
    await room.says(OFFICER, `条件 ${number} ${TERMS}`);
    await room.says('liaison-finance', `条件会签 ${number} 同意`);
    expect(await room.says(OFFICER, `条件 ${number} 条件：有5年经验 依据：规模扩大`)).toContain('待财政会签');
    await room.says('liaison-finance', `条件会签 ${number} 不同意 理由：5年没有必要`);
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain('承接主体的具体条件——教体局');
  });

  it('R12 财政局 answers in its own words, by the number or by what waits for it', async () => {
    const number = await approved(room, { 名称: '自己的话' });
    await room.says(OFFICER, `条件 ${number} ${TERMS}`);
    expect(await room.says('liaison-finance', `${number}同意`)).toContain('财政部门已会签');
    const other = await approved(room, { 名称: '不点名' });
    await room.says(OFFICER, `条件 ${other} ${TERMS}`);
    expect(await room.says('liaison-finance', `${other} 不同意 条件设得太窄`)).toContain('财政部门未同意');
    expect(await room.says('liaison-finance', `会签 ${other} 同意`)).toContain('没有等您的单位会签的材料');
    await room.says(OFFICER, `条件 ${other} ${TERMS}`);
    expect(await room.says('liaison-finance', `会签 ${other} 同意`)).toContain('财政部门已会签');
  });
});
