import fc from 'fast-check';
import type { Declaration } from '../../src/domain/declaration.ts';
import { Incomplete } from '../../src/domain/declare.ts';
import type { Answers } from '../../src/domain/declared-options.ts';
import { type Project, STATES } from '../../src/domain/project.ts';
import * as acts from '../../src/domain/project-acts.ts';
import {
  PROJECT_FLOW,
  PROJECT_STATES,
  type StateRow,
  type Verb,
  type VerbRow,
} from '../../src/domain/project-flow.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { goneBack } from '../../src/projects/go-back.ts';
import { aProject, DECLARATION, moment, NO, YES_FRESH_TRANSFER } from './a-project.ts';

/** One thing somebody tries; whether it goes is the project's business. */
interface Attempt {
  readonly verb: Exclude<Verb, 'submit'>;
  /** Which of the units asked speaks. */
  readonly unit: number;
  readonly yes: boolean;
  readonly reason: boolean;
  /** In fen; finance may fix less or more than was asked for. */
  readonly fixes: number | undefined;
  readonly change: Partial<Declaration>;
}

const BOTH = [true, false] as const;
const office = moment('office-director', 'finance');
const convenor = moment('convenor-finance', 'finance');
const purchaser = moment('officer-education-sports', 'education-sports');
/** The office a year on, when what was bought has been delivered. */
const afterwards = { ...purchaser, today: '2027-12-31' };
const REASON = '有理由';

/** Every act by its verb, with the evidence it needs. */
const ACTS: Record<Exclude<Verb, 'submit'>, (project: Project, attempt: Attempt) => Project> = {
  accept: (project, { yes }) => acts.accepted(project, yes ? ['audit'] : [], office),
  return: (project) => acts.returned(project, REASON, office),
  withdraw: (project) => acts.withdrawn(project, REASON, purchaser),
  opine(project, { unit, yes, reason, fixes }) {
    const asked = project.asked[unit % Math.max(1, project.asked.length)]?.unit ?? 'finance';
    const said = {
      agrees: yes,
      ...(reason && { reason: REASON }),
      ...(fixes !== undefined && asked === 'finance' && { approvedFen: fixes }),
    };
    return acts.opined(project, asked, said, moment(`member-${asked}`, asked));
  },
  coordinate: (project, { yes }) =>
    acts.coordinated(project, yes ? 'agreed' : 'not-agreed', REASON, convenor),
  conclude: (project, { yes, reason }) => acts.concluded(project, yes, reason ? REASON : undefined, office),
  report: (project) => acts.reported(project, office),
  approve: (project) => acts.approved(project, undefined, convenor),
  refuse: (project) => acts.refusedByConvenor(project, REASON, convenor),
  record(project, { unit, yes, fixes, reason }) {
    const evidence = {
      document: '绍柯政批〔2026〕12号',
      date: '2026-11-20',
      file: '批复.pdf',
      // Now and then it is left out, so that the rule has something to refuse.
      ...(unit < 3 && { meeting: '第18次', channel: '部门预算' }),
    };
    const fixed = fixes ?? (reason ? 60_000_000 : undefined);
    const amount = {
      ...(fixed !== undefined && { approvedFen: fixed }),
      ...(reason && { reason: REASON }),
    };
    return acts.recorded(project, { passed: yes, ...evidence, ...amount }, office);
  },
  complete: (project) => acts.completed(project, '2027-12-31', undefined, afterwards),
  evaluate: (project) =>
    acts.evaluated(project, { result: '良好', evidence: '评估报告〔2026〕2号' }, purchaser),
  archive: (project) => acts.archived(project, purchaser),
  amend: (project, { change }) => acts.amended(project, { ...project.declaration, ...change }, purchaser),
  back: (project) => goneBack(project, 'contract', REASON, purchaser),
};

/** The project after the attempt; undefined when the table or the act says no. */
function attempt(project: Project, tried: Attempt): Project | undefined {
  const row: VerbRow = PROJECT_FLOW[tried.verb];
  if (!row.from.includes(project.status.state)) return undefined;
  try {
    return ACTS[tried.verb](project, tried);
  } catch (error) {
    if (error instanceof Refusal || error instanceof Incomplete) return undefined;
    throw error;
  }
}

