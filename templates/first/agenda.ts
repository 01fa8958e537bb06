import { carried, figures, part, subpart } from './blocks.ts';
import { blank, first, kept, led, title, when } from './pieces.ts';

const begun = [
  title('{会议名称}议程'),
  blank(),
  led('时间：', '{会议时间}'),
  when('会议地点', led('地点：', '{会议地点}')),
].join('');
const progress = kept('截至{数据截止}，在办项目按阶段统计如下：') + figures();

/** The items in the order of the joint meeting's rules of work. */
export const PLENARY = [
  begun,
  when('主持人', led('主持：', '{主持人}')),
  blank(),
  part('学习上级有关指示和会议、文件精神', '学习内容'),
  when(
    '有计划安排',
    first('{一级序号}、拟订年度工作计划、任务指标和阶段安排'),
    subpart('年度工作计划', '工作计划'),
    subpart('任务指标', '任务指标'),
    subpart('阶段安排', '阶段安排'),
  ),
  when('有分阶段', first('{一级序号}、通报工作进展'), progress),
  part('分析存在的问题', '存在问题'),
  part('提出完善建议', '完善建议'),
  when(
    '有研究事项',
    first('{一级序号}、研究其他事项'),
    subpart('提请研究的事项', '提请研究事项'),
    subpart('会议议题', '其他事项'),
  ),
  carried('附：尚未办结的议定事项'),
].join('');

export const REPORTING = [
  begun,
  led('汇报：', '{汇报人}'),
  when('参会单位', led('参加：', '{参会单位}')),
  blank(),
  part('政策落实情况', '政策落实'),
  part('工作任务完成情况', '任务完成'),
  when('有分阶段', progress),
  part('各部门经验做法', '经验做法'),
  part('突出问题及分析', '存在问题'),
  carried('附：尚未办结的议定事项'),
].join('');

export const SPECIAL = [
  begun,
  when('会议类型', led('类型：', '{会议类型}')),
  when('依据', led('依据：', '{依据}')),
  when('参会单位', led('参加：', '{参会单位}')),
  blank(),
  part('议题', '议题'),
  carried('附：尚未办结的议定事项'),
].join('');
