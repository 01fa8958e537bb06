import { blank, dated, signed, sorted, title } from './pieces.ts';

export const DISCLOSURE = [
  title('{标题}'),
  blank(),
  sorted('内容'),
  blank(),
  signed('{机关名称}'),
  dated('{印发日期}'),
].join('');