const ANSWERS: readonly Answers[] = [
  NO,
  YES_FRESH_TRANSFER,
  { ...YES_FRESH_TRANSFER, large: true },
  { ...NO, major: true },
  { ...YES_FRESH_TRANSFER, large: true, specified: true },
];
const CHANGES: readonly Partial<Declaration>[] = [
  { fen: 90_000_000, funds: [{ source: 'project', fen: 90_000_000 }] },
  { fen: DECLARATION.fen, funds: DECLARATION.funds },
  { need: '三十所小学缺少教练' },
  { need: DECLARATION.need },
  ...ANSWERS.map((answers) => ({ answers })),
];

const VERBS = Object.keys(ACTS) as (keyof typeof ACTS)[];

/** A step of a random life: what is tried is taken from what the table allows just then. */
export interface Step extends Omit<Attempt, 'verb'> {
  readonly choice: number;
}

/** What brings a project forward comes up more often, so that walks get far. */
const FORWARD: readonly Verb[] = ['accept', 'opine', 'conclude', 'report', 'approve', 'record'];

export function step(project: Project, { choice, ...rest }: Step): Project | undefined {
  const open = VERBS.filter((verb) => (PROJECT_FLOW[verb] as VerbRow).from.includes(project.status.state));
  const weighed = open.flatMap((verb) =>
    FORWARD.includes(verb) ? Array<typeof verb>(5).fill(verb) : [verb],
  );
  const verb = weighed[choice % Math.max(1, weighed.length)];
  return verb && attempt(project, { ...rest, verb });
}

export const lives: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    choice: fc.nat({ max: 10_000 }),
    unit: fc.nat({ max: 3 }),
    yes: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    reason: fc.boolean(),
    fixes: fc.constantFrom(undefined, undefined, 70_000_000, 85_000_000),
    change: fc.constantFrom(...CHANGES),
  }),
  { minLength: 10, maxLength: 60 },
);

export const beginnings: fc.Arbitrary<Project> = fc
  .record({
    answers: fc.constantFrom(...ANSWERS),
    field: fc.constantFrom('sports', 'culture', 'software'),
    purchaser: fc.constantFrom('education-sports', 'finance', 'staffing'),
  })
  .map((declaration) => aProject(declaration));

/** Every `verb state` the acts can bring about, found by trying everything from everything reached. */
export function walkEverywhere(): ReadonlySet<string> {
  const edges = new Set<string>(['submit submitted']);
  const seen = new Set<string>();
  let front = ANSWERS.map((answers) => aProject({ answers }));
  while (front.length > 0) {
    const next: Project[] = [];
    for (const project of front) {
      for (const verb of VERBS) {
        for (const tried of variants(verb)) {
          const after = attempt(project, tried);
          if (!after) continue;
          edges.add(`${verb} ${after.status.state}`);
          const key = gist(after);
          if (!seen.has(key)) next.push(after, ...whole(after));
          seen.add(key);
        }
      }
    }
    front = next;
  }
  return edges;
}

/** The same with everything on file, where a state of its own follows from that. */
const whole = (project: Project): Project[] =>
  STATES.filter((each) => (PROJECT_STATES[each] as StateRow).follows === project.status.state).map(
    (state) => ({
      ...project,
      status: { state } as Project['status'],
    }),
  );

/** What decides how a project may go on; the rest of its history does not matter here. */
function gist({ status, routing, asked, opinions, round, declaration }: Project): string {
  const said = opinions.filter((each) => each.round === round).map(({ unit, agrees }) => `${unit}${agrees}`);
  return [
    status.state,
    routing.route,
    asked.length,
    [...new Set(said)].sort().join(),
    declaration.fen,
    declaration.need,
    Math.min(round, 2),
  ].join('|');
}

function variants(verb: keyof typeof ACTS): Attempt[] {
  const base = { verb, unit: 0, yes: true, reason: true, fixes: undefined, change: {} };
  if (verb === 'amend') return CHANGES.map((change) => ({ ...base, change }));
  if (verb === 'opine') return [0, 1, 2].flatMap((unit) => BOTH.map((yes) => ({ ...base, unit, yes })));
  return BOTH.map((yes) => ({ ...base, yes }));
}
