import type { Declaration } from '../../src/domain/declaration.ts';
import type { Answers } from '../../src/domain/declared-options.ts';
import type { Actor, Hand, Role } from '../../src/domain/people.ts';
import type { Project, State, Status } from '../../src/domain/project.ts';
import type { Moment } from '../../src/domain/project-acts.ts';
import { submitted } from '../../src/domain/project-acts.ts';
import { decideRoute } from '../../src/domain/routing.ts';

export const NO: Answers = { fresh: false, transfer: false, large: false, major: false, specified: false };
export const YES_FRESH_TRANSFER: Answers = { ...NO, fresh: true, transfer: true };

export const DECLARATION: Declaration = {
  purchaser: 'education-sports',
  purchaserKind: 'administrative',
  name: '校园足球教练服务',
  need: '二十所小学缺少教练',
  item: 'B10',
  catalogueVersion: 1,
  field: 'sports',
  fen: 80_000_000,
  costBasis: '4000课时×200元',
  funds: [{ source: 'project', fen: 80_000_000 }],
  from: '2027-01-01',
  to: '2027-12-31',
  quantity: '4000课时',
  quality: '满意度不低于90%',
  officer: '教体局经办人',
  nature: 'public',
  market: true,
  social: true,
  staffing: 'none',
  answers: YES_FRESH_TRANSFER,
  largeReason: '不大，只有二十所学校',
  declaredOn: '2026-11-22',
};

const hand = (post: string, unit?: string): Hand => ({
  person: `p-${post}`,
  name: post,
  post,
  ...(unit && { unit }),
});
export const moment = (post: string, unit?: string): Moment => ({
  by: hand(post, unit),
  at: '2026-11-22T02:00:00.000Z',
  today: '2026-11-22',
});

/** A person of one post. */
export const actor = (role: Role, unit?: string): Actor => ({
  person: `p-${role}-${unit ?? ''}`,
  name: `${role} ${unit ?? ''}`,
  posts: [{ slug: `${role}-${unit ?? ''}`, role, ...(unit && { unit }) }],
});

export function aProject(change: Partial<Declaration> = {}): Project {
  return submitted(
    '2026-001',
    { ...DECLARATION, ...change },
    undefined,
    moment('officer-education-sports', 'education-sports'),
  );
}

const REASONED = {
  returned: { by: hand('office-director', 'finance') },
  withdrawn: {},
  refused: { by: 'outside' as const },
};

/** The same project put into a state, with the lead unit and two others asked. */
export function inState(state: State, project: Project = aProject()): Project {
  const status = (
    state in REASONED ? { state, reason: '有原因', ...REASONED[state as keyof typeof REASONED] } : { state }
  ) as Status;
  const at = '2026-11-22T02:00:00.000Z';
  return {
    ...project,
    status,
    routing: decideRoute(project.declaration.answers),
    asked: [
      { unit: 'finance', because: 'amount', clause: '六(二)', at },
      { unit: 'staffing', because: 'function', clause: '附件2 7', at },
    ],
  };
}
