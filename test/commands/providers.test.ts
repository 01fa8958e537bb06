import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const CIVIL = 'liaison-civil-affairs';

describe('the register of providers', () => {
  it('R10 a social organisation is registered with 民政, or exempt on a stated ground', async () => {
    const wrong = await room.says(CIVIL, '承接主体 登记 社工甲 类型：社会组织 登记机关：市场监管局');
    expect(wrong).toContain('社会组织应当在民政部门登记');
    expect(wrong).toContain('三(二)');
    expect(await room.says(CIVIL, '承接主体 登记 社工甲 类型：社会组织 登记机关：民政局')).toContain(
      '请写登记号',
    );
    expect(await room.says(CIVIL, '52330621MJ0001')).toContain('承接主体已登记：S2026-01 社工甲');
    expect(await room.says(CIVIL, '承接主体 登记 某群团 类型：社会组织 免登依据：无')).toContain(
      '不能写“无”',
    );
    await room.says(CIVIL, '取消');
    expect(
      await room.says(CIVIL, '承接主体 登记 某群团 类型：社会组织 免登依据：国发〔1998〕25号'),
    ).toContain('S2026-02 某群团');
  });
});
