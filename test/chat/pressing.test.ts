import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressConfirm } from '../../src/cards/say.ts';
import { agreed, declared, reported } from '../commands/story.ts';
import { openRoom, type Room } from './room.ts';

let asking: Room;
let silent: Room;
beforeAll(async () => {
  asking = await openRoom();
  silent = await openRoom(undefined, undefined, { confirms: false });
});
afterAll(() => Promise.all([asking.close(), silent.close()]));

const asksOf = (room: Room, who: string) =>
  Object.fromEntries(room.buttons(who).map(({ label, confirm }) => [label, confirm]));
const accepted = async (room: Room) => {
  const number = await declared(room);
  await room.says('office-director', `受理 ${number}`);
  return number;
};

describe('R106 what the platform asks before a press counts', () => {
  it('a yes of the unit that fixes the money names the amount, another unit’s yes asks nothing', async () => {
    const number = await accepted(asking);
    expect(asksOf(asking, 'liaison-finance')).toEqual({
      同意: `表态同意 ${number}，并核定80万元？`,
      不同意: undefined,
    });
    expect(asksOf(asking, 'liaison-staffing')).toEqual({ 同意: undefined, 不同意: undefined });
  });

  it('the review’s no ends the project, its yes does not', async () => {
    const number = await agreed(asking);
    expect(asksOf(asking, 'office-director')).toMatchObject({
      评审通过: undefined,
      评审不通过: `评审不通过，项目即终止。确定 ${number} 不通过？`,
    });
  });

  it('approving a project reads otherwise than approving a meeting', async () => {
    const number = await reported(asking);
    expect(asksOf(asking, 'chief-convenor')).toEqual({
      批准: `批准后即报区政府。批准 ${number}？`,
      否决: `否决后项目终止，不再上报。否决 ${number}？`,
    });
    expect(pressConfirm('approve:M2026-01@2')).toBe('批准后即通知各参会单位。同意召开 M2026-01？');
    expect(pressConfirm('refuse:M2026-01@2')).toBe('否决后会议不召开。不同意召开 M2026-01？');
  });

  it.each(['accept:2026-001@1', 'attend:M2026-01@1', 'record:2026-001@1', 'approve', 'todo:'])(
    '%s asks nothing: it is light, or only opens a form',
    (say) => {
      expect(pressConfirm(say)).toBeUndefined();
    },
  );

  it('a press that was asked about acts at once', async () => {
    const number = await accepted(asking);
    expect((await asking.presses('liaison-finance', '同意')).toast).toContain('已表态：同意，核定80万元');
    expect((await asking.project(number))?.opinions).toHaveLength(1);
  });

  it.each([
    ['liaison-finance', '同意', '但金额减半'],
    ['liaison-staffing', '同意', '暂不同意，再研究'],
  ])('a reason that speaks against the press of %s keeps it from acting', async (who, label, reason) => {
    const number = await accepted(asking);
    const { shown } = await asking.presses(who, label, { form: { reason } });
    expect(shown).toContain('还没有办理');
    expect(shown).toContain(`“${reason}”`);
    expect((await asking.project(number))?.opinions).toEqual([]);
  });
});

describe('where the platform does not ask', () => {
  it.each([
    ['批准', '请抓紧'],
    ['否决', '与已有服务重复'],
  ])('a press of %s shows what it does and does nothing', async (label, reason) => {
    const number = await reported(silent);
    const { shown } = await silent.presses('chief-convenor', label, { form: { reason } });
    expect(shown).toMatch(new RegExp(`^请核对后发送：${label} ${number}\n`));
    expect(shown).toContain('【发送】 【返回】');
    expect((await silent.project(number))?.status.state).toBe('awaiting-convenor');
    await silent.presses('chief-convenor', '返回');
    expect((await silent.project(number))?.status.state).toBe('awaiting-convenor');
  });

  it('and 发送 does it', async () => {
    const number = await reported(silent);
    await silent.presses('chief-convenor', '批准');
    await silent.presses('chief-convenor', '发送');
    expect((await silent.project(number))?.status.state).toBe('awaiting-government');
  });

  it('a light press acts at once', async () => {
    const number = await accepted(silent);
    await silent.presses('liaison-staffing', '同意');
    expect((await silent.project(number))?.opinions).toHaveLength(1);
  });
});
