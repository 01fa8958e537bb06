import { day, line, optional, proof, prose } from '../domain/part.ts';
import { register, step } from '../engine/row.ts';
import { answeredIn, timeTaken } from './asked-and-answered.ts';

const ANSWER = 'request-answer';

/** What units ask the office for, with what it gave and how soon (附件1 四, R130). */
export const REQUESTS = register({
  key: 'requests',
  letter: 'ZL',
  words: ['资料需求', '要资料'],
  title: '资料需求',
  english: 'what units ask the office for, with its answers',
  does: '向联席会议办公室要资料',
  example: '资料需求登记 2025年购买服务项目清单 用途：编制部门预算',
  clause: '附件1 四',
  who: 'unit',
  naming: 'name',
  waiting: ['未提供', '未办'],
  dueIn: 'by',
  days: 5,
  state: '待提供',
  parts: {
    name: line(['资料', '名称', '内容']),
    purpose: optional(line(['用途'], { labelled: true })),
    by: optional(day(['期限'], { labelled: true })),
  },
  gathers: timeTaken(ANSWER),
  yearly: (records, { year }) => answeredIn(records, ANSWER, year),
  steps: [
    step({
      key: ANSWER,
      words: ['提供资料', '资料提供'],
      english: 'gives a unit what it asked for',
      does: '把资料提供给要的单位',
      lacks: '要的资料',
      example: '提供资料 ZL2026-01 https://www.example.cn/qd.xlsx',
      clause: '附件1 四',
      who: 'office',
      owed: true,
      ends: true,
      parts: {
        file: proof(['资料', '附件', '链接', '文件']),
        note: optional(prose(['说明'], { labelled: true })),
      },
      tells: ({ file }, { record }) =>
        record?.entry.by.unit
          ? [
              {
                units: [record.entry.by.unit],
                title: `您要的资料已提供：${record.number} ${record.title}`,
                lines: [file.name],
              },
            ]
          : [],
      state: '已提供',
    }),
  ],
});
