import { standing } from '../domain/opinions.ts';
import { postFor } from '../domain/parties.ts';
import type { Actor } from '../domain/people.ts';
import { type Decision, type Project, STATES, type Stage } from '../domain/project.ts';
import {
  isVerb,
  PROJECT_FLOW,
  PROJECT_STATES,
  type StateRow,
  type Verb,
  type VerbRow,
} from '../domain/project-flow.ts';
import { Refusal } from '../domain/refusal.ts';
import { same } from '../domain/same.ts';
import { LATE_STAGES, type LateStage } from '../domain/settings.ts';
import { insteadOf, mayGoBack } from '../engine/back.ts';
import { mayTake } from '../engine/entries.ts';
import type { Doing } from '../engine/row.ts';
import { postOf } from '../engine/who.ts';
import { nameOfLack } from '../projects/lack.ts';
import { isApproved } from '../projects/marks.ts';
import { rowNamed } from '../projects/pieces.ts';
import { isOver } from '../projects/progress.ts';
import { lacksFor, lacksOwed, owesNow, stageOf } from '../projects/stages.ts';
import type { KindRow } from './kind-row.ts';
import { isHandedOver } from './responsible.ts';
import { maySee, sightOf } from './sight.ts';

const stateRow = ({ status }: Project): StateRow => PROJECT_STATES[status.state];
/** The row of a piece, or of a step on one. */
function filedRow(verb: string): Doing | undefined {
  const { piece, step } = rowNamed(verb) ?? {};
  return step ?? piece;
}
const verbRow = (verb: string): VerbRow | undefined => (isVerb(verb) ? PROJECT_FLOW[verb] : undefined);

/** Stages whose days are a setting of their own; an evaluation's are those of its state (Z05). */
const isLate = (stage: Stage): stage is LateStage => (LATE_STAGES as readonly Stage[]).includes(stage);

