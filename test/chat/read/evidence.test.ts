import { describe, expect, it } from 'vitest';
import { isDocumentNumber, isEvidence, isPaper, saysNothing } from '../../../src/chat/read/evidence.ts';

const NOTHING = [
  '无',
  '没有',
  '暂无',
  '尚无',
  '/',
  '-',
  '——',
  '略',
  '不详',
  '待补',
  '待补充',
  'N/A',
  'n.a.',
  '。',
  '   ',
  '无。',
  '（无）',
  '暂无文号',
  '没有依据',
  '还没有',
  '无附件',
  '目前没有',
  '同上',
  'none',
  '？',
  '…',
];

describe('nothing, in all its spellings', () => {
  it.each(NOTHING)('“%s” is neither evidence, nor a number, nor a paper', (text) => {
    expect([saysNothing(text), isEvidence(text), isDocumentNumber(text), isPaper(text)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it.each(['无锡市政府〔2026〕3号', '略阳县〔2026〕1号', '没有争议的协议〔2026〕5号', '待补贴人员名单.xlsx'])(
    '“%s” only begins like it',
    (text) => {
      expect(saysNothing(text)).toBe(false);
    },
  );
});

describe('R41 R128 evidence is a file, a link, or a number with its year or day', () => {
  it.each([
    '民发〔2026〕3号',
    '民发[2026]3号',
    '民发（2026）3号',
    '5号 2026-12-01',
    '第5号，12月1日',
    '2026年第3号公告',
    'https://www.example.gov/open/12.html',
    '见 http://10.0.0.8/report.pdf',
    '0b7e9a52-8a64-4f0e-9c9c-0d6d7f3b2a11',
  ])('“%s” is', (text) => {
    expect(isEvidence(text)).toBe(true);
  });

  it.each([
    '已公开',
    '已完成',
    '自查报告',
    '5号',
    '2026-12-01',
    '已于12月1日办完',
    '12',
    'http://',
    '报告已交',
  ])('“%s” is not', (text) => {
    expect(isEvidence(text)).toBe(false);
  });
});

describe('R41 a document has a number', () => {
  it.each(['绍柯政批〔2026〕12号', '1号', '第18次常务会议', '第十八次常务会议', 'ZB-2026-7'])(
    '“%s”',
    (text) => {
      expect(isDocumentNumber(text)).toBe(true);
    },
  );

  it.each(['区政府批复', '口头', '12', '批复', '号'])('not “%s”', (text) => {
    expect(isDocumentNumber(text)).toBe(false);
  });
});

it('reads whatever was pasted, however long', () => {
  for (const piece of ['无', ' ', '〔2026', '12月', '1', 'a', '2026-1-', '第', '年'])
    for (const read of [saysNothing, isEvidence, isDocumentNumber, isPaper])
      expect(read(piece.repeat(20_000))).toBeTypeOf('boolean');
});
