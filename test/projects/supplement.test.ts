import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/domain/declared-options.ts';
import type { ExternalDecision, Project } from '../../src/domain/project.ts';
import type { Complaint, Facts } from '../../src/engine/row.ts';
import { SUPPLEMENT } from '../../src/projects/supplement.ts';
import { moment } from '../domain/a-project.ts';
import { factsOf, fixedAt } from './facts.ts';

const BOTH = [true, false] as const;
const FLAGS: readonly Answers[] = BOTH.flatMap((fresh) =>
  BOTH.flatMap((transfer) =>
    BOTH.flatMap((large) =>
      BOTH.flatMap((major) => BOTH.map((specified) => ({ fresh, transfer, large, major, specified }))),
    ),
  ),
);
const NUMBER = '绍柯政批〔2026〕12号';
const APPROVALS = ['none', 'channel', 'void', 'government', 'executive-meeting'] as const;
const YEARS = ['2026-12-31', '2027-01-01'] as const;
const BASES = [undefined, '区政〔2026〕1号', NUMBER] as const;
const EXCEPTIONS = [
  ['nobody', undefined],
  ['purchaser', '灾后'],
  ['finance', '灾后'],
] as const;

function decided(by: (typeof APPROVALS)[number]): readonly ExternalDecision[] {
  if (by === 'none') return [];
  return [
    {
      ...{ kind: 'external', round: 1, passed: true, document: NUMBER, date: '2026-11-20', file: '批复' },
      ...moment('office-director', 'finance'),
      body: by === 'void' ? 'government' : by,
      ...(by === 'void' && { supersededAt: '2026-11-21T00:00:00Z' }),
    } as ExternalDecision,
  ];
}

/** What the document says, told anew: 六(二)1 and 六(二)2. */
function expected(
  { fresh, transfer, major, specified }: Answers,
  approval: (typeof APPROVALS)[number],
  year: string,
  basis: string | undefined,
  reasonedByFinance: boolean,
): string {
  const approved = approval === 'government' || approval === 'executive-meeting';
  if (((fresh && transfer) || specified) && approved) {
    if (basis === undefined) return 'basis';
    if (basis !== NUMBER) return 'basis';
    return year.startsWith('2026') ? 'kept' : '六(二)2';
  }
  if (transfer || major || specified) return '六(二)2';
  return reasonedByFinance ? 'kept' : '六(二)1';
}

const cases = FLAGS.flatMap((answers) =>
  APPROVALS.flatMap((approval) =>
    YEARS.flatMap((today) =>
      BASES.flatMap((basis) =>
        EXCEPTIONS.map(([who, exception]) => ({ answers, approval, today, basis, who, exception })),
      ),
    ),
  ),
);

const [allowed] = SUPPLEMENT.checks ?? [];

describe('R45 R46 the rule of supplements', () => {
  it(`R45 R46 all ${cases.length} combinations of flags, approval, year, basis and exception are as 六(二) says`, async () => {
    const wrong: unknown[] = [];
    for (const { answers, approval, today, basis, who, exception } of cases) {
      const base = fixedAt(80_000_000);
      const project: Project = {
        ...base,
        declaration: { ...base.declaration, answers },
        decisions: decided(approval),
      };
      const by = { ...moment('x', who === 'finance' ? 'finance' : 'education-sports').by };
      const facts: Facts = { ...factsOf(project, { today }), by };
      const told = { fen: 1, ...(basis && { basis }), ...(exception && { exception }) };
      const complaint = (await allowed?.(told as never, facts)) as Complaint | undefined;
      const answer = complaint === undefined ? 'kept' : (complaint.part ?? complaint.clause);
      const should = expected(answers, approval, today, basis, who === 'finance' && exception !== undefined);
      if (answer !== should) wrong.push({ answers, approval, today, basis, who, answer, should });
    }
    expect(wrong).toEqual([]);
  });
});
