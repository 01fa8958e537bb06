import { day, line, proof, prose } from '../domain/part.ts';
import type { Project } from '../domain/project.ts';
import { type Complaint, type Facts, type Publishing, piece } from '../engine/row.ts';
import { improvementAfter } from './improvement.ts';
import { lastOn } from './on-file.ts';
import { assessed, isPoor } from './scoring.ts';

const isIssued = ({ evaluation }: Pick<Project, 'evaluation'>): boolean => evaluation !== undefined;

const notIssued = ({ project }: Facts): Complaint | undefined =>
  project && !isIssued(project)
    ? {
        says: `${project.number} 的评估结果还没有出具。`,
        next: `三方评价齐全后发送“出具 ${project.number}”。`,
      }
    : undefined;

/** What the public reads of a result: the newest edition, its score and each target beside what came of it (六(五), R79). */
export function resultPublished(project: Project): Publishing {
  const edition = lastOn(project, 'result-edition')?.values;
  const { result, lines } = edition ?? project.evaluation ?? {};
  return {
    kind: 'result',
    title: `${project.declaration.name}：绩效评价结果`,
    lines: [
      `项目：${project.declaration.name}（${project.number}）`,
      `评价结果：${result}`,
      ...((lines as readonly string[] | undefined) ?? []),
    ],
  };
}

/** A result that is out stays as it is: a correction is another edition, published anew (R78, R79). */
export const EDITION = piece({
  key: 'result-edition',
  stage: 'evaluation',
  words: ['更正评估', '评估更正'],
  title: '更正的评估结果',
  english: 'issues another edition of a result; the earlier one stays readable',
  does: '更正已出具的评估结果，原结果保留',
  example: '更正评估 2026-001 理由：服务对象问卷漏计两个街道',
  clause: '六(五)',
  back: '再更正一次，写明理由；各版结果都保留。',
  who: 'purchaser',
  owed: false,
  later: true,
  voids: ['publication'],
  why: 'reason',
  state: ({ result }) => String(result ?? ''),
  parts: { reason: prose(['理由', '原因'], { substance: true }) },
  checks: [(_, facts) => notIssued(facts)],
  weighs: async (_, { project, look }) =>
    project && isIssued(project)
      ? [
          `原结果：${project.evaluation?.result}`,
          `更正为：${(await assessed(project, look)).result}`,
          '须重新向社会公布。',
        ]
      : undefined,
  adds: async (_, { project, look }) => (project ? { ...(await assessed(project, look)) } : {}),
  publishes: ({ project }) => project && resultPublished(project),
  begins: (_, { project }) => {
    const band = lastOn(project, 'result-edition')?.values.band;
    return project && isPoor(band) && !isPoor(project.evaluation?.band)
      ? [improvementAfter(project, band)]
      : [];
  },
});

/** The result is made public; what tells so is where it can be read, and since when (六(五), R79). */
export const PUBLICATION = piece({
  key: 'publication',
  stage: 'evaluation',
  duty: 'disclosure',
  words: ['公布', '公布结果'],
  title: '评估结果向社会公布',
  english: 'records where and when the result was made public',
  does: '登记评估结果公布的链接和日期',
  example: '公布 2026-001 链接：https://www.example.gov/open/12.html 日期：2027-07-01',
  clause: '六(五)',
  back: '公布已登记。链接或日期有误的，再登记一次“公布”。',
  who: { either: ['purchaser', { units: ['public-resources'] }] },
  owed: isIssued,
  later: true,
  state: '已公布',
  parts: {
    link: proof(['链接', '网址'], { hint: '公布的网页地址，以 http 开头' }),
    on: day(['日期', '公布日期']),
  },
  checks: [
    ({ link }) => (/^https?:\/\//.test(link.name) ? undefined : { part: 'link', says: '请写公布的链接。' }),
    ({ on }, { today }) => (on > today ? { part: 'on', says: '公布日期不能晚于今天。' } : undefined),
    (_, facts) => notIssued(facts),
  ],
  leads: async ({ link, on }, { project, look }) =>
    (await look.register('disclosure'))
      .filter(
        ({ status, entry: { values } }) =>
          status.state === 'open' && values.kind === 'result' && values.about === project?.number,
      )
      .map(({ number }) => ({ entry: number, step: 'disclosed', told: { link, on } })),
});

/** Who answers for what went wrong, on what ground, and what came of it (附件2 8, R82). */
export const ACCOUNTABILITY = piece({
  key: 'accountability',
  stage: 'evaluation',
  words: ['问责'],
  title: '监督问责',
  english: 'records who was held to account, on what ground, with what outcome',
  does: '登记监督问责的对象、依据和结果',
  example: '问责 2026-001 对象：教体局 依据：评估报告〔2027〕1号 结果：责成限期整改',
  clause: '附件2 8',
  who: { units: ['development-reform', 'finance'] },
  owed: false,
  later: true,
  repeats: true,
  state: '已登记',
  parts: {
    whom: line(['对象', '问责对象'], { labelled: true, substance: true }),
    basis: proof(['依据', '附件'], { labelled: true }),
    outcome: prose(['结果', '处理结果'], { labelled: true, substance: true }),
  },
});
