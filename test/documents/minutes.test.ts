import { describe, expect, test } from 'vitest';
import { minutesDocument, minutesText } from '../../src/documents/minutes.ts';
import { readDocx } from './read-docx.ts';
import { CONTENT, ourTemplates, STAMP } from './sample-minutes.ts';

const templates = ourTemplates();
const lines = (
  ...given: Parameters<typeof minutesDocument> extends [unknown, ...infer Rest] ? Rest : never
) => readDocx(minutesDocument(templates, ...given)).filter((line) => line !== '');

describe('the minutes are written from the template', () => {
  test('R125 every agreed matter has its number, its unit and its last day', () => {
    expect(lines(CONTENT, STAMP)).toEqual([
      '政府购买服务工作联席会议纪要',
      '〔2026〕3号',
      '政府购买服务工作联席会议办公室\t2026年12月10日',
      '养老服务专门会议纪要',
      '2026年12月3日，养老服务专门会议在一号会议室召开，由召集人甲主持。现将会议情况和议定事项纪要如下。',
      '一、工作进展',
      '会议听取了汇报。',
      '（一）养老',
      '进展顺利。',
      '会议议定以下事项：',
      '一、拟定服务标准。',
      '（责任单位：民政局；完成时限：2027年3月31日）',
      '三、落实资金。',
      '（一）来源',
      '由财政局核定。',
      '（责任单位：财政局；完成时限：2027年4月30日）',
      '出席：民政局 张甲、财政局 李乙',
      '请假：审计局 王丙',
      '列席：某某街道',
      '分送：民政局、财政局、审计局。',
      '政府购买服务工作联席会议办公室\t2026年12月10日印发',
    ]);
  });

  test('a draft says so with its edition, and is sent to nobody', () => {
    const draft = lines(CONTENT, { edition: 2 });
    expect(draft).toContain('（草案·第2稿）');
    expect(draft.join()).not.toContain('分送');
    expect(draft.join()).not.toContain('〔2026〕');
  });

  test('what a meeting did not have leaves no empty heading behind', () => {
    const bare = {
      ...CONTENT,
      place: '',
      chair: '',
      absent: [],
      observers: [],
      paragraphs: [],
      resolutions: [],
    };
    expect(lines(bare, { edition: 1 }).slice(3)).toEqual([
      '养老服务专门会议纪要',
      '2026年12月3日，养老服务专门会议召开。现将会议情况和议定事项纪要如下。',
      '出席：民政局 张甲、财政局 李乙',
    ]);
  });

  test('the same text and stamp give the same bytes', () => {
    const once = minutesDocument(templates, CONTENT, STAMP);
    expect(minutesDocument(ourTemplates(), structuredClone(CONTENT), { ...STAMP })).toEqual(once);
    expect(minutesDocument(templates, CONTENT, { ...STAMP, serial: 4 })).not.toEqual(once);
  });

  test('the chat shows the same text before anybody opens the file', () => {
    expect(minutesText(CONTENT)).toMatchInlineSnapshot(`
      "养老服务专门会议纪要
      2026年12月3日，一号会议室
      主持：召集人甲
      一、工作进展
      会议听取了汇报。
      （一）养老
      进展顺利。
      议定事项：
      1. 拟定服务标准。
      （民政局，2027年3月31日前）
      3. 落实资金。
      （一）来源
      由财政局核定。
      （财政局，2027年4月30日前）
      出席：民政局 张甲、财政局 李乙
      请假：审计局 王丙
      列席：某某街道"
    `);
  });
});