/** A project: who may do what to it stands in its table, where it stands follows from what is on file (R27, R28). */
export const PROJECT: KindRow<Project> = {
  verbs: PROJECT_FLOW,
  shows: 'show',
  title: ({ declaration }) => declaration.name,
  final: STATES.filter((state) => (PROJECT_STATES[state] as StateRow).final),
  owes: owesNow,
  step: (project) => {
    const stage = stageOf(project);
    if (isApproved(project) && isLate(stage)) return `stage.${stage}`;
    return project.evaluation ? 'evaluation.publish' : `step.${project.status.state}`;
  },
  answersTo: (project) => `${project.round}:${stageOf(project)}`,
  named: ({ status, completion }) => (status.state === 'completed' ? completion?.evaluateBy : undefined),
  // An evaluation is counted from the day the service was delivered, however late that is recorded (R76).
  since: ({ status, completion }) => (status.state === 'completed' ? completion?.on : undefined),
  renewed: ({ filed = [] }, verb, today) => {
    const { piece, step } = rowNamed(verb) ?? {};
    if (!piece?.renews || step) return undefined;
    const values = filed.findLast(({ row }) => row === piece.key)?.values ?? {};
    return piece.renews === true ? today : String(values[piece.renews] ?? today);
  },
  hand: (actor, verb, project) => {
    const found = isVerb(verb) && postFor(actor, verb, project);
    return found && 'post' in found ? found.post : undefined;
  },
  clauseOf: (verb) => (filedRow(verb) ?? verbRow(verb))?.clause ?? '附件1 三',
  mayGoBack: (verb) => {
    const filed = filedRow(verb);
    return filed ? mayGoBack(filed) : verbRow(verb)?.back === true;
  },
  instead: (verb) => {
    const filed = filedRow(verb);
    return filed && insteadOf(filed);
  },
  // Every act decides what may happen next: it stands only while nothing else was done.
  said: ({ version }) => version,
  reopens: () => true,
  restored: (_, before) => before,
  change: { verb: 'opine', answered: hasSpoken, instead: ['opine'] },
  turn: (project) => {
    const { owes } = stateRow(project);
    return owes === 'nobody' ? undefined : owes;
  },
  file: (project) => project,
  ofProject: async (project) => project,
  asksAnew: (before, after) => [
    ...(before.round === after.round ? [] : owesNow(after)),
    ...(isHandedOver(before, after) ? [`purchaser:${after.declaration.purchaser}`] : []),
  ],
  handsOver: isHandedOver,
  mayAnswer: (actor, project) =>
    isApproved(project)
      ? bringsOwed(actor, project)
      : Object.entries(PROJECT_FLOW).some(
          ([verb, row]: [string, VerbRow]) =>
            row.button === 'primary' &&
            row.from.includes(project.status.state) &&
            'post' in postFor(actor, verb as Verb, project),
        ),
  // The purchaser's people hear what others have done (R105).
  news: ({ verb, after, moment }) => {
    const { submittedBy, declaration } = after;
    const entered = !isVerb(verb) && moment.by.unit !== declaration.purchaser;
    return entered || verb === 'undo' || verbRow(verb)?.news
      ? { persons: [submittedBy.person], posts: [`liaison-${declaration.purchaser}`] }
      : { posts: [] };
  },
  waits: (project, verb) => {
    if (!isVerb(verb)) return undefined;
    const lacks = lacksFor(verb, project).map(nameOfLack);
    return lacks.length > 0
      ? new Refusal('verb-lacks', { number: project.number, verb, lacks }, '五(一)')
      : undefined;
  },
  shelf: ({ projects }) => ({
    find: (number) => projects.find(number),
    take: (number) => projects.take(number),
    save: (project, due) =>
      projects.save(project, {
        ...due,
        stage: stageOf(project),
        decided: stateRow(project).decided ?? false,
      }),
  }),
  refuses: {
    unknown: (number) => new Refusal('no-such-project', { number }),
    hand: (project, verb, actor) => {
      const { number } = project;
      const found = isVerb(verb) && postFor(actor, verb, project);
      const refused = found && 'refused' in found ? found.refused : 'wrong-party';
      const hidden = refused === 'wrong-party' && !maySee(sightOf(actor), project);
      const row = verbRow(verb);
      const facts = { number, verb, party: row?.who ?? '' };
      return new Refusal(hidden ? 'not-yours-to-see' : refused, facts, row?.clause);
    },
    late: (project, verb) => new Refusal('not-now', cameLate(project, verb), verbRow(verb)?.clause),
  },
  // The parts as they were, so that an edit's earlier text stays readable (R32).
  stoodBefore: (before, after) =>
    Object.fromEntries(
      (Object.keys(before) as (keyof Project)[])
        .filter((key) => !same(before[key], after[key]))
        .map((key) => [key, before[key]]),
    ),
};

/** Whether something it lacks now is this person's to bring. */
const bringsOwed = (actor: Actor, project: Project): boolean =>
  lacksOwed(project).some(({ piece, step, entry }) =>
    step && entry
      ? mayTake(actor, step, entry, { project })
      : postOf(actor, piece?.who ?? 'purchaser', { project }),
  );

/** After a coordination whoever said no is asked again, and may stand by it. */
function hasSpoken(project: Project, unit: string): boolean {
  const said = standing(project).get(unit);
  return said !== undefined && (said.agrees || project.status.state !== 'in-review');
}

/** Verbs by which one of several people decides the same. */
const DECIDES: Readonly<Record<string, Decision['kind']>> = {
  conclude: 'review',
  approve: 'convenor',
  refuse: 'convenor',
  record: 'external',
};

/** What a person needs to hear who came too late or too early: how it stands, and who brought it there. */
function cameLate(project: Project, verb: string) {
  const { number, status, decisions } = project;
  const last = decisions.findLast(({ supersededAt }) => !supersededAt);
  // What was decided of another kind did not come first.
  const rival = last?.kind === DECIDES[verb] ? last : undefined;
  return {
    number,
    verb,
    state: status.state,
    ...(isApproved(project) && !isOver(project) && { open: 'yes' }),
    ...(rival && {
      decidedBy: rival.by.name,
      decidedAt: rival.at,
      decision: rival.kind,
      passed: String(rival.passed),
    }),
  };
}
