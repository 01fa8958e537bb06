import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { readDocx } from '../documents/read-docx.ts';
import { called, held, special } from './meeting-story.ts';
import { agreed, declared, PLAIN, reported } from './story.ts';

let room: Room;
const says = (who: string, text: string) => room.says(who, text);

/** The paper that 议程 gives, line by line. */
async function paper(number: string, who = 'office-clerk'): Promise<readonly string[]> {
  await says(who, `议程 ${number}`);
  const [bytes = new Uint8Array()] = room.files(who, `${number} `);
  return readDocx(bytes).filter((line) => line !== '');
}
/** What stands between two headings. */
const between = (lines: readonly string[], from: string, to: string) =>
  lines.slice(lines.indexOf(from) + 1, lines.indexOf(to));

/** A year behind: three projects, one of them refused, an agreed matter late, an issue, a plan, a roster change. */
beforeAll(async () => {
  room = await openRoom('2026-11-22T02:00:00Z');
  await reported(room, { 名称: '课后体育服务' });
  await agreed(room, { ...PLAIN, 名称: '社区文化活动' });
  const refused = await reported(room, { 名称: '重复的服务' });
  await says('convenor-finance', `否决 ${refused} 与已有服务重复`);
  const earlier = await special(room);
  await held(
    room,
    earlier,
    ['civil-affairs'],
    ['办好养老采购 责任单位：民政局 期限：2026-12-31', '公布购买目录 责任单位：财政局 期限：2027-03-31'],
  );
  await says('member-health', '难点 护理人员不足 责任单位：卫计局 期限：2027-03-31');
  await says('office-director', '提案 建立预审机制 有关单位：财政局');
  await says(
    'office-director',
    '计划 2027年工作计划\n指标：购买服务占比不低于30%\n阶段：第一季度 完成申报 责任单位：财政局',
  );
  await says('liaison-health', '调整成员 卫计局成员 新任人员');
  room.clock.now = new Date('2027-01-05T02:00:00Z');
  return () => room.close();
}, 120_000);

