import { recordCard } from '../cards/records.ts';
import { MATTERS, type Matter } from '../domain/matter.ts';
import { postsOf } from '../domain/owing.ts';
import { DEPUTY_UNITS } from '../domain/people.ts';
import type { RecordKind } from '../domain/record-flow.ts';
import { lastConsent, recordOwes } from '../domain/record-owing.ts';
import type { RecordActed } from '../office/act-on-record.ts';
import { responsible } from '../office/responsible.ts';
import type { Recorded, Scene } from './define-command.ts';
import { type Asked, askTogether, inTurn, recordSubject } from './record-asked.ts';
import { recordButtons } from './record-buttons.ts';
import { recordDone } from './record-done.ts';
import { papersOf } from './record-papers.ts';
import { concerns, isReplaced, redrawn } from './record-redrawn.ts';

/** Verbs after which everybody is asked again, whatever they said before. */
const ANEW: readonly string[] = ['reschedule', 'circulate'];
/** Verbs whose own answer already asks the one who acted to go on. */
const GOES_ON: readonly string[] = ['minutes', 'undo'];
/** After units were brought together, those that said no are asked again (R122). */
function askedAgain({ kind, verb, after }: RecordActed): readonly string[] {
  if (kind !== 'matter' || verb !== 'coordinate') return [];
  const matter = after as Matter;
  return matter.units
    .filter((unit) => lastConsent(matter, unit)?.agrees === false)
    .map((unit) => `unit:${unit}`);
}

/** What whoever raised a matter hears of it, though nothing is asked of them. */
const RAISER_HEARS: readonly string[] = [
  'consent',
  'undo',
  'coordinate',
  'adopt',
  'decline',
  'report',
  'record',
  'done',
];
function raiserOf({ kind, verb, after, moment }: RecordActed): readonly string[] {
  const matter = after as Matter;
  if (kind !== 'matter' || !RAISER_HEARS.includes(verb)) return [];
  if (verb === 'undo' && !MATTERS[matter.kind].consent) return [];
  const isYes = verb === 'consent' && lastConsent(matter, moment.by.unit ?? '')?.agrees === true;
  return isYes ? [] : [matter.raisedBy.post];
}

/** An answer taken back that changes whose turn it is: the office, which may have begun, hears of it. */
const officeOf = ({ verb, before, after }: RecordActed): readonly string[] =>
  verb === 'undo' && before?.status.state !== after.status.state ? ['office-director', 'office-clerk'] : [];

/** Nothing more can happen to it: its cards stay as they are. */
const FINAL: Readonly<Record<RecordKind, readonly string[]>> = {
  meeting: ['closed', 'cancelled'],
  minutes: [],
  matter: ['done', 'dropped'],
};

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
  const again = askedAgain(acted as RecordActed);
  const earlier =
    before && !ANEW.includes(verb) ? recordOwes(kind, before).filter((key) => !again.includes(key)) : [];
  const project = await projectOf(acted as RecordActed, scene);
  const people = async (keys: readonly string[]) => {
    const persons = await desk.people.personsFor(keys.flatMap(postsOf), today);
    const theirs = project && keys.includes(`purchaser:${project.declaration.purchaser}`);
    return theirs ? responsible(desk, project, persons, today) : persons;
  };
  const { by } = acted.moment;
  const tasks = (await people(owes.filter((key) => !earlier.includes(key)))).filter(
    (each) => each !== by.person || !(answers || GOES_ON.includes(verb)),
  );
  const owing = await people(owes);
  const title = recordDone(acted, names, today);
  const posts = [...alsoPosts, ...raiserOf(acted as RecordActed), ...officeOf(acted as RecordActed)];
  const informed = (await desk.people.personsFor(posts, today)).filter(
    (each) => !tasks.includes(each) && each !== by.person,
  );
  const anew = [...tasks, ...informed];
  const concerned = await whomItConcerns(acted, scene);
  const ownUnit = by.unit ? await people([`unit:${by.unit}`]) : [];
  const named = recordDone(acted, names, today, by.name);
  const titleFor = (person: string) => (ownUnit.includes(person) && person !== by.person ? named : title);
  const live = await desk.outbox.live(subject);
  const round = { subject, anew, owing, titleFor, concerned };
  const mail = (await inTurn(live, (message) => redrawn(message, acted, scene, round))).flat();
  const files = await papersOf(acted as RecordActed, scene);
  for (const person of informed) {
    // Who had a card that goes along gets the next one in its place; who only hears of it gets it as it is now.
    const follows = live.some((each) => each.view === 'task' && each.person === person);
    const buttons = follows
      ? recordButtons(kind, after, await desk.people.who(person, today), scene.catalogue)
      : [];
    const card = recordCard(kind, after, names, { title, today, buttons, brief: !follows });
    mail.push({ to: { person }, card, subject, cause, ...(follows && { view: 'task' }), ...files });
  }
  await desk.outbox.postAll(mail);
  const over = owing.length === 0 && FINAL[kind].includes(after.status.state);
  const closed = live.filter((message) => concerns(message, round) && (over || isReplaced(message, round)));
  await desk.outbox.close(...closed.map(({ delivery }) => delivery));
  return { acted: acted as RecordActed, persons: tasks, files };
}

/** The project it belongs to, where it belongs to one. */
const projectOf = async ({ after }: RecordActed, { desk }: Scene) =>
  'project' in after && after.project ? desk.projects.find(after.project) : undefined;

/** One unit's answer changes nothing on the cards of the others: only its own and the office's are drawn again. */
async function whomItConcerns(
  { before, after, verb, moment }: RecordActed,
  { desk, today }: Scene,
): Promise<readonly string[] | undefined> {
  if (before?.status.state !== after.status.state || ANEW.includes(verb)) return undefined;
  const { unit } = moment.by;
  const office = ['office-director', 'office-clerk', ...DEPUTY_UNITS.map((each) => `office-deputy-${each}`)];
  const posts = [...office, ...(unit ? postsOf(`unit:${unit}`) : [])];
  return desk.people.personsFor(posts, today);
}
