import type { Entry, Values } from '../domain/entry.ts';
import { owedBy, type PieceOwner } from '../domain/owing.ts';
import type { Parts, Told } from '../domain/part.ts';
import { type Project, STAGES, STATES, type Stage, type State, type Status } from '../domain/project.ts';
import {
  PROJECT_FLOW,
  PROJECT_STATES,
  type StateRow,
  type Verb,
  type VerbRow,
} from '../domain/project-flow.ts';
import { isSettled, owedSteps, owersOf, stands } from '../engine/entries.ts';
import type { Piece } from '../engine/row.ts';
import { keysOf } from '../engine/who.ts';
import type { Lack } from './lack.ts';
import { isApproved, STAGE_MARKS } from './marks.ts';
import { PIECES } from './pieces.ts';

const piecesOf = (stage: Stage): readonly Piece[] =>
  PIECES.filter((piece) => piece.stage === stage && !piece.aside);
const pieceOf = (key: string): Piece | undefined => PIECES.find((piece) => piece.key === key);

/** What was filed under that row and still stands. */
const standingOf = (project: Pick<Project, 'filed'>, key: string): readonly Entry[] => {
  const row = pieceOf(key);
  return (project.filed ?? []).filter((entry) => entry.row === key && row && stands(row, entry));
};

const isOwed = ({ owed = true }: Piece, project: Project): boolean =>
  typeof owed === 'function' ? owed(project) : owed;

/** What one stage of this project lacks, in the table's order. */
function lacksIn(stage: Stage, project: Project): readonly Lack[] {
  const marks = STAGE_MARKS[stage] ?? [];
  if (marks.some(({ closes, onFile }) => closes && onFile(project))) return [];
  const missing = marks.filter(({ when, onFile }) => (when?.(project) ?? true) && !onFile(project));
  return [
    ...piecesOf(stage).flatMap((piece) => lacksOf(piece, project)),
    ...missing.map(({ key, owes, clause }) => ({ key, owes, clause, keys: owerOf(owes, project) })),
  ];
}

/** Whoever owes a mark after the approval is the purchaser; before it the table of states tells. */
const owerOf = (owes: PieceOwner, project: Project): readonly string[] =>
  owes === 'purchaser' ? keysOf('purchaser', { project }) : owedBy(project);

function lacksOf(piece: Piece, project: Project): readonly Lack[] {
  const entries = standingOf(project, piece.key);
  const { clause, key } = piece;
  const waiting = entries.flatMap((entry) =>
    owedSteps(piece, entry, { project }).map((step) => ({ entry, step })),
  );
  const steps = waiting.map(({ entry, step }) => ({
    ...{ key: step.key, clause: step.clause, piece, entry, step },
    ...(waiting.some((each) => each.step === step && each.entry !== entry) && { which: entry.no }),
    keys: owersOf(step, entry, { project }),
  }));
  const onFile = piece.onFile
    ? piece.onFile(project)
    : entries.some((entry) => isSettled(piece, entry, { project }));
  const waits = entries.length > 0 && !piece.onFile;
  return isOwed(piece, project) && !onFile && !waits
    ? [...steps, { key, clause, piece, keys: keysOf(piece.who, { project }) }]
    : steps;
}

/** The stage it stands in: the first that lacks something; the last when none does (五(一), R27, R28). */
export function stageOf(project: Project): Stage {
  if (!isApproved(project)) return PROJECT_STATES[project.status.state].stage;
  return STAGES.find((stage) => lacksIn(stage, project).length > 0) ?? 'payment';
}

/** What is owed beside the stages: from its own stage on, and whatever an entry waits for. */
const lacksAside = (project: Project): readonly Lack[] =>
  PIECES.filter(({ aside }) => aside)
    .flatMap((piece) => lacksOf(piece, project))
    .filter(({ piece, entry }) => entry || (piece && lacksBefore(piece.stage, project).length === 0));

/** All eight stages are done (R27). */
const isWhole = (project: Project): boolean => STAGES.every((stage) => lacksIn(stage, project).length === 0);

/** What it lacks in the stage it stands in, and what is owed beside the stages. */
export const lacksNow = (project: Project): readonly Lack[] => [
  ...lacksIn(stageOf(project), project),
  ...(isApproved(project) ? lacksAside(project) : []),
];

