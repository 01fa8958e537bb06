import { supervised } from '../../commands/filing.ts';
import { called, circulated, held, issued, PLENARY, special } from '../../commands/meeting-story.ts';
import { agreed, declared, reported } from '../../commands/story.ts';
import type { Room } from '../room.ts';

/** Acts that would go through as they stand, each on something of its own: who, and the words. */
export type Acts = Readonly<Record<string, readonly [who: string, said: string]>>;

/** Brings a room so far that every one of them is open. */
export async function openActs(room: Room): Promise<Acts> {
  const acts: Record<string, readonly [who: string, said: string]> = {};
  const OFFICE = 'office-director';
  const submitted = await declared(room, { 名称: '晨读陪伴' });
  acts.受理 = [OFFICE, `受理 ${submitted}`];
  const asked = await declared(room, { 名称: '夜间巡护' });
  await room.says(OFFICE, `受理 ${asked}`);
  acts.同意 = ['liaison-staffing', `同意 ${asked}`];
  acts.财政局同意 = ['liaison-finance', `同意 ${asked}`];
  acts.意见 = ['liaison-staffing', `意见 ${asked} 同意`];
  const all = await agreed(room, { 名称: '校园足球' });
  acts.评审 = [OFFICE, `评审 ${all} 通过`];
  const concluded = await agreed(room, { 名称: '游泳课' });
  await room.says(OFFICE, `评审 ${concluded} 通过`);
  acts.上报 = [OFFICE, `上报 ${concluded}`];
  acts.批准 = ['convenor-finance', `批准 ${await reported(room, { 名称: '体质监测' })}`];
  const decided = await reported(room, { 名称: '农村书屋' });
  await room.says('convenor-finance', `批准 ${decided}`);
  acts.批复 = [OFFICE, `批复 ${decided} 同意 〔2026〕9号 2026-11-20 批复.pdf`];
  acts.完工 = [
    'officer-education-sports',
    `完工 ${await supervised(room, { 名称: '暑期托管', 期限: '2026-11-01至2026-12-31' })} 2026-11-21`,
  ];
  const proposal = await room.says('member-health', '提案 统一护理价格 有关单位：财政局、审计局');
  acts.会签 = ['liaison-audit', `会签 ${/P\d{4}-\d{2}/.exec(proposal)?.[0]} 同意`];
  const bulletin = await room.says(OFFICE, '通报 三季度情况');
  acts.签收 = ['liaison-health', `签收 ${/T\d{4}-\d{2}/.exec(bulletin)?.[0]}`];

  const meeting = await called(room, PLENARY);
  acts.参会 = ['liaison-health', `参会 ${meeting}`];
  acts.委派 = ['liaison-health', `委派 ${meeting} 分管副局长`];
  const wanted = await called(
    room,
    '召开 专门会议 时间：2026-12-10 14:30 地点：三楼会议室 参加单位：教体局、民政局 依据：2026年工作计划第二阶段 议题：养老服务采购',
  );
  acts.同意开会 = ['convenor-finance', `批准 ${wanted}`];
  const [drafted, going, confirmed] = [await special(room), await special(room), await special(room)];
  for (const each of [drafted, going, confirmed])
    await held(room, each, ['civil-affairs', 'education-sports']);
  await room.says('office-clerk', `纪要 ${drafted} 正文：会议研究了养老服务采购。`);
  acts.送签 = ['office-clerk', `送签 ${drafted}`];
  await circulated(room, going);
  acts.确认 = ['liaison-civil-affairs', `确认 ${going}`];
  await circulated(room, confirmed);
  for (const unit of ['civil-affairs', 'education-sports'])
    await room.says(`liaison-${unit}`, `确认 ${confirmed}`);
  acts.印发 = [OFFICE, `印发 ${confirmed}`];
  const done = await special(room);
  await held(room, done, ['civil-affairs']);
  await issued(room, done, ['civil-affairs']);
  const [task] = /M\d{4}-\d{2}-\d+/.exec(await room.says('liaison-civil-affairs', '督办')) ?? [];
  acts.办结 = ['liaison-civil-affairs', `办结 ${task} 民发〔2026〕3号`];
  return acts;
}
