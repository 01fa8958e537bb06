import { figures } from './blocks.ts';
import { blank, centred, flush, kept, signed, sorted, title, when } from './pieces.ts';

export const BULLETIN = [
  title('{标题}'),
  blank(),
  centred('{编号}'),
  blank(),
  flush('{分送}：'),
  sorted('内容'),
  when('附数据', kept('截至{数据截止}，在办项目按阶段统计如下：'), figures()),
  blank(),
  signed('政府购买服务工作联席会议办公室'),
  signed('{印发日期}'),
].join('');
