import { describe, expect, test } from 'vitest';
import { bulletinDocument } from '../../src/documents/bulletin.ts';
import { reportDocument } from '../../src/documents/report.ts';
import { readDocx } from './read-docx.ts';
import { HEAD, ourTemplates } from './sample-minutes.ts';

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
    heading: '三季度情况通报。',
    receivers: ['各镇（街道、开发区）', '各部门'],
    paragraphs: ['情况如下。\n一、进展\n有序推进。'],
    issuedOn: '2026年10月8日',
  };
  const plain = [
    '柯桥区政府购买服务工作联席会议文件',
    '柯购联〔2026〕2号',
    '关于三季度情况的通报',
    '各镇（街道、开发区）、各部门：',
    '情况如下。',
    '一、进展',
    '有序推进。',
  ];
  const signature = ['柯桥区政府购买服务工作联席会议', '2026年10月8日'];
  expect(lines(bulletinDocument(templates, bulletin, HEAD))).toEqual([...plain, ...signature]);
  expect(lines(bulletinDocument(templates, { ...bulletin, figures }, HEAD))).toEqual([
    ...plain,
    '截至2026年10月1日，在办项目按阶段统计如下：',
    ...['阶段', '项目数', '金额'],
    ...['项目评审', '2个', '500元'],
    ...['合计', '2个', '500元'],
    ...signature,
  ]);
});

describe('what goes up', () => {
  const reason = '单价高于同类 <20%> & 无依据，\n“请补充”。';
  const content = {
    year: 2026,
    heading: '调整采购限额',
    paragraphs: ['经协调未能一致。'],
    opinions: [
      { unit: '民政局', agrees: true, reason: '需求迫切。' },
      { unit: '财政局', agrees: false, reason },
    ],
    attachments: ['申报表'],
    issuedOn: '2026年10月8日',
  };
  const head = { ...HEAD, name: '某区联席会议', code: '某联', government: '某区人民政府' };

  test('R123 carries every opinion word for word, says who signs it and whom it is for', () => {
    expect(lines(reportDocument(templates, content, HEAD))).toEqual([
      '柯桥区政府购买服务工作联席会议文件',
      '柯购联〔2026〕　　号\t签发人：总召集人甲',
      '关于调整采购限额的报告',
      '柯桥区人民政府：',
      '经协调未能一致。',
      '有关单位意见如下：',
      '（一）民政局：同意。需求迫切。',
      `（二）财政局：不同意。${reason}`,
      '特此报告。',
      '附件1：申报表',
      '柯桥区政府购买服务工作联席会议',
      '2026年10月8日',
    ]);
  });

  test('R110 in the words the office has set, under the number it was given, without what it does not have', () => {
    const bare = { ...content, opinions: [], attachments: [], document: '某联〔2026〕5号' };
    expect(lines(reportDocument(templates, bare, { ...head, signer: '' }))).toEqual([
      '某区联席会议文件',
      '某联〔2026〕5号\t',
      '关于调整采购限额的报告',
      '某区人民政府：',
      '经协调未能一致。',
      '特此报告。',
      '某区联席会议',
      '2026年10月8日',
    ]);
  });

  test.each(['关于调整采购限额的报告', '调整采购限额的报告', '关于调整采购限额', '调整采购限额报告。'])(
    'R110 %s is titled as a letter is, whatever was typed',
    (heading) =>
      expect(lines(reportDocument(templates, { ...content, heading }, head))).toContain(
        '关于调整采购限额的报告',
      ),
  );
});