/** What entries of a later stage wait for already. */
export const lacksLater = (project: Project): readonly Lack[] =>
  STAGES.slice(STAGES.indexOf(stageOf(project)) + 1).flatMap((stage) => lacksWaiting(stage, project));

/** What entries on file in that stage wait for. */
export const lacksWaiting = (stage: Stage, project: Project): readonly Lack[] =>
  lacksIn(stage, project).filter(({ entry }) => entry !== undefined);

/** What it lacks now, and what entries of a later stage wait for already. */
export const lacksOwed = (project: Project): readonly Lack[] => [
  ...lacksNow(project),
  ...lacksLater(project),
];

/** What is missing before that stage may be entered, the earliest first (R28). */
const lacksBefore = (stage: Stage, project: Project): readonly Lack[] =>
  STAGES.slice(0, STAGES.indexOf(stage)).flatMap((each) => lacksIn(each, project));

/** What that verb waits for: all stages before its own, and in its own what must be on file first (R28). */
export function lacksFor(verb: Verb, project: Project): readonly Lack[] {
  const { needs }: VerbRow = PROJECT_FLOW[verb];
  if (!needs) return [];
  const first = [...lacksIn(needs, project), ...lacksAside(project)];
  return [...lacksBefore(needs, project), ...first.filter(({ piece }) => piece?.before === verb)];
}

/** Why a piece cannot be filed now; undefined when it can (R28). */
export function mayBeFiled(
  piece: Piece,
  project: Project,
  told?: Values,
):
  | { readonly why: 'not-approved-yet' | 'stage-not-reached' | 'stage-left'; readonly lacks: readonly Lack[] }
  | undefined {
  if (!isApproved(project)) return { why: 'not-approved-yet', lacks: [] };
  if ((PROJECT_STATES[project.status.state] as StateRow).final) return { why: 'stage-left', lacks: [] };
  const later = told && piece.reaches?.(told as Told<Parts>, project);
  const lacks = lacksBefore(later ?? piece.from ?? piece.stage, project);
  if (lacks.length > 0) return { why: 'stage-not-reached', lacks };
  return !piece.later && isLeft(piece.stage, project) ? { why: 'stage-left', lacks: [] } : undefined;
}

/** Something of a later stage stands on it: what was filed before is changed only by going back a stage. */
function isLeft(stage: Stage, project: Project): boolean {
  const later = (other: Stage) => STAGES.indexOf(other) > STAGES.indexOf(stage);
  const marked = project.completion !== undefined && later('evaluation');
  const since = lastGoneBack(project);
  return (
    marked ||
    PIECES.some(
      (piece) =>
        later(piece.from ?? piece.stage) && standingOf(project, piece.key).some(({ at }) => at > since),
    )
  );
}

/** When it went back a stage last, an ISO moment; empty: never. What was kept from before stands on nothing since. */
const lastGoneBack = ({ filed = [] }: Project): string =>
  filed.reduce(
    (last, { superseded }) =>
      superseded?.reason !== undefined && !superseded.replaced && superseded.at > last ? superseded.at : last,
    '',
  );

/** Who must act now: as the states say until it is approved, from then on whoever owes a piece. */
export function owesNow(project: Project): readonly string[] {
  if (!isApproved(project)) return owedBy(project);
  return [...new Set(lacksOwed(project).flatMap(({ keys }) => keys))];
}

/** How far each of the eight stages is, by what is on file and not by its place in the list (五(一), R27, R28). */
export function stageProgress(project: Project): (stage: Stage) => 'done' | 'now' | 'ahead' {
  const present = stageOf(project);
  const reached = (stage: Stage) =>
    isApproved(project) || STAGES.indexOf(stage) < STAGES.indexOf('procurement');
  return (stage) =>
    reached(stage) && lacksIn(stage, project).length === 0 ? 'done' : stage === present ? 'now' : 'ahead';
}

/** The project in the state that follows from what is on file, or has come back from it. */
export function settled(project: Project): Project {
  const { state } = project.status;
  const [next] = STATES.filter((each) => followed(each) === state);
  const before = followed(state);
  if (next && isWhole(project)) return { ...project, status: { state: next } as Status };
  return before && !isWhole(project) ? { ...project, status: { state: before } as Status } : project;
}

const followed = (state: State): State | undefined => (PROJECT_STATES[state] as StateRow).follows;
