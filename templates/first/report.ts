import { figures } from './blocks.ts';
import { chars } from './page.ts';
import {
  apart,
  blank,
  body,
  dated,
  flush,
  kept,
  led,
  mark,
  redRule,
  run,
  sides,
  signed,
  sorted,
  title,
  when,
} from './pieces.ts';

/** A letter that goes up: its number on the left, who signs it on the right, each one character in. */
export const REPORT = [
  mark('{机关名称}文件'),
  blank(),
  blank(),
  sides(
    run('{编号}'),
    run('{#签发人}签发人：', 'body') + run('{签发人}', 'second') + run('{/签发人}', 'body'),
    chars(1),
  ),
  redRule(),
  blank(),
  title('{标题}'),
  blank(),
  flush('{主送机关}：'),
  sorted('内容'),
  when('附数据', kept('截至{数据截止}，在办项目按阶段统计如下：'), figures()),
  when('有各方意见', body('有关单位意见如下：')),
  when('各方意见', led('（{序号}）{责任单位}：', '{态度}。{内容}')),
  kept('特此报告。'),
  when('附件', led('附件{序号}：', '{内容}')),
  apart(),
  signed('{机关名称}'),
  dated('{印发日期}'),
].join('');
