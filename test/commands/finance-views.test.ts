import { beforeAll, describe, expect, it } from 'vitest';
import { openTables } from '../../src/documents/workbook.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { supervised } from './filing.ts';
import { approved } from './story.ts';

let room: Room;
const OFFICER = 'officer-education-sports';
const says = (who: string, text: string) => room.says(who, text);
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

describe('the three views of 财政局', () => {
  let raised: string;
  let single: string;
  let late: string;

  it('R73 at first there is nothing in any of them', async () => {
    const views = await says('liaison-finance', '财政监管');
    for (const view of ['预算资金管理：没有', '采购活动监管：没有', '绩效管理：没有'])
      expect(views).toContain(view);
    expect(await says('officer-health', '财政监管')).toContain('这件事由');
  });

  it('R73 lists what was added to, bought by exception, or not evaluated in time, each in its view alone', async () => {
    raised = await approved(room, { 名称: '追加的' });
    await says(OFFICER, `追加 ${raised} 5万元 依据：绍柯政批〔2026〕12号`);
    single = await approved(room, { 名称: '单一来源的' });
    await says(OFFICER, `条件 ${single} 条件：有3年以上经验 依据：课程质量要求`);
    await says('liaison-finance', `条件会签 ${single} 同意`);
    await says(
      OFFICER,
      `采购 ${single} 单一来源 评审机制：协商 合同类型：总价合同 理由：独家 单一来源理由：全区只有一家持证 机构类型：代理机构 机构名称：区采购代理中心 平台编号：KQ2026-031`,
    );
    late = await supervised(room, { 名称: '没评估的', 期限: '2026-11-01至2026-12-31' });
    await says(OFFICER, `完工 ${late} 2026-11-23`);
    expect(await says('liaison-finance', '财政监管')).toContain('绩效管理：没有');
    room.clock.now = new Date('2027-03-01T02:00:00Z');
    const [, money = '', methods = '', results = ''] = (await says('liaison-finance', '财政监管')).split(
      /预算资金管理：|采购活动监管：|绩效管理：/,
    );
    expect(money).toContain(`${raised} 追加的——已追加5万元`);
    expect(methods).toContain(`${single} 单一来源的——单一来源，单一来源：全区只有一家持证`);
    expect(results).toContain(`${late} 没评估的——应于`);
    for (const [view, own] of [
      [money, raised],
      [methods, single],
      [results, late],
    ] as const)
      expect(view.match(/· 2026-\d{3}/g)).toEqual([`· ${own}`]);
  });

  it('R151 projects that go with another reform are marked, counted and sent as a workbook', async () => {
    expect(await says('officer-health', `改革衔接 ${single} 事业单位分类改革`)).toContain('不由您的单位办理');
    await says(OFFICER, `改革衔接 ${single} 事业单位分类改革、行业协会脱钩`);
    await says('liaison-staffing', `改革衔接 ${raised} 协会脱钩`);
    expect(await says(OFFICER, `项目 ${single}`)).toContain('改革：事业单位分类改革、行业协会脱钩');
    const told = await says('office-director', '改革衔接导出');
    expect(told).toContain('事业单位分类改革：1个\n· 行业协会脱钩：2个');
    const [bytes] = room.files('office-director', '改革衔接项目');
    const read = await openTables().read(bytes ?? new Uint8Array());
    const rows = 'unreadable' in read ? [] : read.slice(1).map(({ cells }) => [cells[0], cells[5]]);
    expect(rows.sort()).toEqual(
      [
        [raised, '行业协会脱钩'],
        [single, '事业单位分类改革、行业协会脱钩'],
      ].sort(),
    );
  });
});

describe('the mechanism, written twice', () => {
  it('Z13 both texts stand, each with its own word, wherever one of them is asked for', async () => {
    for (const asked of ['依据 七(二)', '依据 附件2', '联席会议']) {
      const told = await says('officer-health', asked);
      expect(told, asked).toMatch(/七\(二\)：[^；\n]*行政审批管理[^；\n]*“协同”/);
      expect(told, asked).toMatch(/附件2：[^；\n]*“协调”/);
      expect(told, asked).not.toMatch(/附件2：[^；\n]*行政审批管理[^；\n]*“协调”/);
    }
    expect(await says('officer-health', '依据 五(二)')).not.toContain('协同');
  });
});
