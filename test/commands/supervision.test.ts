import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { addUnits } from './outside-units.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  await addUnits(room, { 'willow-town': '柳堤镇', library: '区图书馆' });
  return () => room.close();
}, 60_000);

const says = (who: string, text: string) => room.says(who, text);

describe('督查', () => {
  it('R107 alone asks how far everybody is, and is no order', async () => {
    expect(await says('liaison-health', '督查')).toBe(
      '还没有督查事项。\n登记请发送：督查 内容 责任单位：… 期限：…',
    );
    expect(await says('office-director', '督查 责任单位：教体局')).toContain('内容：还没有填');
    await says('office-director', '取消');
    expect(await says('office-director', '通报')).toContain('内容：还没有填');
    await says('office-director', '取消');
  });

  it.each(['supervision', 'member-health', 'liaison-audit', 'chief-convenor'])(
    'R107 %s asks how far it is, and orders nothing',
    async (who) => {
      expect(await says(who, '督查 检查合同 责任单位：教体局 期限：2026-12-20')).toContain(
        '您的职务不能登记“督查”。',
      );
      expect(await says(who, '督查')).toContain('还没有督查事项。');
    },
  );

  it('R107 shows done, open and overdue by unit, exact, towns and departments too', async () => {
    const orders = [
      '督查 检查合同 责任单位：教体局 期限：2026-11-25',
      '督查 检查资金 责任单位：教体局 期限：2026-12-20',
      '督查 检查公示 责任单位：教体局 期限：2026-11-24',
      '督查 制定办法 责任单位：柳堤镇 期限：2026-11-26',
      '督查 公开信息 责任单位：区图书馆 期限：2026-12-31',
      '督查 清理规定 责任单位：民政局 期限：2026-11-24',
      '督查 撤回的 责任单位：审计局 期限：2026-11-24',
      '督查 还没有指定 期限：2026-12-31',
    ];
    for (const order of orders) await says('office-director', order);
    expect(room.sees('liaison-willow-town')).toContain('请办理：D2026-04 督查：制定办法');
    await says('liaison-library', '督办 D2026-05 已布置');
    await says('liaison-library', '办结 D2026-05 https://library.example/open');
    await says('liaison-civil-affairs', '办结 D2026-06 民发〔2026〕7号');
    await says('office-director', '撤回 D2026-07 不查了');
    room.clock.now = new Date('2026-11-27T02:00:00Z');
    const table = [
      '督查7件：已办结2，未办结5，其中超期3',
      '· 教体局：已办结0，未办结3，超期2（D2026-03、D2026-01）',
      '· 民政局：已办结1，未办结0，超期0',
      '· 区图书馆：已办结1，未办结0，超期0',
      '· 柳堤镇：已办结0，未办结1，超期1（D2026-04）',
      '· 未指定责任单位：已办结0，未办结1，超期0',
      '※ （附件1 一2）',
    ].join('\n');
    expect(await says('member-health', '督查')).toBe(table);
    expect(await says('office-clerk', '事项 类别：督查')).toBe(table);
  });

  it('R107 turns the page where there are more units than fit', async () => {
    for (const unit of ['区委办', '人大办', '政协办', '法制办', '组织部', '宣传部', '编委办', '发改局'])
      await says('office-director', `督查 自查 责任单位：${unit} 期限：2026-12-31`);
    expect(await says('office-clerk', '督查')).toContain(
      '督查15件：已办结2，未办结13，其中超期3（第1页，共2页）',
    );
    await room.presses('office-clerk', '下一页');
    expect(room.sees('office-clerk')).toContain('· 柳堤镇：已办结0，未办结1，超期1（D2026-04）');
    expect(await says('office-clerk', '督查 第2页')).toContain('（第2页，共2页）');
  });
});
