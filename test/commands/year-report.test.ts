import PizZip from 'pizzip';
import { beforeAll, expect, test } from 'vitest';
import { exceptionsOf } from '../../commands/office/year-sections.ts';
import { openPictures } from '../../src/documents/pictures.ts';
import { openTables } from '../../src/documents/workbook.ts';
import type { YearReport } from '../../src/office/year-report.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { readDocx } from '../documents/read-docx.ts';
import { carriedTo } from './filing.ts';
import { approved, declared, PLAIN } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  await carriedTo(room, await approved(room), 'supervision');
  await declared(room, {
    ...PLAIN,
    名称: '社区文化活动',
    目录: 'B09 文化',
    金额: '30万元',
    测算: '30×1万元',
    资金来源: '项目经费30万元',
    人员: '增加',
    增加理由: '过渡期加派值守',
  });
  await room.says(
    'liaison-civil-affairs',
    '媒体披露登记 养老服务承接机构名单 媒体：柯桥日报 日期：2026-11-20 链接：2版',
  );
  await room.says(
    'liaison-civil-affairs',
    '媒体披露登记 上一年的名单 媒体：柯桥日报 日期：2025-11-20 链接：3版',
  );
  const gone = await declared(room, { ...PLAIN, 名称: '不做了的事' });
  await room.says('officer-education-sports', `撤回 ${gone} 理由：不再需要`);
  return () => room.close();
}, 120_000);

test('R109 the year is told by field, unit, month and stage, and every table adds up to the same sums', async () => {
  const card = await room.says('office-director', '年度 2026 报告');
  expect(card).toContain('2个项目，申报110万元');
  const [xlsx] = room.files('office-director', '.xlsx');
  const lines = await openTables().read(xlsx ?? new Uint8Array());
  if ('unreadable' in lines) throw new Error(lines.unreadable);
  const [heads, ...rows] = lines.map(({ cells }) => cells);
  expect(heads).toEqual([
    '服务领域',
    '项目数',
    '申报金额（元）',
    '核定金额（元）',
    '合同金额（元）',
    '已支付（元）',
    '项目编号',
  ]);
  const total = rows.pop() ?? [];
  expect(total.slice(0, 5)).toEqual(['合计', '2', '1100000', '800000', '180000']);
  for (const column of [1, 2, 3, 4, 5])
    expect(
      rows.reduce((sum, row) => sum + Number(row[column]), 0),
      heads?.[column],
    ).toBe(Number(total[column]));
});

test('R109 the same is a paper with a table each and a bar as long as its share', async () => {
  const [docx] = room.files('office-director', '.docx');
  const text = readDocx(docx ?? new Uint8Array()).join('\n');
  for (const told of [
    '2026年度政府购买服务工作报告',
    '按服务领域',
    '按购买主体',
    '按申报月份',
    '按所处阶段',
    '█',
  ])
    expect(text).toContain(told);
  expect(text).not.toContain('不做了的事');
});

test('R91 Z18 the paper and the workbook hold what departments disclosed, and every exception with its reason', async () => {
  const [docx] = room.files('office-director', '.docx');
  const text = readDocx(docx ?? new Uint8Array()).join('\n');
  expect(text).toContain('公共媒体披露：共1条；养老服务承接机构名单：柯桥日报，2026年11月20日，民政局');
  expect(text).toContain('“原则上”条款的例外：社区文化活动增加机构、编制、人员：过渡期加派值守');
  // What there is nothing of is named in one sentence: a paper has no empty headings.
  expect(text).toMatch(/以下各项2026年没有记录：[^。]*年度内追加的经费、[^。]*本系统调查研究和指导[^。]*。/);
  expect(text).not.toMatch(/：无。|（空白）/);
});

test('Z18 whatever 原则上 does not want is told with its reason: no plenary, more money, more staff', () => {
  const figures = {
    exceptions: [{ number: 'E2026-01', text: '区级机构改革' }],
    supplements: [{ number: '2026-001', name: '甲', fen: 10_000_000, reason: '灾后重建' }],
    projects: { moreStaff: [{ number: '2026-002', name: '乙', reason: '过渡期加派值守' }] },
  };
  expect(exceptionsOf({ figures } as unknown as YearReport)).toEqual([
    ['E2026-01', '全体会议例外：区级机构改革'],
    ['2026-001', '甲（常规项目）追加10万元：灾后重建'],
    ['2026-002', '乙增加机构、编制、人员：过渡期加派值守'],
  ]);
});

test('R109 its figures are drawn: in the paper, and as a picture beside it', async () => {
  const [png] = room.files('office-director', '.png');
  const [docx] = room.files('office-director', '.docx');
  const pictures = openPictures().bars([{ heading: '图', bars: [{ name: '甲', value: 1, said: '1个' }] }]);
  // A machine without a Chinese font tells it in words alone.
  const media = Object.keys(new PizZip(docx ?? new Uint8Array()).files).filter((each) =>
    each.endsWith('.png'),
  );
  expect(media.length > 3).toBe(pictures !== undefined);
  expect(png && String.fromCharCode(...png.subarray(1, 4))).toBe(pictures && 'PNG');
  expect(
    openPictures([]).bars([{ heading: '图', bars: [{ name: '甲', value: 1, said: '1个' }] }]),
  ).toBeUndefined();
});

test('a year without projects says so, and what to do next', async () => {
  expect(await room.says('office-director', '年度报告 2020')).toContain('2020年没有申报的项目。');
});
