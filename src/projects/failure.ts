import { day, optional, proof, prose } from '../domain/part.ts';
import { piece } from '../engine/row.ts';
import { lastOn } from './on-file.ts';

/** A procedure that found nobody, or whose winner withdrew: it starts anew, and its reason stays readable (五(二)). */
export const FAILURE = piece({
  key: 'failure',
  stage: 'procurement',
  words: ['流标', '废标', '重新采购'],
  title: '采购失败',
  english: 'records that a procurement failed and starts it anew',
  does: '登记采购失败及原因，重新开始采购',
  example: '流标 2026-001 原因：只有一家报名 日期：2026-11-20',
  clause: '五(二)',
  back: '采购已经重新开始，请登记新的采购方案。',
  who: 'purchaser',
  state: '重新采购',
  owed: false,
  repeats: true,
  voids: ['purchase', 'comparison', 'award'],
  parts: {
    reason: prose(['原因', '理由', '流标原因'], { substance: true }),
    on: day(['日期', '流标日期'], { labelled: true }),
    notice: optional(proof(['公告', '依据'], { labelled: true })),
  },
  ready: ({ project }) =>
    lastOn(project, 'purchase')
      ? undefined
      : { says: '还没有采购方案，没有可以重新开始的采购。', next: `先登记：采购 ${project?.number} …` },
  checks: [({ on }, { today }) => (on > today ? { part: 'on', says: '日期不能晚于今天。' } : undefined)],
  weighs: (_, { project }) => {
    const voided = [
      '采购方案',
      lastOn(project, 'comparison') && '比选记录',
      lastOn(project, 'award') && '中标结果',
    ];
    return [`将作废${voided.filter(Boolean).join('、')}，重新开始采购；作废的仍可查看。`];
  },
});
