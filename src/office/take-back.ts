import type { ClauseId } from '../domain/clauses.ts';
import type { Project } from '../domain/project.ts';
import { PROJECT_FLOW, type Verb, type VerbRow } from '../domain/project-flow.ts';
import { Refusal } from '../domain/refusal.ts';
import { mayGoBack } from '../engine/back.ts';
import type { Doing } from '../engine/row.ts';
import { rowNamed } from '../projects/pieces.ts';
import type { Acted } from './act-on-project.ts';
import { keep, momentOf } from './act-on-project.ts';
import type { Occasion } from './occasion.ts';

/** What an act left behind, by which it can be found again. */
export interface Done {
  readonly number: string;
  readonly verb: string;
  /** The version of the project or record right after it. */
  readonly version: number;
}

const rowOf = (verb: string): VerbRow | undefined => PROJECT_FLOW[verb as Verb];

/** The row of a piece, or of a step on one. */
export function filedRow(verb: string): Doing | undefined {
  const { piece, step } = rowNamed(verb) ?? {};
  return step ?? piece;
}

/** Whether the row allows it at all (design §4, law 8). */
export function canTakeBack(verb: string): boolean {
  const filed = filedRow(verb);
  return filed ? mayGoBack(filed) : rowOf(verb)?.back === true;
}

const CLAUSE: ClauseId = '附件1 三';

/**
 * Restores the project as it stood before the act, as a new version and an act of its own in the log.
 * @throws Refusal `no-such-project`, `not-now` when somebody has acted since, `wrong-party` for another's act
 */
export async function takeBack(occasion: Occasion, { number, verb, version }: Done): Promise<Acted> {
  const { desk, actor } = occasion;
  const before = await desk.projects.take(number);
  if (!before) throw new Refusal('no-such-project', { number });
  const entries = await desk.log.of(`project:${number}`);
  const last = entries.at(-1);
  const earlier = entries.at(-2)?.after as Project | undefined;
  const mine = last !== undefined && 'person' in last.by && last.by.person === actor.person;
  const post = actor.posts.find(
    ({ slug }) => last !== undefined && 'post' in last.by && last.by.post === slug,
  );
  if (before.version !== version || last?.verb !== verb || !earlier || !canTakeBack(verb))
    throw new Refusal('not-now', { number, verb: 'undo', state: before.status.state });
  if (!mine || !post) throw new Refusal('wrong-party', { number, verb: 'undo', party: 'office' });
  const moment = momentOf(occasion, post);
  const after: Project = { ...earlier, version: before.version + 1, updatedAt: moment.at };
  await keep(occasion, 'undo', after, moment, before, filedRow(verb)?.clause ?? CLAUSE);
  return { before, after, verb: 'undo', moment };
}
