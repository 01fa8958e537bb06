import type { Declaration } from '../../src/domain/declaration.ts';
import type { Project } from '../../src/domain/project.ts';
import { decideRoute } from '../../src/domain/routing.ts';
import type { ProjectDue } from '../../src/office/ports.ts';

const answers = { fresh: true, transfer: true, large: false, major: false, specified: false };

const DECLARATION: Declaration = {
  purchaser: 'education-sports',
  purchaserKind: 'administrative',
  name: '校园足球教练服务',
  need: '全区小学',
  item: 'B0101',
  catalogueVersion: 1,
  field: 'education',
  fen: 48_000_000,
  costBasis: '市场询价',
  funds: [{ source: 'project', fen: 48_000_000 }],
  from: '2027-01-01',
  to: '2027-12-31',
  quantity: '20 所学校',
  quality: '学生满意率不低于 90%',
  officer: '教体局经办人',
  nature: 'public',
  market: true,
  social: true,
  staffing: 'none',
  answers,
  declaredOn: '2026-11-23',
};

export const LIAISON = {
  person: 'p-liaison',
  name: '教体局联络员',
  post: 'liaison-education-sports',
  unit: 'education-sports',
};

export const DUE: ProjectDue = {
  owes: ['role:office'],
  dueOn: '2026-11-26',
  stage: 'declaration',
  decided: false,
};

/** A freshly declared project, with what the test changes. */
export function aProject(
  number: string,
  changes: Partial<Omit<Project, 'declaration'>> & { readonly declaration?: Partial<Declaration> } = {},
): Project {
  const { declaration, ...rest } = changes;
  return {
    number,
    version: 1,
    round: 1,
    status: { state: 'submitted' },
    declaration: { ...DECLARATION, ...declaration },
    routing: decideRoute(answers),
    submittedBy: LIAISON,
    submittedAt: '2026-11-23T04:00:00.000Z',
    asked: [],
    opinions: [],
    coordinations: [],
    decisions: [],
    updatedAt: '2026-11-23T04:00:00.000Z',
    ...rest,
  };
}
