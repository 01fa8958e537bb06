import { postsOf, reservesOf } from '../domain/owing.ts';
import { postFor } from '../domain/parties.ts';
import type { Actor } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import { isVerb, PROJECT_FLOW, type Verb, type VerbRow } from '../domain/project-flow.ts';
import { mayTake } from '../engine/entries.ts';
import { postOf } from '../engine/who.ts';
import { isApproved } from '../projects/marks.ts';
import { lacksOwed, owesNow } from '../projects/stages.ts';
import type { Acted } from './act.ts';
import type { Desk } from './ports.ts';
import { isHandedOver, responsible } from './responsible.ts';

/** News of these verbs reaches the purchaser's people: the submitter and the liaison (R105). */
const NEWS_FOR_PURCHASER: readonly Acted['verb'][] = [
  'undo',
  'accept',
  'return',
  'coordinate',
  'conclude',
  'report',
  'approve',
  'refuse',
  'record',
];

export interface Told {
  /** Must act now: gets a card with buttons. */
  readonly tasks: readonly string[];
  /** Should know: gets a card without. */
  readonly news: readonly string[];
}

const OF_PURCHASER = 'purchaser:';

/** Keys that did not owe before the change; a new round asks everyone anew, another officer what the purchaser owes. */
function newlyOwing({ before, after }: Acted): readonly string[] {
  if (isHandedOver(before, after)) return owesNow(after).filter((key) => key.startsWith(OF_PURCHASER));
  const earlier = before && before.round === after.round ? owesNow(before) : [];
  return owesNow(after).filter((key) => !earlier.includes(key));
}

/** Who hears of a change: those who newly must act, and the purchaser's people when others have acted (design §4.6). */
export async function whoIsTold(acted: Acted, desk: Desk, today: string): Promise<Told> {
  const { after, verb, moment } = acted;
  const able = async (posts: readonly string[]) => {
    const candidates = await desk.people.personsFor(posts, today);
    const judged = await Promise.all(candidates.map((person) => canAct(person, after, desk, today)));
    return candidates.filter((_, index) => judged[index]);
  };
  const asked = await Promise.all(
    newlyOwing(acted).map(async (key) => {
      const first = await able(postsOf(key));
      if (first.length === 0) return able(reservesOf(key));
      return key.startsWith(OF_PURCHASER) ? responsible(desk, after, first, today) : first;
    }),
  );
  // Who hands over tells of it; only the new officer is asked anew.
  const told = isHandedOver(acted.before, after) ? await newOfficers(desk, after, today) : undefined;
  const tasks = [...new Set(asked.flat())].filter((person) => !told || told.includes(person));
  const entered = !isVerb(verb) && verb !== 'undo' && moment.by.unit !== after.declaration.purchaser;
  const purchaser =
    entered || NEWS_FOR_PURCHASER.includes(verb)
      ? [
          after.submittedBy.person,
          ...(await desk.people.personsFor([`liaison-${after.declaration.purchaser}`], today)),
        ]
      : [];
  const news = [...new Set(purchaser)].filter(
    (person) => person !== moment.by.person && !tasks.includes(person),
  );
  return { tasks, news };
}

const newOfficers = async (desk: Desk, project: Project, today: string) =>
  responsible(desk, project, [], today);

/** Only those who may do at least one of the verbs open now: nobody is asked to judge their own project. */
async function canAct(person: string, project: Project, desk: Desk, today: string): Promise<boolean> {
  const actor = await desk.people.who(person, today);
  if (!actor) return false;
  if (isApproved(project)) return owesOf(actor, project);
  return (Object.entries(PROJECT_FLOW) as [Verb, VerbRow][]).some(
    ([verb, row]) =>
      row.button === 'primary' &&
      row.from.includes(project.status.state) &&
      'post' in postFor(actor, verb, project),
  );
}

/** Whether something it lacks now is this person's to bring. */
const owesOf = (actor: Actor, project: Project): boolean =>
  lacksOwed(project).some(({ piece, step, entry }) =>
    step && entry
      ? mayTake(actor, step, entry, { project })
      : postOf(actor, piece?.who ?? 'purchaser', { project }),
  );
