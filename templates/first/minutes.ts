import { anchor, imprint } from './imprint.ts';
import { chars } from './page.ts';
import { blank, body, ends, led, listed, mark, redRule, sorted, title, when } from './pieces.ts';

const DUTY = '由{责任单位}牵头，于{完成时限}前完成。';

export const MINUTES = [
  mark('{机关名称}纪要'),
  blank(),
  blank(),
  ends('{编号}', '{印发日期}', chars(1), 'body'),
  redRule(),
  blank(),
  title('{会议名称}纪要{更正标记}'),
  blank(),
  body(
    '{会议时间}，{会议名称}{#会议地点}在{会议地点}{/会议地点}召开{#主持人}，由{主持人}主持{/主持人}。现将会议情况和议定事项纪要如下。',
  ),
  sorted('会议情况'),
  when('有议定事项', body('会议议定以下事项：')),
  when(
    '议定事项',
    led('{序号}、', `{事项}{^有细目}${DUTY}{/有细目}`),
    sorted('细目'),
    when('有细目', body(DUTY)),
  ),
  blank(),
  listed('出席：', '{出席}'),
  when('请假', listed('请假：', '{请假}')),
  when('缺席', listed('缺席：', '{缺席}')),
  when('列席', listed('列席：', '{列席}')),
  when('分送', imprint('分送：', '{分送}。', '{办公室名称}', '{印发日期}印发')),
  anchor(),
].join('');
