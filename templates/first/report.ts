import { figures } from './blocks.ts';
import { blank, body, centred, flush, kept, led, signed, sorted, title, when } from './pieces.ts';

export const REPORT = [
  title('{标题}'),
  blank(),
  centred('{编号}'),
  blank(),
  flush('区政府：'),
  sorted('内容'),
  when('附数据', kept('截至{数据截止}，在办项目按阶段统计如下：'), figures()),
  when('各方意见', led('（{序号}）{责任单位}：', '{态度}。{内容}')),
  body('特此报告。'),
  when('附件', led('附件{序号}：', '{内容}')),
  blank(),
  signed('政府购买服务工作联席会议'),
  signed('{印发日期}'),
].join('');
