import { choices, line, optional } from '../domain/part.ts';
import { piece } from '../engine/row.ts';

export const REFORM_TAGS = [
  { value: 'institutions', words: ['事业单位分类改革', '分类改革'] },
  { value: 'associations', words: ['行业协会脱钩', '协会脱钩'] },
] as const;

/** Which other reform a project goes with; told of the project, and sent as a list (七(三), R151). */
export const REFORM_TAG = piece({
  key: 'reform-tag',
  stage: 'procurement',
  owed: false,
  later: true,
  keeps: true,
  words: ['改革衔接', '衔接改革'],
  title: '改革衔接',
  english: 'marks a project as going with the reform of institutions or of trade associations',
  does: '标明项目与哪项改革衔接，再标一次以新的为准',
  example: '改革衔接 2026-001 事业单位分类改革、行业协会脱钩',
  clause: '七(三)',
  who: { either: ['purchaser', { units: ['staffing'] }] },
  state: '已标明',
  parts: {
    tags: choices(['改革', '标签'], REFORM_TAGS),
    note: optional(line(['说明'], { labelled: true })),
  },
});
