import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { declared, PLAIN } from '../commands/story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const OFFICER = 'officer-education-sports';
const LIAISON = 'liaison-education-sports';

describe('two people who change different parts of one declaration at the same moment', () => {
  it('R32 both changes stand, ten times out of ten', async () => {
    const number = await declared(room, PLAIN);
    for (let turn = 1; turn <= 10; turn += 1) {
      await Promise.all([
        room.says(OFFICER, `修改 ${number} 数量：${4000 + turn}课时`),
        room.says(LIAISON, `修改 ${number} 质量：满意度不低于${80 + turn}%`),
        room.says('member-education-sports', `修改 ${number} 需求：第${turn}次说明`),
      ]);
      expect((await room.project(number))?.declaration).toMatchObject({
        quantity: `${4000 + turn}课时`,
        quality: `满意度不低于${80 + turn}%`,
        need: `第${turn}次说明`,
      });
    }
    expect((await room.project(number))?.version).toBe(31);
  });

  it('R32 flags that are named one by one add up', async () => {
    const number = await declared(room, PLAIN);
    await Promise.all([
      room.says(OFFICER, `修改 ${number} 重大民生：是`),
      room.says(LIAISON, `修改 ${number} 新增：是`),
    ]);
    expect(await room.project(number)).toMatchObject({
      declaration: { answers: { major: true, fresh: true } },
      routing: { route: 'D' },
    });
  });

  it('R42 an amount takes along the only source that stands there now', async () => {
    const number = await declared(room, PLAIN);
    await Promise.all([
      room.says(OFFICER, `修改 ${number} 金额：70万元`),
      room.says(LIAISON, `修改 ${number} 测算：3500课时×200元`),
    ]);
    expect((await room.project(number))?.declaration).toMatchObject({
      fen: 70_000_000,
      funds: [{ source: 'project', fen: 70_000_000 }],
      costBasis: '3500课时×200元',
    });
  });
});

describe('a form that shows how it stood', () => {
  /** Everything a platform sends back when the form is pressed. */
  const formOf = (number: string, change: Record<string, string>) => ({
    number,
    fen: '80万元',
    quantity: '4000课时',
    quality: '学生满意度不低于90%',
    period: '2027-01-01至2027-12-31',
    need: '28所学校放学后缺少专业体育指导',
    ...change,
  });

  it('R32 sets back nothing that somebody else changed meanwhile', async () => {
    const number = await declared(room, PLAIN);
    await room.says(OFFICER, `修改 ${number}`);
    await room.says(LIAISON, `修改 ${number} 数量：5000课时 需求：另一种说法`);
    await room.presses(OFFICER, '修改', { form: formOf(number, { quality: '满意度不低于92%' }) });
    expect((await room.project(number))?.declaration).toMatchObject({
      quantity: '5000课时',
      need: '另一种说法',
      quality: '满意度不低于92%',
    });
  });

  it('pressed without a change it says so, and changes nothing', async () => {
    const number = await declared(room, PLAIN);
    await room.says(OFFICER, `修改 ${number}`);
    await room.says(LIAISON, `修改 ${number} 数量：5000课时`);
    const { toast } = await room.presses(OFFICER, '修改', { form: formOf(number, {}) });
    expect(toast).toContain('没有要修改的内容');
    expect((await room.project(number))?.declaration.quantity).toBe('5000课时');
  });

  it('answered in words, only those words count', async () => {
    const number = await declared(room, PLAIN);
    await room.says(OFFICER, `修改 ${number}`);
    await room.says(LIAISON, `修改 ${number} 需求：另一种说法`);
    await room.says(OFFICER, '数量：6000课时');
    expect((await room.project(number))?.declaration).toMatchObject({
      quantity: '6000课时',
      need: '另一种说法',
    });
  });
});
