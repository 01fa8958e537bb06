import { type ClauseId, RULE_SET } from './clauses.ts';
import type { Answers } from './declared-options.ts';
import type { Route, RouteDecision, RouteNote, RouteTest } from './project.ts';

/** The tests in the order they are asked; each stands on 六(一). */
const TESTS = [
  'fresh',
  'transfer',
  'large',
  'major',
  'specified',
] as const satisfies readonly (keyof Answers)[];

interface RouteRow {
  /** `unwritten`: the document gives none, a setting does (Z02). */
  readonly route: Route | 'unwritten';
  readonly when: (answers: Answers) => boolean;
  readonly clauses: readonly ClauseId[];
  readonly notes: readonly RouteNote[];
}

const oneMatter = (a: Answers) => a.major || a.specified;
const freshTransfer = (a: Answers) => a.fresh && a.transfer;

/** First row that holds decides: the strictest stand first (R39, Z02, Z04). */
const ROUTES_BY_STRICTNESS: readonly RouteRow[] = [
  {
    route: 'D+B',
    when: (a) => oneMatter(a) && freshTransfer(a) && a.large,
    clauses: ['六(一)'],
    notes: ['both-demands', 'scale-undefined'],
  },
  { route: 'D', when: oneMatter, clauses: ['六(一)'], notes: ['scale-undefined'] },
  { route: 'B', when: (a) => freshTransfer(a) && a.large, clauses: ['六(一)'], notes: ['scale-undefined'] },
  { route: 'A', when: freshTransfer, clauses: ['六(一)'], notes: ['scale-undefined'] },
  { route: 'unwritten', when: (a) => a.transfer, clauses: ['六(一)'], notes: ['transfer-not-new'] },
  { route: 'C', when: () => true, clauses: ['六(一)'], notes: [] },
];

/** Decides the route from the five answers, with every test, its answer and its clause (六(一), R33–R39). Never fails: every combination has a row; the one the document leaves out takes `unwritten` (Z02). */
export function decideRoute(answers: Answers, unwritten: Route = 'A'): RouteDecision {
  const row = ROUTES_BY_STRICTNESS.find((candidate) => candidate.when(answers));
  if (!row) throw new Error('the route table has no row for these answers');
  const tests = TESTS.map((test): RouteTest => ({ test, answer: answers[test], clause: '六(一)' }));
  const route = row.route === 'unwritten' ? unwritten : row.route;
  return { route, tests, clauses: row.clauses, notes: row.notes, ruleSet: RULE_SET };
}

/** Whether the scale has to be judged: only then does it change the route (R34, R38). */
export const scaleMatters = (answers: Pick<Answers, 'fresh' | 'transfer'>): boolean =>
  answers.fresh && answers.transfer;

/** Who decides outside the joint meeting on each route (R33–R37). */
export const DECIDING_BODY = {
  A: 'government',
  B: 'executive-meeting',
  C: 'channel',
  D: 'government',
  'D+B': 'executive-meeting',
} as const satisfies Record<Route, 'government' | 'executive-meeting' | 'channel'>;

/** Routes whose item goes up to 区政府, and so needs a convenor first. */
export const goesUp = (route: Route): boolean => route !== 'C';