describe('the plenary', () => {
  it('R112 in January every item stands in its order, with live figures of what has been under way since last year', async () => {
    const number = await called(
      room,
      '召开 全体会议 时间：2027-01-20 14:30 地点：区政府第一会议室 议题：学习区委有关会议精神；部署春季采购',
    );
    const lines = await paper(number);
    expect(lines.filter((line) => /^([一二三四五六]、|附：)/.test(line))).toEqual([
      '一、学习上级有关指示和会议、文件精神',
      '二、拟订年度工作计划、任务指标和阶段安排',
      '三、通报工作进展',
      '四、分析存在的问题',
      '五、提出完善建议',
      '六、研究其他事项',
      '附：尚未办结的议定事项',
    ]);
    expect(
      between(lines, '一、学习上级有关指示和会议、文件精神', '二、拟订年度工作计划、任务指标和阶段安排'),
    ).toEqual(['1. 学习区委有关会议精神']);
    expect(between(lines, '（一）年度工作计划', '（二）任务指标')).toEqual(['1. 2027年工作计划（办理中）']);
    expect(between(lines, '（二）任务指标', '（三）阶段安排')).toEqual(['1. 购买服务占比 不低于30%']);
    expect(between(lines, '（三）阶段安排', '三、通报工作进展')).toEqual([
      '1. 完成申报（财政(地税)局，2027年3月31日前完成）',
    ]);
    expect(between(lines, '三、通报工作进展', '四、分析存在的问题')).toEqual([
      '截至2027年1月5日，在办项目按阶段统计如下：',
      ...['阶段', '项目数', '金额'],
      ...['项目评审', '2个', '160万元'],
      ...['合计', '2个', '160万元'],
    ]);
    expect(between(lines, '四、分析存在的问题', '五、提出完善建议')).toEqual(['1. 护理人员不足（卫计局）']);
    expect(between(lines, '五、提出完善建议', '六、研究其他事项')).toEqual(['1. 建立预审机制（办理中）']);
    expect(between(lines, '（一）提请研究的事项', '（二）会议议题')).toEqual([
      '1. 课后体育服务（教体局，80万元，报区政府审批，待召集人批准）',
      '2. 卫计局成员调整为新任人员（卫计局）',
    ]);
    expect(between(lines, '（二）会议议题', '附：尚未办结的议定事项')).toEqual(['1. 部署春季采购']);
    expect(lines.slice(lines.indexOf('附：尚未办结的议定事项') + 1)).toEqual([
      '1. 公布购买目录（财政(地税)局，2027年3月31日前，已历时33天）',
      '2. 办好养老采购（民政局，2026年12月31日前，已历时33天，逾期5天）',
    ]);
  });

  it('R112 what came to its end this year is counted beside what is under way', async () => {
    const refused = await reported(room, { 名称: '又一项重复的服务' });
    await says('convenor-finance', `否决 ${refused} 与已有服务重复`);
    const number = await called(room, '召开 全体会议 时间：2027-01-21 14:30 地点：区政府第一会议室');
    expect(
      between(await paper(number), '截至2027年1月5日，在办项目按阶段统计如下：', '三、分析存在的问题'),
    ).toEqual([
      ...['阶段', '项目数', '金额'],
      ...['项目评审', '2个', '160万元'],
      ...['本年办结', '1个', '80万元'],
      ...['合计', '3个', '240万元'],
    ]);
    const card = await says('office-clerk', `议程 ${number}`);
    expect(card).toContain('本年办结1个项目，合计80万元');
    // A heading with nothing under it is left out.
    expect(card).not.toContain('\n议题\n');
    expect(card).not.toContain('· 无\n');
  });

  it('undecided projects stand only on the agenda of those who sit at the table', async () => {
    const number = await called(room, '召开 全体会议 时间：2027-01-22 14:30 地点：区政府第一会议室');
    expect(await says('member-health', `议程 ${number}`)).toContain('课后体育服务');
    expect(await says('officer-health', `议程 ${number}`)).not.toContain('课后体育服务');
    expect((await paper(number, 'officer-health')).join()).not.toContain('课后体育服务');
  });
});

describe('the report meeting', () => {
  it('R114 its four parts are filled from the records of the period', async () => {
    await says('liaison-civil-affairs', '办结 M2026-01-1 民发〔2027〕1号');
    await says('office-director', '通报 一月份进展顺利');
    const number = await called(
      room,
      '召开 汇报会 时间：2027-01-25 09:00 地点：三楼会议室 汇报人：政府办召集人 参加单位：民政局、卫计局 议题：采购办法执行情况',
    );
    const lines = await paper(number);
    expect(lines).toContain('汇报：政府办召集人');
    expect(between(lines, '一、政策落实情况', '二、工作任务完成情况')).toEqual([
      '1. 采购办法执行情况',
      '2. 建立预审机制（办理中）',
    ]);
    expect(lines.slice(lines.indexOf('二、工作任务完成情况') + 1).slice(0, 2)).toEqual([
      '1. 办好养老采购（民政局，已办结：民发〔2027〕1号）',
      '2. 公布购买目录（财政(地税)局，2027年3月31日前，办理中）',
    ]);
    expect(between(lines, '三、各部门经验做法', '四、突出问题及分析')).toEqual([
      '1. 民政局：办好养老采购',
      '2. 一月份进展顺利（已通报）',
    ]);
    expect(between(lines, '四、突出问题及分析', '附：尚未办结的议定事项')).toEqual([
      '1. 护理人员不足（卫计局）',
    ]);
  });

  it('a project just declared is under way', async () => {
    await declared(room, { 名称: '新申报的服务' });
    const number = await called(room, '召开 全体会议 时间：2027-01-26 14:30 地点：区政府第一会议室');
    expect(await paper(number)).toEqual(expect.arrayContaining(['项目申报', '1个', '80万元']));
  });
});
