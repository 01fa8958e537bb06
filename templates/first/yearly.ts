import { breakdown } from './blocks.ts';
import { blank, centred, dated, first, signed, sorted, title, when } from './pieces.ts';

export const YEARLY = [
  title('{标题}'),
  centred('（{数据截止}）'),
  blank(),
  sorted('内容'),
  when('分表', first('{标题}'), breakdown(), blank()),
  signed('{办公室名称}'),
  dated('{印发日期}'),
].join('');
