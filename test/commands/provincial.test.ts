import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';

const FINANCE = 'liaison-finance';
const OFFICER = 'officer-education-sports';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const csv = (...lines: readonly string[]) =>
  room.store.transact(
    room.clock.now,
    async (desk) =>
      (await desk.files.put({ name: '清单.csv', bytes: Buffer.from(lines.join('\n')), by: 'p' })).key,
  );
/** Says it and leaves whatever form it opened. */
const tried = async (who: string, text: string): Promise<string> => {
  const answer = await room.says(who, text);
  await room.says(who, '取消');
  return answer;
};

describe('the provincial list beside the district’s own', () => {
  it('R20 items that cite no provincial one are listed; citing takes them off', async () => {
    expect(await room.says(OFFICER, '省级未对应')).toContain('指导目录19项中，19项还没有对应省级目录');
    const file = await csv('省级编码,省级名称', 'A01,公共体育', 'A02,公共文化');
    expect(await room.says(FINANCE, `省级目录导入 文件：${file}`)).toContain('增加2条');
    expect(await room.says('liaison-health', '省级对应 A01 目录项：B10')).toContain('不由您的单位办理');
    expect(await room.says(FINANCE, '省级对应 A01 目录项：B10')).toContain('已对应 B10');
    await room.says(FINANCE, '省级对应 A02 目录项：B09');
    expect(await tried(FINANCE, '省级对应 A02 目录项：B10')).toContain('B10 已对应 公共体育');
    const listed = await room.says(OFFICER, '省级未对应');
    expect(listed).toContain('指导目录19项中，17项');
    expect(listed).not.toMatch(/· B(?:09|10) /);
  });

  it('R20 a new provincial list shows what differs before it is loaded, and what loses its counterpart', async () => {
    const file = await csv('省级编码,省级名称', 'A01,公共体育服务', 'A03,公共就业');
    const dry = await room.hears(FINANCE, `省级目录导入 文件：${file}`);
    expect(dry).toContain(
      '增加1条：公共就业。\n改动1条：公共体育。\n新清单里没有的1条今日起失效：公共文化。',
    );
    expect(dry).toContain('失去省级对应的1项：B09 文化。');
    await room.says(FINANCE, '发送');
    const listed = await room.says(OFFICER, '省级未对应');
    expect(listed).toContain('· B09 文化');
    expect(listed).not.toContain('· B10 ');
  });
});

describe('implementation catalogues', () => {
  it('R23 a line under no item of the guiding catalogue in force is refused', async () => {
    expect(await tried(OFFICER, '实施目录登记 课后体育 目录项：B77')).toContain('现行目录里没有这一项');
    expect(await tried(OFFICER, '实施目录登记 课后体育')).toContain('· 目录项：还没有填（附件2 12）');
  });

  it('R23 a line needs its purchaser and 财政局', async () => {
    expect(await room.says(OFFICER, '实施目录登记 课后体育 目录项：B10')).toContain('SS2026-01 课后体育');
    expect(await room.says(OFFICER, '实施目录 课后体育')).toContain('现状：待财政局同意');
    expect(await room.says(OFFICER, '实施目录会签 SS2026-01 同意')).toContain('不由您的单位办理');
    expect(await room.says(FINANCE, '实施目录会签 SS2026-01 同意')).toContain('SS2026-01 课后体育：生效');
    expect(await tried(OFFICER, '实施目录登记 课后体育 目录项：B10')).toContain('本单位已有这一项');
  });

  it('R23 each purchaser lists its own, and loads its own without touching another’s', async () => {
    const file = await csv('名称,目录项', '戏曲下乡,B09');
    await room.says('officer-culture', `实施目录导入 文件：${file}`);
    const own = await room.says(OFFICER, '实施目录 教体局');
    expect(own).toContain('教体局实施目录：共1条');
    expect(own).not.toContain('戏曲下乡');
    expect(await room.says(OFFICER, '实施目录')).toContain('实施目录：共2条');
    expect(await room.says(OFFICER, '实施目录 课后体育')).toContain('现状：生效');
  });

  it('R23 a line that is altered waits for 财政局 anew; a no leaves nothing in force', async () => {
    const file = await csv('名称,目录项', '课后体育,B01');
    expect(await room.says(OFFICER, `实施目录导入 文件：${file}`)).toContain('改动1条');
    expect(await room.says(OFFICER, '实施目录 课后体育')).toContain('现状：待财政局同意');
    expect(await room.says(FINANCE, '实施目录会签 SS2026-01 不同意 理由：与指导目录不符')).toContain(
      '财政局不同意',
    );
    expect(await room.says(OFFICER, '实施目录 教体局')).toContain('教体局实施目录还没有登记');
  });
});
