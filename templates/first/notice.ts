import { pointList } from './blocks.ts';
import { blank, body, dated, first, flush, led, signed, title, when } from './pieces.ts';

export const NOTICE = [
  title('关于召开{机关名称}{会议名称}的通知'),
  blank(),
  flush('{参会单位}：'),
  body('现决定召开{机关名称}{会议名称}，有关事项通知如下。'),
  led('{一级序号}、会议时间：', '{会议时间}'),
  led('{一级序号}、会议地点：', '{#会议地点}{会议地点}{/会议地点}{^会议地点}另行通知{/会议地点}'),
  when('有议题', first('{一级序号}、会议议题'), pointList('议题')),
  when('依据', led('召开依据：', '{依据}')),
  first('{一级序号}、回复与要求'),
  body(
    '请{#回复期限}于{回复期限}前{/回复期限}{^回复期限}尽早{/回复期限}回复能否参会；请假的请写明原因，委派他人的请写明代为出席的人员。',
  ),
  when('有关要求', body('{序号}. {内容}')),
  when('联系方式', body('{联系方式}')),
  blank(),
  signed('{办公室名称}'),
  dated('{印发日期}'),
].join('');
