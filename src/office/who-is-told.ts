import { postsOf, reservesOf } from '../domain/owing.ts';
import type { Kind } from '../domain/record-flow.ts';
import { unitKeys } from '../domain/record-said.ts';
import type { ActedOn } from './act.ts';
import { rowOf } from './kinds.ts';
import type { Desk } from './ports.ts';
import { responsible } from './responsible.ts';

export interface Told {
  /** Must act from now on. */
  readonly tasks: readonly string[];
  /** Must act now, whether they were asked before or not. */
  readonly owing: readonly string[];
  /** Should know, and neither acted nor must. */
  readonly news: readonly string[];
}

/** Keys that did not owe before the change, or are asked again by it. */
function newlyOwing<K extends Kind>({ kind, before, after, verb }: ActedOn<K>): readonly string[] {
  const row = rowOf(kind);
  const owes = row.owes(after);
  const { anew, again } = row.verbs[verb] ?? {};
  if (!before || anew) return owes;
  const asked = [...unitKeys(again?.(after) ?? []), ...(row.asksAnew?.(before, after) ?? [])];
  const earlier = row.owes(before).filter((key) => !asked.includes(key));
  return owes.filter((key) => !earlier.includes(key));
}

/** Who hears of a change: those who newly must act, whom the kind's row tells of it, and these posts (design §4.6). */
export async function whoIsTold<K extends Kind>(
  acted: ActedOn<K>,
  desk: Desk,
  today: string,
  informs: readonly string[] = [],
): Promise<Told> {
  const { kind, before, after, moment } = acted;
  const row = rowOf(kind);
  const project = await row.ofProject(after, desk);
  const handed = before && row.handsOver?.(before, after);
  const able = async (posts: readonly string[]) => {
    const persons = await desk.people.personsFor(posts, today);
    if (!row.mayAnswer) return persons;
    const actors = await Promise.all(persons.map((person) => desk.people.who(person, today)));
    return persons.filter((_, index) => {
      const actor = actors[index];
      return actor && row.mayAnswer?.(actor, after);
    });
  };
  const personsOf = async (keys: readonly string[]) => {
    const found = await Promise.all(
      keys.map(async (key) => {
        const first = await able(postsOf(key));
        // Who hands over tells of it; only the new officer is asked anew.
        if (project && key === `purchaser:${project.declaration.purchaser}`)
          return responsible(desk, project, handed ? [] : first, today);
        return first.length > 0 ? first : able(reservesOf(key));
      }),
    );
    return [...new Set(found.flat())];
  };
  const tasks = await personsOf(newlyOwing(acted));
  const { persons = [], posts } = row.news(acted);
  const news = new Set([...persons, ...(await desk.people.personsFor([...informs, ...posts], today))]);
  return {
    tasks,
    owing: await personsOf(row.owes(after)),
    news: [...news].filter((person) => person !== moment.by.person && !tasks.includes(person)),
  };
}
