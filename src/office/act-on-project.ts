import { type ClauseId, RULE_SET } from '../domain/clauses.ts';
import { handOf, postFor } from '../domain/parties.ts';
import type { HeldPost } from '../domain/people.ts';
import type { Project, Stage } from '../domain/project.ts';
import type { Moment } from '../domain/project-acts.ts';
import {
  PROJECT_FLOW,
  PROJECT_STATES,
  type StateRow,
  type Verb,
  type VerbRow,
} from '../domain/project-flow.ts';
import { Refusal } from '../domain/refusal.ts';
import { same } from '../domain/same.ts';
import { LATE_STAGES, type LateStage, type SettingKey } from '../domain/settings.ts';
import { isApproved } from '../projects/marks.ts';
import { rowNamed } from '../projects/pieces.ts';
import { lacksFor, nameOfLack, owesNow, stageOf } from '../projects/stages.ts';
import { lastDayOf } from './last-day.ts';
import type { Occasion } from './occasion.ts';
import { maySee, sightOf } from './sight.ts';

export interface Acted {
  readonly before?: Project;
  readonly after: Project;
  /** A verb of the table, `undo` for the last act taken back, else the key of a piece or of a step on one. */
  readonly verb: Verb | 'undo' | (string & {});
  readonly moment: Moment;
}

/**
 * One verb on one project: who may, whether now, then the change with its log entry.
 * @throws Refusal `no-such-project`, `wrong-party`, `own-project`, `not-now`, `verb-lacks`, and whatever the act itself refuses
 */
export async function actOnProject(
  occasion: Occasion,
  verb: Exclude<Verb, 'submit'>,
  number: string,
  evolve: (project: Project, moment: Moment, post: HeldPost) => Project | Promise<Project>,
): Promise<Acted> {
  const { desk, actor } = occasion;
  const before = await desk.projects.take(number);
  if (!before) throw new Refusal('no-such-project', { number });
  const row: VerbRow = PROJECT_FLOW[verb];
  const standing = postFor(actor, verb, before);
  if ('refused' in standing) {
    const key =
      standing.refused === 'wrong-party' && !maySee(sightOf(actor), before)
        ? 'not-yours-to-see'
        : standing.refused;
    throw new Refusal(key, { number, verb, party: row.who }, row.clause);
  }
  if (!row.from.includes(before.status.state)) throw new Refusal('not-now', notNow(before, verb), row.clause);
  const lacks = lacksFor(verb, before).map(nameOfLack);
  if (lacks.length > 0) throw new Refusal('verb-lacks', { number, verb, lacks }, '五(一)');
  const moment = momentOf(occasion, standing.post);
  const after = await evolve(before, moment, standing.post);
  await keep(occasion, verb, after, moment, before, row.clause);
  return { before, after, verb, moment };
}

/** What a person needs to hear who came too late: how it stands, and who brought it there. */
function notNow(project: Project, verb: Verb) {
  const last = [...project.decisions].reverse().find(({ supersededAt }) => !supersededAt);
  return {
    number: project.number,
    verb,
    state: project.status.state,
    ...(last && {
      decidedBy: last.by.name,
      decidedAt: last.at,
      decision: last.kind,
      passed: String(last.passed),
    }),
  };
}

export const momentOf = ({ desk, actor, today }: Occasion, post: HeldPost): Moment => ({
  by: handOf(actor, post),
  at: desk.now.toISOString(),
  today,
});

/** Stages whose days are a setting of their own; an evaluation's are those of its state (Z05). */
const isLate = (stage: Stage): stage is LateStage => (LATE_STAGES as readonly Stage[]).includes(stage);

/** Saves the project with what it owes, and logs the change in the same transaction (design §10). */
export async function keep(
  occasion: Occasion,
  verb: Acted['verb'],
  after: Project,
  moment: Moment,
  before: Project | undefined,
  clause: ClauseId,
): Promise<void> {
  const { desk, cause, today } = occasion;
  const row: StateRow = PROJECT_STATES[after.status.state];
  const owes = owesNow(after);
  const stage = stageOf(after);
  const renewed = renewedOn(verb, after, today);
  const goesOn =
    renewed === undefined &&
    before?.status.state === after.status.state &&
    before.round === after.round &&
    stageOf(before) === stage;
  const key: SettingKey =
    isApproved(after) && isLate(stage)
      ? `stage.${stage}`
      : after.evaluation
        ? 'evaluation.publish'
        : `step.${after.status.state}`;
  // An evaluation is counted from the day the service was delivered, however late that is recorded (R76).
  const since = after.status.state === 'completed' ? (after.completion?.on ?? today) : (renewed ?? today);
  const own = after.status.state === 'completed' ? after.completion?.evaluateBy : undefined;
  const step = { source: 'project', number: after.number, key, owes, goesOn } as const;
  const due = own ?? (await lastDayOf(desk, since, step));
  await desk.projects.save(after, {
    owes,
    stage,
    decided: row.decided ?? false,
    ...(due && { dueOn: due }),
  });
  await desk.log.append({
    subject: `project:${after.number}`,
    verb,
    by: moment.by,
    cause,
    clause,
    ruleSet: RULE_SET,
    ...(before && { before: changedParts(before, after) }),
    after,
  });
}

/** From which day the stage's days are counted anew because of what was filed; undefined: they run on. */
function renewedOn(verb: Acted['verb'], { filed = [] }: Project, today: string): string | undefined {
  const { piece, step } = rowNamed(verb) ?? {};
  if (!piece?.renews || step) return undefined;
  const values = filed.findLast(({ row }) => row === piece.key)?.values ?? {};
  return piece.renews === true ? today : String(values[piece.renews] ?? today);
}

/** The parts of the project as they were, so that an edit's earlier text stays readable (R32). */
function changedParts(before: Project, after: Project): Partial<Project> {
  const keys = Object.keys(before) as (keyof Project)[];
  return Object.fromEntries(
    keys.filter((key) => !same(before[key], after[key])).map((key) => [key, before[key]]),
  );
}
