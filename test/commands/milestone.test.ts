import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { toldOf } from '../office/told-of.ts';
import { aProject } from '../store/a-project.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  await room.store.transact(room.clock.now, async (desk) => {
    const due = { stage: 'procurement', owes: [], decided: true } as const;
    await desk.projects.save(aProject('2026-001', { status: { state: 'approved' } }), due);
    await desk.projects.save(aProject('2026-002'), { ...due, stage: 'declaration', decided: false });
  });
  return () => room.close();
}, 60_000);

const says = (who: string, text: string) => room.says(who, text);
const SET = '履约 2026-001 期限：2026-12-31 数量：5所学校 质量：满意度不低于90% 效果：体质达标率提高';

async function set(by = 'officer-education-sports'): Promise<string> {
  const answer = await says(by, SET);
  const [number] = /L\d{4}-\d{2}/.exec(answer) ?? [];
  if (!number) throw new Error(`not set: ${answer}`);
  return number;
}

describe('a milestone of the contract', () => {
  it('R64 is set by the purchaser or the office, with day, quantity, quality and effect, on an approved project', async () => {
    const number = await set();
    expect(room.sees('liaison-education-sports')).toContain(
      `请办理：${number} 履约节点：2026-001 校园足球教练服务`,
    );
    await set('office-clerk');
    expect(await says('liaison-health', SET)).toContain('履约节点只能由本单位提出，不能代教体局提出。');
    expect(await says('member-education-sports', '履约 2026-001 期限：2026-12-31')).toMatch(
      /数量：还没有填（五\(二\)）[\s\S]*质量：还没有填（五\(二\)）[\s\S]*效果：还没有填（五\(二\)）/,
    );
    await says('member-education-sports', '取消');
    expect(await says('officer-education-sports', SET.replace('2026-001', '2026-002'))).toContain(
      '2026-002 还没有批准或已经结束，不能登记履约节点。',
    );
  });

  it('R64 closes only with what was measured, and only in the purchaser’s hand', async () => {
    const number = await set();
    expect(
      await says(
        'office-director',
        `办结 ${number} 数量：5所 质量：92% 效果：达标率提高 依据：验收单〔2026〕5号`,
      ),
    ).toContain('由责任单位办理，您不在其列');
    expect(await says('officer-education-sports', `办结 ${number} 验收单〔2026〕5号`)).toMatch(
      /数量：还没有填（五\(二\)）[\s\S]*质量：还没有填（五\(二\)）/,
    );
    await says('officer-education-sports', '数量：4所学校');
    await says('officer-education-sports', '质量：满意度92%');
    await says('officer-education-sports', '效果：达标率提高3%');
    const card = await says('office-director', `督办 ${number}`);
    expect(card).toContain('目标：数量 5所学校；质量 满意度不低于90%；效果 体质达标率提高');
    expect(card).toContain('实际：数量 4所学校；质量 满意度92%；效果 达标率提高3%');
    expect(card).toContain('现状：已办结');
    const project = await says('office-director', '项目 2026-001');
    expect(project).toContain('履约节点');
    expect(project).toContain(`· ${number} 12月31日前 数量 4所学校；质量 满意度92%；效果 达标率提高3%——实际`);
  });

  it('R64 an overdue one reminds the purchaser, then whoever stands above', async () => {
    const number = await set();
    // Two work days later, for 1 to 3 January rest.
    const first = await toldOf(room, '2027-01-05', number);
    expect([...first.keys()].sort()).toEqual(['liaison-education-sports', 'officer-education-sports']);
    expect(first.get('officer-education-sports')).toContain(
      '请记录履约的数量、质量和效果，2026年12月31日（周四）到期，已超期2个工作日（五(二)）',
    );
    expect([...(await toldOf(room, '2027-01-15', number)).keys()]).toEqual([
      'member-education-sports',
      'office-director',
    ]);
    room.clock.now = new Date('2027-01-15T02:00:00Z');
    expect(await says('office-director', '项目 2026-001')).toContain('——超期15天');
    expect(await says('office-director', '督办 教体局 超期')).toContain(number);
  });
});
