import { describe, expect, test } from 'vitest';
import {
  type DraftStamp,
  type IssueStamp,
  minutesDocument,
  minutesText,
} from '../../src/documents/minutes.ts';
import type { MinutesContent } from '../../src/domain/minutes.ts';
import { readDocx } from './read-docx.ts';
import { CONTENT, HEAD, ourTemplates, STAMP } from './sample-minutes.ts';

const templates = ourTemplates();
const lines = (content: MinutesContent, stamp: IssueStamp | DraftStamp, head = HEAD) =>
  readDocx(minutesDocument(templates, content, stamp, head)).filter((line) => line !== '');

describe('the minutes are written from the template', () => {
  test('R125 every agreed matter has its number, its unit and its last day', () => {
    expect(lines(CONTENT, STAMP)).toEqual([
      '柯桥区政府购买服务工作联席会议纪要',
      '柯购联纪〔2026〕3号\t2026年12月10日',
      '养老服务专门会议纪要',
      '2026年12月3日，养老服务专门会议在一号会议室召开，由召集人甲主持。现将会议情况和议定事项纪要如下。',
      '一、工作进展',
      '会议听取了汇报。',
      '（一）养老',
      '进展顺利。',
      '会议议定以下事项：',
      '一、拟定服务标准。由民政局牵头，于2027年3月31日前完成。',
      '三、落实资金。',
      '（一）来源',
      '由财政局核定。',
      '由财政局牵头，于2027年4月30日前完成。',
      '出席：召集人甲（主持）、民政局 张甲、财政局 李乙',
      '请假：审计局 王丙',
      '列席：某某街道',
      '分送：民政局、财政局、审计局。',
      '柯桥区政府购买服务工作联席会议办公室\t2026年12月10日印发',
    ]);
  });

  test('a draft says so with its edition, and is sent to nobody', () => {
    const draft = lines(CONTENT, { edition: 2 });
    expect(draft).toContain('（草案·第2稿）\t');
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
    expect(lines(bare, { edition: 1 }).slice(2)).toEqual([
      '养老服务专门会议纪要',
      '2026年12月3日，养老服务专门会议召开。现将会议情况和议定事项纪要如下。',
      '出席：民政局 张甲、财政局 李乙',
    ]);
  });

  test('R125 whoever took the chair stands first among those present, and once', () => {
    const chaired = (chair: string) =>
      lines({ ...CONTENT, chair }, STAMP).find((line) => line.startsWith('出席：'));
    expect(chaired('李乙')).toBe('出席：财政局 李乙（主持）、民政局 张甲');
    expect(chaired('召集人李乙')).toBe('出席：财政局 李乙（主持）、民政局 张甲');
    expect(chaired('总召集人')).toBe('出席：总召集人（主持）、民政局 张甲、财政局 李乙');
    expect(chaired('')).toBe('出席：民政局 张甲、财政局 李乙');
  });

  test.each([
    ['养老服务专门会议纪要', '养老服务专门会议纪要', '养老服务专门会议'],
    ['政府购买服务工作联席会议纪要（更正）', '2026年专门会议纪要（更正）', '2026年专门会议'],
  ])('R126 %s says once that it is one, and what was held', (title, heading, held) => {
    const [, , shown, opening] = lines({ ...CONTENT, meeting: '2026年专门会议', title }, STAMP);
    expect(shown).toBe(heading);
    expect(opening).toMatch(new RegExp(`^2026年12月3日，${held}在一号会议室召开`));
  });

  test('R120 what was not carried says so inside its sentence', () => {
    const [first] = CONTENT.resolutions;
    const resolutions = first ? [{ ...first, outcome: '（会议未通过）' }] : [];
    expect(lines({ ...CONTENT, resolutions }, STAMP)).toContain(
      '一、拟定服务标准（会议未通过）。由民政局牵头，于2027年3月31日前完成。',
    );
  });

  test('in the name and with the 代字 the office has set', () => {
    const issued = lines(CONTENT, STAMP, { ...HEAD, name: '某区联席会议', code: '某联' });
    expect([...issued.slice(0, 2), issued.at(-1)]).toEqual([
      '某区联席会议纪要',
      '某联纪〔2026〕3号\t2026年12月10日',
      '某区联席会议办公室\t2026年12月10日印发',
    ]);
  });

  test('the same text and stamp give the same bytes', () => {
    const once = minutesDocument(templates, CONTENT, STAMP, HEAD);
    expect(minutesDocument(ourTemplates(), structuredClone(CONTENT), { ...STAMP }, HEAD)).toEqual(once);
    expect(minutesDocument(templates, CONTENT, { ...STAMP, serial: 4 }, HEAD)).not.toEqual(once);
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
      1. 拟定服务标准。由民政局牵头，于2027年3月31日前完成。
      3. 落实资金。
      （一）来源
      由财政局核定。
      由财政局牵头，于2027年4月30日前完成。
      出席：召集人甲（主持）、民政局 张甲、财政局 李乙
      请假：审计局 王丙
      列席：某某街道"
    `);
  });
});
