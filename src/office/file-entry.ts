import { Incomplete } from '../domain/declare.ts';
import type { Entry, Values } from '../domain/entry.ts';
import type { Parts, Told } from '../domain/part.ts';
import type { HeldPost } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import { Refusal } from '../domain/refusal.ts';
import { filedIn, mayTake, openSteps, owedSteps, replacedBy, steppedIn } from '../engine/entries.ts';
import type { Facts, Piece, Row, StepRow } from '../engine/row.ts';
import { keysOf, postOf } from '../engine/who.ts';
import { nameOfLack } from '../projects/lack.ts';
import { rowNamed } from '../projects/pieces.ts';
import { isOver } from '../projects/progress.ts';
import { mayBeFiled, settled } from '../projects/stages.ts';
import { type Acted, keep, momentOf, type RecordActed } from './act.ts';
import { complaining, mustBeApproved, mustBeReady } from './complaint.ts';
import { endMatters } from './end-matters.ts';
import { type Followed, followed } from './followed.ts';
import { beginMatter } from './hold-meeting.ts';
import { lookOn } from './look.ts';
import type { Occasion } from './occasion.ts';
import { maySee, sightOf } from './sight.ts';

type UnitNames = (slug: string) => string;

/** What was filed or done, with who else is to hear of it. */
export interface Filed extends Followed {
  readonly acted: Acted;
  /** Standing matters that began with it, and those of what it replaced. */
  readonly begun: readonly RecordActed<'matter'>[];
  readonly ended: readonly RecordActed<'matter'>[];
}

/** Field of the command under which it is said why an entry is replaced. */
export const WHY_REPLACED = 'instead';

/** Why the entry that stands is replaced. @throws Incomplete where nobody said it */
function whyReplaced(piece: Piece, project: Project, told: Values, said?: string): string | undefined {
  if (!replacedBy(project, piece)) return undefined;
  const reason = said ?? (piece.why && String(told[piece.why]));
  if (reason === undefined)
    throw new Incomplete([{ field: WHY_REPLACED, key: 'replaced-without-reason', clause: piece.clause }]);
  return reason;
}

/**
 * Puts a piece on the file of a project; one that replaces another says why (R28).
 * @throws Refusal `no-such-project`, `wrong-unit`, `stage-not-reached`, `stage-left`, and what its checks complain of
 * @throws Incomplete
 */
export async function fileEntry(
  occasion: Occasion,
  piece: Piece,
  number: string,
  { told, instead }: { readonly told: Values; readonly instead?: string | undefined },
  nameOf: UnitNames,
): Promise<Filed> {
  const before = await taken(occasion, number);
  const post = postOf(occasion.actor, piece.who, { project: before });
  if (!post) throw wrongHand(occasion, before, piece);
  mayFile(piece, before, told);
  const { facts, values } = await decided(occasion, piece, told, post, { project: before }, nameOf);
  const reason = whyReplaced(piece, before, told, instead);
  const after = settled(filedIn(before, piece, values, { ...facts, reason }));
  const done = await finished(occasion, piece, { before, after, facts, told, post });
  const ends = reason === undefined ? [] : (piece.ends ?? []);
  const fresh = done.begun.map(({ after: begun }) => begun.number);
  const ended = await endMatters(occasion, ends, { number, but: fresh, reason: reason ?? '' }, facts);
  return { ...done, ended };
}

/**
 * Takes a step on an entry that is on file.
 * @throws Refusal `no-such-project`, `no-such-entry`, `wrong-unit`, `step-not-open`, `decided-anew`, and what its checks complain of
 */
export async function takeEntryStep(
  occasion: Occasion,
  { piece, step, no }: { readonly piece: Piece; readonly step: StepRow; readonly no: number },
  number: string,
  told: Values,
  nameOf: UnitNames,
): Promise<Filed> {
  const before = await taken(occasion, number);
  const entry = before.filed?.find((each) => each.row === piece.key && each.no === no);
  if (!entry) throw new Refusal('no-such-entry', { number, what: piece.title });
  const open = openSteps(piece, entry, { project: before }).some(({ key }) => key === step.key);
  const post = mayTake(occasion.actor, step, entry, { project: before });
  if (!post) throw wrongHand(occasion, before, step, entry);
  if (!open) {
    const waits = owedSteps(piece, entry, { project: before }).map((each) =>
      nameOfLack({ key: each.key, step: each, entry }),
    );
    throw new Refusal('step-not-open', { number, what: piece.title, waits }, step.clause);
  }
  mustBeApproved(piece, step, before);
  if (isOver(before)) throw new Refusal('stage-left', { number, what: piece.title }, step.clause);
  const { facts, values } = await decided(occasion, step, told, post, { project: before, entry }, nameOf);
  const after = settled(steppedIn(before, entry, step, values, facts));
  return finished(occasion, step, { before, after, facts, told, post });
}

