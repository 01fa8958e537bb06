import { expect, test } from 'vitest';
import { noticeDocument } from '../../src/documents/notice.ts';
import { readDocx } from './read-docx.ts';
import { HEAD, ourTemplates } from './sample-minutes.ts';

const NOTICE = {
  title: '养老服务专门会议',
  type: '专门会议',
  heldOn: '2026年12月3日（星期四）09:30—11:30',
  place: '一号会议室',
  units: ['民政局', '财政局'],
  topics: ['服务标准', '资金来源'],
  basis: '2026年度工作计划第3项',
  requests: ['请带本单位清单。'],
  replyBy: '2026年11月30日',
  issuedOn: '2026年11月22日',
};
const lines = (content: typeof NOTICE, head = HEAD) =>
  readDocx(noticeDocument(ourTemplates(), content, head)).filter((line) => line !== '');

test('R119 the invitation names the units, the time, the place, the topics and the last day to reply', () => {
  expect(lines(NOTICE)).toEqual([
    '关于召开柯桥区政府购买服务工作联席会议养老服务专门会议的通知',
    '民政局、财政局：',
    '现决定召开柯桥区政府购买服务工作联席会议养老服务专门会议，有关事项通知如下。',
    '一、会议时间：2026年12月3日（星期四）09:30—11:30',
    '二、会议地点：一号会议室',
    '三、会议议题',
    '1. 服务标准',
    '2. 资金来源',
    '召开依据：2026年度工作计划第3项',
    '四、回复与要求',
    '请于2026年11月30日前回复能否参会；请假的请写明原因，委派他人的请写明代为出席的人员。',
    '1. 请带本单位清单。',
    '柯桥区政府购买服务工作联席会议办公室',
    '2026年11月22日',
  ]);
});

test('what is not settled yet is said, not left blank', () => {
  const early = lines({ ...NOTICE, place: '', topics: [], basis: '', requests: [], replyBy: '' });
  expect(early.slice(4, 7)).toEqual([
    '二、会议地点：另行通知',
    '三、回复与要求',
    '请尽早回复能否参会；请假的请写明原因，委派他人的请写明代为出席的人员。',
  ]);
  expect(early.join()).not.toMatch(/依据|暂无|议题|联系/);
});

test.each([
  [{ contact: '办公室甲', phone: '0575-80000000' }, '联系人：办公室甲，联系电话：0575-80000000'],
  [{ contact: '办公室甲' }, '联系人：办公室甲'],
  [{ phone: '0575-80000000' }, '联系电话：0575-80000000'],
])('whom to ask stands there once the office has said so: %o', (said, line) => {
  expect(lines(NOTICE, { ...HEAD, ...said })).toContain(line);
});
