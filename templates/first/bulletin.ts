import { figures } from './blocks.ts';
import { blank, centred, dated, flush, kept, mark, redRule, signed, sorted, title, when } from './pieces.ts';

export const BULLETIN = [
  mark('{机关名称}文件'),
  blank(),
  blank(),
  centred('{编号}'),
  redRule(),
  blank(),
  title('{标题}'),
  blank(),
  flush('{分送}：'),
  sorted('内容'),
  when('附数据', kept('截至{数据截止}，在办项目按阶段统计如下：'), figures()),
  blank(),
  signed('{机关名称}'),
  dated('{印发日期}'),
].join('');