async function taken({ desk }: Occasion, number: string): Promise<Project> {
  const project = await desk.projects.take(number);
  if (!project) throw new Refusal('no-such-project', { number });
  return project;
}

/** @throws Refusal `not-approved-yet`, `stage-not-reached`, `stage-left` */
function mayFile(piece: Piece, project: Project, told?: Values): void {
  const wrong = mayBeFiled(piece, project, told);
  if (!wrong) return;
  const facts = { number: project.number, what: piece.title, lacks: wrong.lacks.map(nameOfLack) };
  throw new Refusal(wrong.why, facts, '五(一)');
}

function wrongHand(
  { actor }: Occasion,
  project: Project,
  row: Pick<StepRow, 'does' | 'clause' | 'who'>,
  entry?: Entry,
): Refusal {
  const { number } = project;
  const units = keysOf(row.who, { project, ...(entry && { entry }) }).flatMap((key) =>
    key.startsWith('role:') ? [] : [key.slice(key.indexOf(':') + 1)],
  );
  return maySee(sightOf(actor), project)
    ? new Refusal('wrong-unit', { number, what: row.does, units }, row.clause)
    : new Refusal('not-yours-to-see', { number });
}

type Doing = Pick<Row, 'ready' | 'checks' | 'adds' | 'clause' | 'alone'>;

/** The checks pass, and what is kept is complete. */
export async function decided(
  occasion: Occasion,
  row: Doing,
  told: Values,
  post: HeldPost,
  about: Pick<Facts, 'project' | 'entry' | 'record' | 'within'>,
  nameOf: UnitNames,
): Promise<{ readonly facts: Facts; readonly values: Values }> {
  const { by, at, today } = momentOf(occasion, post);
  const facts: Facts = { ...about, by, at, today, look: lookOn(occasion.desk, nameOf, today) };
  const keys = row.alone?.(told as Told<Parts>, facts) ?? [];
  if (keys.length > 0) await occasion.desk.alone(keys);
  await complaining(row, told, facts);
  const added = await row.adds?.(told as Told<Parts>, facts);
  return { facts, values: { ...told, ...added } };
}

async function finished(
  occasion: Occasion,
  row: Pick<Row, 'clause' | 'tells' | 'key' | 'begins' | 'publishes' | 'leads'>,
  act: {
    readonly before: Project;
    readonly after: Project;
    readonly facts: Facts;
    readonly told: Values;
    readonly post: HeldPost;
  },
): Promise<Filed> {
  const { before, after, facts, told, post } = act;
  const moment = momentOf(occasion, post);
  await keep(occasion, 'project', row.key, after, moment, row.clause, before);
  const kept = { ...facts, project: after };
  const also = await followed(row, told, kept);
  const begun: RecordActed<'matter'>[] = [];
  for (const { kind, ...opening } of (await row.begins?.(told as Told<Parts>, kept)) ?? [])
    begun.push(await beginMatter(occasion, kind, opening, moment));
  return { acted: { kind: 'project', before, after, verb: row.key, moment }, begun, ended: [], ...also };
}

/**
 * Whether it is worth asking for what the row holds.
 * @throws Refusal `stage-not-reached`, `stage-left`, and what the row is not ready for
 */
export function mayBegin(row: Piece | StepRow, facts: Facts): void {
  if ('stage' in row && facts.project) mayFile(row, facts.project);
  const { piece, step } = rowNamed(row.key) ?? {};
  if (piece && step && facts.project) mustBeApproved(piece, step, facts.project);
  mustBeReady(row, facts);
}

/** What would be decided on, for showing first what follows; undefined for whoever may not. */
export async function factsOf(
  occasion: Occasion,
  who: Row['who'],
  about: Pick<Facts, 'project' | 'entry' | 'record'>,
  nameOf: UnitNames,
): Promise<Facts | undefined> {
  const post = postOf(occasion.actor, who, about);
  if (!post) return undefined;
  const { by, at, today } = momentOf(occasion, post);
  return { ...about, by, at, today, look: lookOn(occasion.desk, nameOf, today) };
}
