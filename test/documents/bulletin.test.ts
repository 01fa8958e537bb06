import { expect, test } from 'vitest';
import { bulletinDocument } from '../../src/documents/bulletin.ts';
import { reportDocument } from '../../src/documents/report.ts';
import { readDocx } from './read-docx.ts';
import { ourTemplates } from './sample-minutes.ts';

const templates = ourTemplates();
const lines = (bytes: Uint8Array) => readDocx(bytes).filter((line) => line !== '');
const figures = {
  asOf: '2026年10月1日',
  byStage: [{ stage: 'review', count: 2, fen: 50_000 }],
  total: { count: 2, fen: 50_000 },
} as const;

test('R110 the bulletin names its receivers and shows figures where there are any', () => {
  const bulletin = {
    number: { year: 2026, serial: 2 },
    heading: '三季度情况通报',
    receivers: ['各镇（街道、开发区）', '各部门'],
    paragraphs: ['情况如下。\n一、进展\n有序推进。'],
    issuedOn: '2026年10月8日',
  };
  const plain = [
    '三季度情况通报',
    '〔2026〕2号',
    '各镇（街道、开发区）、各部门：',
    '情况如下。',
    '一、进展',
    '有序推进。',
  ];
  const signature = ['政府购买服务工作联席会议办公室', '2026年10月8日'];
  expect(lines(bulletinDocument(templates, bulletin))).toEqual([...plain, ...signature]);
  expect(lines(bulletinDocument(templates, { ...bulletin, figures }))).toEqual([
    ...plain,
    '截至2026年10月1日，在办项目按阶段统计如下：',
    ...['阶段', '项目数', '金额'],
    ...['项目评审', '2个', '500元'],
    ...['合计', '2个', '500元'],
    ...signature,
  ]);
});

test('R123 a report on a disagreement carries every opinion word for word', () => {
  const reason = '单价高于同类 <20%> & 无依据，\n“请补充”。';
  const report = lines(
    reportDocument(templates, {
      number: { year: 2026, serial: 5 },
      heading: '关于意见分歧的报告',
      paragraphs: ['经协调未能一致。'],
      opinions: [
        { unit: '民政局', agrees: true, reason: '需求迫切。' },
        { unit: '财政局', agrees: false, reason },
      ],
      attachments: ['申报表'],
      issuedOn: '2026年10月8日',
    }),
  );
  expect(report).toEqual([
    '关于意见分歧的报告',
    '〔2026〕5号',
    '区政府：',
    '经协调未能一致。',
    '（一）民政局：同意。需求迫切。',
    `（二）财政局：不同意。${reason}`,
    '特此报告。',
    '附件1：申报表',
    '政府购买服务工作联席会议',
    '2026年10月8日',
  ]);
});
