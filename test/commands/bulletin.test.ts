import { beforeAll, describe, expect, it } from 'vitest';
import { MEMBER_UNITS } from '../../src/domain/people.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { readDocx } from '../documents/read-docx.ts';
import { toldOf } from '../office/told-of.ts';
import { addUnits } from './outside-units.ts';

let room: Room;
const says = (who: string, text: string) => room.says(who, text);
beforeAll(async () => {
  room = await openRoom();
  return () => room.close();
}, 60_000);

async function sent(text: string): Promise<{ number: string; units: readonly string[]; answer: string }> {
  const answer = await says('office-director', text);
  const number = /T\d{4}-\d{2}/.exec(answer)?.[0] ?? '';
  const matter = await room.store.transact(room.clock.now, (desk) => desk.records.find('matter', number));
  return { number, units: matter?.units ?? [], answer };
}

describe('a receipt taken back', () => {
  it('R118 is no message of its own to whoever sent the bulletin round', async () => {
    const { number } = await sent('通报 零');
    await says('liaison-health', `签收 ${number}`);
    const told = () => room.prisma.delivery.count({ where: { chatId: 'office-director', edits: null } });
    const before = await told();
    await says('liaison-health', '撤回刚才那个');
    expect((await room.presses('liaison-health', '撤回这一步')).shown).toContain('撤回了上一步');
    expect(await told()).toBe(before);
  });
});

describe('a matter’s word with a number alone', () => {
  it('A5 only looks, and begins nothing', async () => {
    const { number } = await sent('通报 三季度采购情况');
    const acts = () => room.prisma.entry.count();
    const before = await acts();
    for (const word of ['通报', '报告', '难点', '提案'])
      expect(await room.hears('office-director', `${word} ${number}`)).toMatch(
        `${number} 通报：三季度采购情况\n提出：办公室主任`,
      );
    expect(await room.hears('office-director', '通报 2026-006')).toContain('内容：只有编号，请写明内容');
    await room.hears('office-director', '取消');
    expect(await acts()).toBe(before);
  });
});

describe('a receipt with a but', () => {
  it('A1 is not taken, and offers to look at what it is of', async () => {
    const { number } = await sent('通报 市场价格');
    expect(await room.hears('liaison-land', `签收 ${number} 没收到附件`)).toContain(
      '没有读进去的话：“没收到附件”\n【先看事项】 【仍要签收】 【返回】',
    );
    expect((await room.presses('liaison-land', '先看事项')).shown).toContain(`${number} 通报：市场价格`);
  });
});

describe('whom a bulletin goes to', () => {
  it('R110 says so where the roster knows no town yet', async () => {
    expect(await says('office-director', '通报 三季度情况 加发：各镇街')).toContain(
      '加发：名单里还没有镇（街道、开发区），请先导入名单或写明单位（附件1 一5）',
    );
    await says('office-director', '取消');
    await addUnits(room, { 'willow-town': '柳堤镇', 'east-street': '东街街道', library: '区图书馆' });
  });

  it('R110 the 22 units by itself; towns and departments on request, added to them', async () => {
    expect((await sent('通报 一')).units).toEqual([...MEMBER_UNITS]);
    const towns = await sent('通报 二 加发：各镇（街道、开发区）');
    expect([...towns.units].sort()).toEqual([...MEMBER_UNITS, 'east-street', 'willow-town'].sort());
    expect(towns.answer).toContain('已发往24个单位，逐个签收。');
    const all = await sent('通报 三 通报单位：各镇街、各部门');
    expect([...all.units].sort()).toEqual([...MEMBER_UNITS, 'east-street', 'library', 'willow-town'].sort());
    expect((await sent('通报 四 加发：区图书馆')).units).toEqual([...MEMBER_UNITS, 'library']);
  });

  it('R110 only those named, where 只发 is said', async () => {
    expect((await sent('通报 五 只发：教体局、柳堤镇')).units).toEqual(['education-sports', 'willow-town']);
    expect(await says('office-director', '难点 床位不足 只发：教体局')).toContain(
      '只发：只有通报可以写加发、只发',
    );
    await says('office-director', '取消');
  });

  it('R110 R118 every recipient has a receipt of its own, towns too; who has not read it is nudged', async () => {
    const { number } = await sent('通报 年末情况 只发：教体局、各镇街、各部门');
    expect(room.sees('liaison-willow-town')).toContain(`请签收：${number} 通报：年末情况`);
    const [bytes] = room.files('liaison-willow-town', `通报（${number}）`);
    const receivers = readDocx(bytes ?? new Uint8Array()).find((line) => line.endsWith('：'));
    expect(
      receivers
        ?.split(/[、：]/)
        .filter(Boolean)
        .sort(),
    ).toEqual(['东街街道', '区图书馆', '教体局', '柳堤镇']);
    await room.presses('liaison-willow-town', '签收');
    await says('liaison-education-sports', `签收 ${number}`);
    const card = await says('office-director', `督办 ${number}`);
    expect(card).toContain('签收：2/4');
    const told = await toldOf(room, '2026-11-30', number);
    expect([...told.keys()].sort()).toEqual(['liaison-east-street', 'liaison-library']);
    await says('liaison-east-street', `签收 ${number}`);
    await says('liaison-library', `签收 ${number}`);
    expect(await says('office-director', `督办 ${number}`)).toContain('现状：已办结');
  });
});
