import type { HeldPost, UnitSlug } from '../domain/people.ts';
import type { Kind, Kinds } from '../domain/record-flow.ts';
import { same } from '../domain/same.ts';
import { type ActedOn, keep, momentOf } from './act.ts';
import { rowOf } from './kinds.ts';
import type { Occasion } from './occasion.ts';

/** What an act left behind, by which it can be found again. */
export interface Done {
  readonly number: string;
  readonly verb: string;
  /** The version right after it. */
  readonly version: number;
}

/** An act found again in the log: how the record stood before and right after it, and under which post it was done. */
interface Given<R> {
  readonly before: R;
  readonly given: R;
  readonly post: HeldPost;
}

/** Undefined when it was somebody else's act, or the person no longer holds the post under which it was done. */
async function givenBy<K extends Kind>(
  { desk, actor }: Occasion,
  kind: K,
  { number, verb, version }: Done,
): Promise<Given<Kinds[K]> | undefined> {
  const entries = await desk.log.of(`${kind}:${number}`);
  const after = (index: number) => entries[index]?.after as Kinds[K] | undefined;
  const found = entries.findIndex((each, index) => each.verb === verb && after(index)?.version === version);
  const { by } = entries[found] ?? {};
  const [given, before] = [after(found), after(found - 1)];
  if (!by || !given || !before || !('person' in by) || by.person !== actor.person) return undefined;
  const post = actor.posts.find(({ slug }) => slug === by.post);
  return post && { before, given, post };
}

/** Whether what was done can still be taken back: the row allows it, and nobody has acted on it since (law 8). */
function isOpen<K extends Kind>(
  kind: K,
  verb: string,
  now: Kinds[K],
  given: Kinds[K],
  unit: UnitSlug,
): boolean {
  const row = rowOf(kind);
  const open = row.verbs[verb]?.from.includes(now.status.state) === true || row.reopens?.(now) === true;
  return row.mayGoBack(verb) && open && same(row.said(now, unit), row.said(given, unit));
}

/** Whether the act can be taken back as things stand (law 8). */
export async function actStands(occasion: Occasion, kind: Kind, done: Done): Promise<boolean> {
  const now = await rowOf(kind).shelf(occasion.desk).find(done.number);
  const said = await givenBy(occasion, kind, done);
  return (
    now !== undefined && said !== undefined && isOpen(kind, done.verb, now, said.given, said.post.unit ?? '')
  );
}

/**
 * Takes an act back, with whatever other units have said meanwhile left as it is; an act of its own in the log (law 8).
 * @throws Refusal as the kind's row says it: there is none of that number; somebody has acted on it since, or it was another's act
 */
export async function takeBack<K extends Kind>(occasion: Occasion, kind: K, done: Done): Promise<ActedOn<K>> {
  const row = rowOf(kind);
  const now = await row.shelf(occasion.desk).take(done.number);
  if (!now) throw row.refuses.unknown(done.number);
  const said = await givenBy(occasion, kind, done);
  const unit = said?.post.unit ?? '';
  if (!said || !isOpen(kind, done.verb, now, said.given, unit)) throw row.refuses.late(now, 'undo');
  const moment = momentOf(occasion, said.post);
  const evolved = { ...row.restored(now, said.before, unit), version: now.version + 1, updatedAt: moment.at };
  const after = await keep(occasion, kind, 'undo', evolved, moment, row.clauseOf(done.verb), now);
  return { kind, before: now, after, verb: 'undo', moment };
}
