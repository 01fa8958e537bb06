import { proof, prose } from '../domain/part.ts';
import { piece } from '../engine/row.ts';
import { lastOn, startAnew } from './on-file.ts';

/** What a purchaser who buys by itself keeps of 节约、效能、公开、公正; the document asks for no number of quotes (五(二), R53). */
export const COMPARISON = piece({
  key: 'comparison',
  stage: 'procurement',
  words: ['比选', '比选记录'],
  title: '比选记录',
  english: 'keeps what a self-organised purchase compared, why it chose, and where that is public',
  does: '登记自行组织采购的比选情况、选定理由和公开依据',
  example:
    '比选 2026-001 比选情况：三家报价18万至21万元，比较了师资和场地 选定理由：师资最强，价格居中 公开依据：https://www.example.cn/gs/1',
  clause: '五(二)',
  who: 'purchaser',
  state: '',
  owed: (project) => lastOn(project, 'purchase')?.values.method === 'self',
  parts: {
    compared: prose(['比选情况', '比较情况', '比选'], {
      substance: true,
      hint: '比较了谁、比较了什么；文件没有规定须有几家报价',
    }),
    reason: prose(['选定理由', '理由'], { labelled: true, substance: true }),
    publicity: proof(['公开依据', '公开', '公示'], {
      labelled: true,
      hint: '在哪里公开的：链接、文号或文件',
    }),
  },
  ready: ({ project }) => {
    const method = lastOn(project, 'purchase')?.values.method;
    if (method === undefined)
      return {
        says: '还没有采购方案，不能登记比选记录。',
        next: `先登记：采购 ${project?.number} 自行组织 …`,
      };
    if (method !== 'self') return { says: '本项目不是自行组织采购，不需要比选记录。' };
    return startAnew(project, 'award', '中标结果已登记，比选记录不能再改。');
  },
});
