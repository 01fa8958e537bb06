import { breakdown } from './blocks.ts';
import { blank, centred, dated, KEEP, paragraph, run, signed, sorted, title, when } from './pieces.ts';

export const YEARLY = [
  title('{标题}'),
  centred('（{数据截止}）'),
  blank(),
  sorted('内容'),
  when('分表', paragraph('OfficialFirst', run('{标题}'), KEEP), breakdown(), blank()),
  signed('{办公室名称}'),
  dated('{印发日期}'),
].join('');
