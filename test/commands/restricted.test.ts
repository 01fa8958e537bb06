import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { declared, PLAIN } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const KEEPER = 'liaison-organization';
const SECRET = '购买服务纳入班子考核';
const ENTRY = `干部事项登记 ${SECRET} 类别：领导班子 内容：列入年度实绩考核`;
const OTHERS = ['office-director', 'convenor-finance', 'chief-convenor', 'liaison-audit', 'officer-health'];

describe('what concerns leading bodies and cadres', () => {
  it('R136 组织部 alone keeps it, and not before others', async () => {
    expect(await room.says('office-director', ENTRY)).toContain('这件事由');
    expect(await room.says('liaison-health', ENTRY)).toContain('不由您的单位登记');
    expect(await room.says(KEEPER, ENTRY, { group: true })).toContain('不在群里办理');
    expect(await room.says(KEEPER, ENTRY)).toContain(`班子干部事项已登记：GB2026-01 ${SECRET}`);
    expect(await room.says(KEEPER, '干部事项 GB2026-01')).toContain('内容：列入年度实绩考核');
    expect(await room.says(KEEPER, '干部事项续记 GB2026-01 已征求意见')).toContain('有续记');
  });

  it('R136 nobody else sees it: by number, by name, in a list, by search, among figures, in a group', async () => {
    for (const who of OTHERS)
      for (const text of [
        '台账 GB2026-01',
        '干部事项',
        `干部事项 ${SECRET}`,
        '干部事项 购买服务纳入班子',
        '干部事项 考核购买',
        `查询 ${SECRET}`,
        '职责 组织部',
        '待办',
      ])
        expect(await room.says(who, text), `${who}：${text}`).not.toContain(
          text.includes(SECRET) ? '列入年度' : '纳入班子考核',
        );
    expect(await room.says('office-director', '台账 GB2026-01')).toBe(
      '班子干部事项 GB2026-01 不在您可以查看的范围内。\n可以看哪些台账，发送“帮助”查看。\n※ （附件2 5）',
    );
    expect(await room.says('office-director', '年度履职 2026')).not.toContain('纳入班子考核');
    await room.says(KEEPER, '台账 GB2026-01', { group: true });
    expect(room.inGroup()).not.toContain('列入年度实绩考核');
    for (const who of OTHERS) expect(room.inbox(who)).not.toContain('列入年度实绩考核');
  });

  it('R74 R136 监察 reads it and writes nothing, and one line of the log says that it read', async () => {
    const read = async () => (await room.says('office-director', '访问记录')).split('GB2026-01').length - 1;
    expect(await read()).toBe(0);
    expect(await room.says('supervision', '干部事项 GB2026-01')).toContain('内容：列入年度实绩考核');
    expect(await read()).toBe(1);
    expect(await room.says('supervision', '干部事项续记 GB2026-01 改一改')).not.toContain('有续记，');
    expect(await room.says(KEEPER, '台账 GB2026-01')).not.toContain('改一改');
    expect(await room.logged('register:FW2026-01')).toHaveLength(1);
    expect(await room.says('liaison-organization', '访问记录')).toContain('GB2026-01');
    // Nor is it said that there is nothing.
    expect(await room.says('officer-health', '访问记录')).toBe(
      '监察、审计访问记录不在您可以查看的范围内。\n可以看哪些台账，发送“帮助”查看。\n※ （七(四)5）',
    );
  });

  it('R74 监察 and 审计 reading a project is noted too, others reading it is not', async () => {
    const number = await declared(room, PLAIN);
    await room.says('office-director', `项目 ${number}`);
    expect(await room.says('office-director', '访问记录')).not.toContain(number);
    expect(await room.says('supervision', `项目 ${number}`)).toContain('中小学课后体育服务');
    expect(await room.says('liaison-audit', `项目 ${number}`)).toContain('中小学课后体育服务');
    expect((await room.says('office-director', '访问记录')).split(number).length - 1).toBe(2);
    expect(await room.says('supervision', `修改 ${number} 数量：1课时`)).not.toContain('已修改');
  });

  it('Z12 R152 行政审批管理 reads a project that is not decided, is told of none of its own, and decides nothing', async () => {
    const number = await declared(room, { ...PLAIN, 名称: '还没有定的' });
    expect(await room.says('permits', `项目 ${number}`)).toContain('还没有定的');
    expect(await room.says('officer-health', `项目 ${number}`)).toContain('不在您可以查看的范围内');
    for (const act of ['受理', '同意', '批准', '退回'])
      expect(await room.says('permits', `${act} ${number}`)).toContain('这件事由');
    expect(await room.says('permits', '待办')).toContain('没有');
    expect(await room.says('permits', '干部事项')).not.toContain('纳入班子考核');
  });

  it('R74 监察 opens a case for its own eyes, and ends it', async () => {
    const [, number = ''] = /(2026-\d{3})/.exec(await room.says('supervision', '查询 体育')) ?? [];
    expect(await room.says('office-director', `立案 ${number} 反映：串通报价`)).toContain('这件事由');
    expect(await room.says('supervision', `立案 2026-999 反映：串通报价`)).toContain('没有项目 2026-999');
    await room.says('supervision', '取消');
    expect(await room.says('supervision', `立案 ${number} 反映：串通报价`)).toContain(
      '监察案件已登记：JC2026-01',
    );
    for (const who of [...OTHERS, 'liaison-education-sports']) {
      expect(await room.says(who, '台账 JC2026-01')).toContain('监察案件 JC2026-01 不在您可以查看的范围内');
      expect(await room.says(who, '监察案件')).toContain('监察案件不在您可以查看的范围内');
      expect(room.inbox(who)).not.toContain('串通报价');
    }
    expect(await room.says('supervision', '监察案件 未结案')).toContain('JC2026-01');
    await room.says('supervision', '案件续记 JC2026-01 已调阅评审记录');
    expect(await room.says('supervision', '结案 JC2026-01 反映不实 依据：监察结论〔2026〕1号')).toContain(
      '已结案：反映不实',
    );
    expect(await room.says('supervision', '监察案件 未结案')).toContain('没有未结案的');
  });
});
