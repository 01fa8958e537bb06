import { expect, test } from 'vitest';
import {
  type PlenaryAgenda,
  plenaryAgenda,
  reportAgenda,
  specialAgenda,
} from '../../src/documents/agenda.ts';
import { readDocx } from './read-docx.ts';
import { ourTemplates } from './sample-minutes.ts';

const templates = ourTemplates();
const lines = (bytes: Uint8Array) => readDocx(bytes).filter((line) => line !== '');

const AGENDA: PlenaryAgenda = {
  title: '2026年度全体会议',
  heldOn: '2026年12月3日9:30',
  place: '一号会议室',
  chair: '总召集人甲',
  study: ['年度工作会议精神'],
  plan: ['2027年度工作计划（草案）'],
  indicators: [],
  phases: ['第一季度：申报'],
  figures: {
    asOf: '2026年12月1日',
    byStage: [
      { stage: 'declaration', count: 3, fen: 120_000_000 },
      { stage: 'review', count: 12, fen: 345_678_900 },
    ],
    total: { count: 15, fen: 465_678_900 },
  },
  problems: ['补正时间较长'],
  proposals: ['增加预审'],
  candidates: ['居家养老服务'],
  others: [],
  carried: [
    {
      text: '拟定标准',
      unit: '民政局',
      dueOn: '2026年6月30日',
      ageDays: 210,
      lateDays: 155,
    },
    {
      text: '梳理清单',
      unit: '教体局',
      dueOn: '2027年1月31日',
      ageDays: 40,
      lateDays: 0,
    },
  ],
};

test('R112 the plenary has every item in the order of the rules of work, with live figures', () => {
  expect(lines(plenaryAgenda(templates, AGENDA))).toEqual([
    '2026年度全体会议议程',
    '时间：2026年12月3日9:30',
    '地点：一号会议室',
    '主持：总召集人甲',
    '一、学习上级有关指示和会议、文件精神',
    '1. 年度工作会议精神',
    '二、拟订年度工作计划、任务指标和阶段安排',
    '（一）年度工作计划',
    '1. 2027年度工作计划（草案）',
    '（二）阶段安排',
    '1. 第一季度：申报',
    '三、通报工作进展',
    '截至2026年12月1日，在办项目按阶段统计如下：',
    ...['阶段', '项目数', '金额'],
    ...['项目申报', '3个', '120万元'],
    ...['项目评审', '12个', '3,456,789元'],
    ...['合计', '15个', '4,656,789元'],
    '四、分析存在的问题',
    '1. 补正时间较长',
    '五、提出完善建议',
    '1. 增加预审',
    '六、研究其他事项',
    '（一）提请研究的事项',
    '1. 居家养老服务',
    '附：尚未办结的议定事项',
    '1. 拟定标准（民政局，2026年6月30日前，已历时210天，逾期155天）',
    '2. 梳理清单（教体局，2027年1月31日前，已历时40天）',
  ]);
});

test('R114 the report meeting has its four parts', () => {
  const { title, heldOn, place, figures, problems } = AGENDA;
  const agenda = lines(
    reportAgenda(templates, {
      ...{ title, heldOn, place, figures, problems, carried: [] },
      reporter: '召集人乙',
      units: ['民政局', '财政局'],
      policies: ['办法已印发'],
      tasks: ['完成八成'],
      experience: ['民政局的做法'],
    }),
  );
  expect(agenda).toContain('汇报：召集人乙');
  expect(agenda.filter((line) => /^[一二三四]、/.test(line))).toEqual([
    '一、政策落实情况',
    '二、工作任务完成情况',
    '三、各部门经验做法',
    '四、突出问题及分析',
  ]);
  expect(agenda).toEqual(
    expect.arrayContaining(['1. 办法已印发', '1. 完成八成', '1. 民政局的做法', '1. 补正时间较长']),
  );
});

test('R112 what has nothing below it is left out, and the numbers run on', () => {
  const bare = {
    study: [],
    plan: [],
    indicators: [],
    phases: [],
    problems: [],
    proposals: [],
    candidates: [],
  };
  const none = { ...AGENDA.figures, byStage: [], total: { count: 0, fen: 0 } };
  const agenda = { ...AGENDA, ...bare, figures: none, others: ['部署春季采购'], carried: [] };
  expect(lines(plenaryAgenda(templates, agenda)).slice(4)).toEqual([
    '一、研究其他事项',
    '（一）会议议题',
    '1. 部署春季采购',
  ]);
  expect(lines(plenaryAgenda(templates, { ...agenda, study: ['会议精神'], others: [] })).slice(4)).toEqual([
    '一、学习上级有关指示和会议、文件精神',
    '1. 会议精神',
  ]);
});

test('R128 a special meeting too is shown what is still open', () => {
  const { title, heldOn, place, carried } = AGENDA;
  const agenda = lines(
    specialAgenda(templates, {
      ...{ title, heldOn, place, carried },
      type: '专门会议',
      basis: '2026年度工作计划第3项',
      units: ['民政局'],
      topics: ['服务定价'],
    }),
  );
  expect(agenda).toEqual(expect.arrayContaining(['依据：2026年度工作计划第3项', '1. 服务定价']));
  expect(agenda.at(-1)).toContain('已历时40天');
});
