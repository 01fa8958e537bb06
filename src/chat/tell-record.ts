import { recordCard } from '../cards/records.ts';
import { postsOf } from '../domain/owing.ts';
import { DEPUTY_UNITS } from '../domain/people.ts';
import { type Kinds, RECORD_KINDS, type RecordKind, recordOwes } from '../domain/record-flow.ts';
import type { RecordKindRow } from '../domain/record-row.ts';
import type { RecordActed } from '../office/act.ts';
import { responsible } from '../office/responsible.ts';
import { buttonsFor } from './buttons.ts';
import type { Recorded, Scene } from './define-command.ts';
import { type Asked, askTogether, inTurn, recordSubject } from './record-asked.ts';
import { recordDone } from './record-done.ts';
import { papersOf } from './record-papers.ts';
import { concerns, isReplaced, redrawn } from './record-redrawn.ts';

const rowOf = ({ kind }: RecordActed): RecordKindRow<Kinds[RecordKind]> =>
  RECORD_KINDS[kind] as RecordKindRow<Kinds[RecordKind]>;
/** The row of what was done; nothing where an answer was taken back. */
const verbOf = (acted: RecordActed) => rowOf(acted).verbs[acted.verb];

/** Whoever raised it, where they hear of this; also where an answer to it is taken back. */
function raiserOf(acted: RecordActed): readonly string[] {
  const { verb, after, moment } = acted;
  if (!('raisedBy' in after)) return [];
  const hears =
    verb === 'undo'
      ? rowOf(acted).change.hears?.(after)
      : verbOf(acted)?.raiserHears?.(after, moment.by.unit ?? '');
  return hears ? [after.raisedBy.post] : [];
}

/** An answer taken back that changes whose turn it is: the office, which may have begun, hears of it. */
const officeOf = ({ verb, before, after }: RecordActed): readonly string[] =>
  verb === 'undo' && before?.status.state !== after.status.state ? ['office-director', 'office-clerk'] : [];

/**
 * Tells of everything one act did: each person gets one message that asks, however many things it asks for, and whoever
 * acted none beside the answer, where `answered` is the subject whose card the answer is.
 */
export async function tellOfRecords(
  recorded: readonly Recorded[],
  scene: Scene,
  answered: string | undefined,
): Promise<void> {
  const asked = await inTurn(recorded, ({ acted, informs = [] }) => {
    const answers = recordSubject(acted.kind, acted.after) === answered;
    return tellOfRecord(acted, scene, { alsoPosts: informs, answers });
  });
  await askTogether(asked, scene);
}

interface Telling {
  /** Posts that hear of it besides those who must act. */
  readonly alsoPosts: readonly string[];
  /** The answer is its card, with what whoever acted may do next. */
  readonly answers: boolean;
}

/** Redraws the cards that still show it, and informs whom the change concerns; gives those who newly must act. */
async function tellOfRecord<K extends RecordKind>(
  acted: RecordActed<K>,
  scene: Scene,
  { alsoPosts, answers }: Telling,
): Promise<Asked> {
  const { desk, today, cause, names } = scene;
  const { kind, before, after, verb } = acted;
  const subject = recordSubject(kind, after);
  const owes = recordOwes(kind, after);
  const done = verbOf(acted as RecordActed);
  const again = (done?.again?.(after) ?? []).map((unit) => `unit:${unit}`);
  const earlier = before && !done?.anew ? recordOwes(kind, before).filter((key) => !again.includes(key)) : [];
  const project = await projectOf(acted as RecordActed, scene);
  const people = async (keys: readonly string[]) => {
    const persons = await desk.people.personsFor(keys.flatMap(postsOf), today);
    const theirs = project && keys.includes(`purchaser:${project.declaration.purchaser}`);
    return theirs ? responsible(desk, project, persons, today) : persons;
  };
  const { by } = acted.moment;
  const tasks = (await people(owes.filter((key) => !earlier.includes(key)))).filter(
    (each) => each !== by.person || !(answers || done?.goesOn || verb === 'undo'),
  );
  const owing = await people(owes);
  const title = recordDone(acted, names, today);
  const posts = [...alsoPosts, ...raiserOf(acted as RecordActed), ...officeOf(acted as RecordActed)];
  const informed = (await desk.people.personsFor(posts, today)).filter(
    (each) => !tasks.includes(each) && each !== by.person,
  );
  const anew = [...tasks, ...informed];
  const concerned = await whomItConcerns(acted as RecordActed, scene);
  const ownUnit = by.unit ? await people([`unit:${by.unit}`]) : [];
  const named = recordDone(acted, names, today, by.name);
  const titleFor = (person: string) => (ownUnit.includes(person) && person !== by.person ? named : title);
  const live = await desk.outbox.live(subject);
  const due = owing.length > 0 ? await desk.reminders.due(kind, after.number) : undefined;
  const dueOn = due?.dueOn;
  const round = { subject, anew, owing, titleFor, concerned, dueOn };
  const mail = (await inTurn(live, (message) => redrawn(message, acted, scene, round))).flat();
  const files = await papersOf(acted as RecordActed, scene);
  for (const person of informed) {
    // Who had a card that goes along gets the next one in its place; who only hears of it gets it as it is now.
    const follows = live.some((each) => each.view === 'task' && each.person === person);
    const buttons = follows
      ? buttonsFor(kind, after, await desk.people.who(person, today), scene.catalogue)
      : [];
    const card = recordCard(kind, after, names, { title, today, buttons, brief: !follows });
    mail.push({ to: { person }, card, subject, cause, ...(follows && { view: 'task' }), ...files });
  }
  await desk.outbox.postAll(mail);
  const over = owing.length === 0 && RECORD_KINDS[kind].final.includes(after.status.state);
  const closed = live.filter((message) => concerns(message, round) && (over || isReplaced(message, round)));
  await desk.outbox.close(...closed.map(({ delivery }) => delivery));
  return { acted: acted as RecordActed, persons: tasks, files, dueOn };
}

/** The project it belongs to, where it belongs to one. */
const projectOf = async ({ after }: RecordActed, { desk }: Scene) =>
  'project' in after && after.project ? desk.projects.find(after.project) : undefined;

/** One unit's answer changes nothing on the cards of the others: only its own and the office's are drawn again. */
async function whomItConcerns(
  acted: RecordActed,
  { desk, today }: Scene,
): Promise<readonly string[] | undefined> {
  const { before, after, moment } = acted;
  if (before?.status.state !== after.status.state || verbOf(acted)?.anew) return undefined;
  const { unit } = moment.by;
  const office = ['office-director', 'office-clerk', ...DEPUTY_UNITS.map((each) => `office-deputy-${each}`)];
  const posts = [...office, ...(unit ? postsOf(`unit:${unit}`) : [])];
  return desk.people.personsFor(posts, today);
}
