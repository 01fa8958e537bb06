import { pointList } from './blocks.ts';
import { blank, body, first, flush, led, signed, title, when } from './pieces.ts';

export const NOTICE = [
  title('关于召开政府购买服务工作联席会议{会议名称}的通知'),
  blank(),
  flush('{参会单位}：'),
  body('现决定召开政府购买服务工作联席会议{会议名称}，有关事项通知如下。'),
  led('一、会议时间：', '{会议时间}'),
  led('二、会议地点：', '{#会议地点}{会议地点}{/会议地点}{^会议地点}另行通知{/会议地点}'),
  first('三、会议议题'),
  pointList('议题'),
  when('依据', led('召开依据：', '{依据}')),
  first('四、回复与要求'),
  body('请于{回复期限}前回复能否参会；请假的请写明原因，委派他人的请写明代为出席的人员。'),
  when('有关要求', body('{序号}. {内容}')),
  blank(),
  signed('政府购买服务工作联席会议办公室'),
  signed('{印发日期}'),
].join('');
