import { FUND_OPTIONS } from '../domain/declared-options.ts';
import { approvedFen } from '../domain/opinions.ts';
import { choice, document, money, optional, prose } from '../domain/part.ts';
import type { ExternalDecision, Project } from '../domain/project.ts';
import { type Complaint, type Facts, type Piece, piece } from '../engine/row.ts';
import { moneyUnit } from '../engine/who.ts';
import { formatFen } from '../wording/units.ts';

/** Nothing new that moves a function, nothing decided item by item: 常规服务项目 (六(二)1). */
export const isRegular = ({ declaration: { answers } }: Pick<Project, 'declaration'>): boolean =>
  !answers.transfer && !answers.major && !answers.specified;

/** 区政府's own approval that stands. */
export const approvalOf = ({ decisions }: Pick<Project, 'decisions'>): ExternalDecision | undefined =>
  decisions.findLast(
    (each): each is ExternalDecision =>
      each.kind === 'external' && each.passed && !each.supersededAt && each.body !== 'channel',
  );

/** May be given more within the year: new and moving a function, or specified, either as 区政府 approved it (六(二)2, R46). */
export const mayBeRaised = (project: Pick<Project, 'declaration' | 'decisions'>): boolean => {
  const { fresh, transfer, specified } = project.declaration.answers;
  return ((fresh && transfer) || specified) && approvalOf(project) !== undefined;
};

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s〔〕[\]()【】]/g, '');

function allowed(
  { basis, exception }: { readonly basis?: string | undefined; readonly exception?: string | undefined },
  { project, by, today }: Facts,
): Complaint | undefined {
  if (!project) return undefined;
  const { number } = project;
  if (!mayBeRaised(project)) {
    if (!isRegular(project))
      return {
        says: `${number} 不是经区政府批准的新增职能转变项目，也不是特定项目，不能在年度内追加。`,
        clause: '六(二)2',
      };
    if (by.unit === moneyUnit(project) && exception) return undefined;
    return {
      says: `${number} 是常规服务项目，原则上不另行追加，从年初部门预算或经批准使用的财政性资金中解决。`,
      next: `确需例外的，由财政部门写明理由：追加 ${number} 金额：… 例外：…`,
      clause: '六(二)1',
    };
  }
  const approval = approvalOf(project);
  if (!basis) return { part: 'basis', says: '请写区政府批准本项目的文号。', clause: '六(二)2' };
  if (plain(basis) !== plain(approval?.document ?? ''))
    return {
      part: 'basis',
      says: `${basis}不是区政府批准本项目的文号，登记的是${approval?.document}。`,
      clause: '六(二)2',
    };
  return approval?.date.slice(0, 4) === today.slice(0, 4)
    ? undefined
    : {
        says: `${number} 是${approval?.date.slice(0, 4)}年批准的，现在非同一年度，不能追加。`,
        next: '下一年度的资金请列入预算。',
        clause: '六(二)2',
      };
}

/** More money within the year, by the rule or by finance's reasoned exception (六(二)1, 六(二)2, R45, R46, Z18). */
export const SUPPLEMENT: Piece = piece({
  key: 'supplement',
  stage: 'payment',
  from: 'procurement',
  owed: false,
  later: true,
  repeats: true,
  keeps: true,
  aside: true,
  raises: 'fen',
  words: ['追加', '追加经费'],
  title: '年度内追加',
  english: 'adds money within the year, where the rule allows it or finance makes a reasoned exception',
  does: '登记年度内追加的经费',
  example: '追加 2026-001 5万元 依据：绍柯政批〔2026〕12号',
  clause: '六(二)2',
  back: '追加已经计入核定金额。要减少的，用“核定”写明新的金额和理由。',
  who: { either: ['purchaser', 'money'] },
  state: ({ exception }) => (exception ? '已追加，财政部门按例外处理' : '已追加'),
  parts: {
    fen: money(['金额', '追加金额']),
    source: optional(choice(['资金来源', '来源'], FUND_OPTIONS, { labelled: true })),
    basis: optional(
      document(['依据', '批准文号', '文号'], { hint: '区政府批准本项目的文号', labelled: true }),
    ),
    exception: optional(prose(['例外', '例外理由'], { hint: '常规项目由财政部门写明理由', labelled: true })),
  },
  checks: [allowed],
  weighs: ({ fen }, { project }) => {
    const now = project && approvedFen(project);
    return now === undefined
      ? undefined
      : [
          `核定金额由${formatFen(now)}增加到${formatFen(now + fen)}，资金来源增加年度内追加${formatFen(fen)}。`,
        ];
  },
  tells: ({ fen, exception }, { project }) => [
    {
      units: project ? [moneyUnit(project)] : [],
      title: `${project?.number} 追加${formatFen(fen)}`,
      ...(exception && { lines: [`例外：${exception}`] }),
    },
  ],
});
