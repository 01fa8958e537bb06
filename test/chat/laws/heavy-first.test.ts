import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../commands/index.ts';
import { called, held, PLENARY, special } from '../../commands/meeting-story.ts';
import { agreed, approved, declared, reported } from '../../commands/story.ts';
import { openRoom, type Room } from '../room.ts';
import { standOf } from './stand.ts';

it('law 3 only what changes something weighs', () => {
  expect(catalogue.filter(({ weigh, changes }) => weigh && !changes)).toEqual([]);
});

let room: Room;
const OFFICE = 'office-director';
/** Acts that weigh, each on something of its own: who, the words, what the preview must name. */
const acts: Record<string, readonly [who: string, said: string, names: RegExp]> = {};

beforeAll(async () => {
  room = await openRoom(undefined, undefined, { confirms: false });
  const asked = await declared(room, { 名称: '夜间巡护' });
  await room.says(OFFICE, `受理 ${asked}`);
  acts.核定 = ['liaison-finance', `同意 ${asked}`, /核定80万元/];
  acts.核减 = ['liaison-finance', `同意 ${asked} 核定60万元`, /核定60万元[\s\S]*申请金额为80万元/];
  acts.不通过 = [OFFICE, `评审 ${await agreed(room, { 名称: '校园足球' })} 不通过 依据不足`, /项目终止/];
  acts.批准 = ['convenor-finance', `批准 ${await reported(room, { 名称: '体质监测' })}`, /报区政府/];
  acts.否决 = ['convenor-finance', `否决 ${await reported(room, { 名称: '戏曲下乡' })} 依据不足`, /项目终止/];
  const decided = await reported(room, { 名称: '农村书屋' });
  await room.says('convenor-finance', `批准 ${decided}`);
  acts.批复 = [OFFICE, `批复 ${decided} 同意 〔2026〕9号 2026-11-20 批复.pdf`, /将记录.*同意/];
  const standing = await approved(room, { 名称: '暑期托管' });
  acts.修改 = ['officer-education-sports', `修改 ${standing} 质量：满意度不低于60%`, /将作废/];
  acts.撤回 = [
    'officer-education-sports',
    `撤回 ${await reported(room, { 名称: '晨读陪伴' })} 经费另有安排`,
    /项目终止/,
  ];
  acts.召开 = [OFFICE, PLENARY, /将通知22个单位/];
  const meeting = await called(
    room,
    '召开 全体会议 时间：2026-12-20 14:30 地点：区政府第一会议室 议题：年度工作计划',
  );
  acts.改期 = [OFFICE, `改期 ${meeting} 时间：2026-12-21 14:30-16:30`, /通知22个单位/];
  acts.取消会议 = [OFFICE, `取消会议 ${meeting} 理由：并入下月会议`, /取消并通知22个单位/];
  const wanted = await called(
    room,
    '召开 专门会议 时间：2026-12-10 14:30 地点：三楼会议室 参加单位：教体局、民政局 依据：2026年工作计划第二阶段 议题：养老服务采购',
  );
  acts.同意开会 = ['convenor-finance', `批准 ${wanted}`, /将通知2个单位/];
  acts.不同意开会 = ['convenor-finance', `否决 ${wanted} 理由：条件不成熟`, /不同意开会/];
  acts.通报 = [OFFICE, '通报 三季度情况', /将通知\d+个单位/];
  const [drafted, confirmed, sitting] = [await special(room), await special(room), await special(room)];
  for (const each of [drafted, confirmed]) await held(room, each, ['civil-affairs', 'education-sports']);
  await room.says('office-clerk', `纪要 ${drafted} 正文：会议研究了养老服务采购。`);
  acts.送签 = ['office-clerk', `送签 ${drafted}`, /将送2个到会单位/];
  await room.says('office-clerk', `纪要 ${confirmed} 正文：会议研究了养老服务采购。`);
  await room.says('office-clerk', `送签 ${confirmed}`);
  for (const unit of ['civil-affairs', 'education-sports'])
    await room.says(`liaison-${unit}`, `确认 ${confirmed}`);
  acts.印发 = [OFFICE, `印发 ${confirmed}`, /22个成员单位/];
  acts.闭会 = [OFFICE, `闭会 ${sitting} 理由：提前开完`, /出席名单固定/];
  return () => room.close();
}, 300_000);

const HEAVY = [
  ...[
    '核定',
    '核减',
    '不通过',
    '批准',
    '否决',
    '批复',
    '修改',
    '撤回',
    '召开',
    '改期',
    '取消会议',
    '同意开会',
  ],
  ...['不同意开会', '通报', '送签', '印发', '闭会'],
] as const;

describe('law 3 what weighs', () => {
  it.each(HEAVY)('%s is shown with what it brings about, and going back changes nothing', async (name) => {
    const [who, said, names] = acts[name] ?? ['', '', /./];
    const before = await standOf(room);
    const answer = await room.hears(who, said);
    expect(await standOf(room), answer).toBe(before);
    expect(answer).toMatch(names);
    expect(answer).toContain('【发送】 【返回】');
    expect(await room.hears(who, '返回')).toContain('没有办理');
    expect(await room.hears(who, '发送')).toContain('没有');
    expect(await standOf(room)).toBe(before);
  });

  it.each(HEAVY)('%s in a group waits for the press, whatever is said there', async (name) => {
    const [who, said] = acts[name] ?? ['', ''];
    const before = await standOf(room);
    await room.hears(who, said, { group: true });
    for (const word of ['发送', '是的', '确认']) await room.hears(who, word, { group: true });
    await room.hears(OFFICE, '发送');
    expect(await standOf(room)).toBe(before);
    await room.hears(who, '取消', { group: true });
    await room.hears(who, '取消');
  });

  it.each(['批准', '同意开会', '印发', '送签'])(
    '%s pressed where the platform does not ask is shown first as well',
    async (name) => {
      const [who, said] = acts[name] ?? ['', ''];
      const [word = '', number = ''] = said.split(' ');
      const look = number.startsWith('M') ? (/印发|送签/.test(word) ? '纪要' : '会议') : '项目';
      await room.hears(who, `${look} ${number}`);
      const before = await standOf(room);
      const { shown } = await room.presses(who, word);
      expect(shown).toContain('【发送】 【返回】');
      expect(await standOf(room)).toBe(before);
      await room.hears(who, '返回');
    },
  );
});

describe('law 3 what is light', () => {
  it.each([
    ['受理', OFFICE],
    ['参会', 'liaison-health'],
  ])('%s acts at once', async (name, who) => {
    const number =
      name === '受理'
        ? await declared(room, { 名称: '快递驿站' })
        : (/M\d{4}-\d{2}/.exec(acts.改期?.[1] ?? '')?.[0] ?? '');
    const before = await standOf(room);
    const answer = await room.hears(who, `${name} ${number}`);
    expect(answer).not.toContain('【发送】');
    expect(await standOf(room)).not.toBe(before);
  });
});
