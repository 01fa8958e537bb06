import { recordCard } from '../cards/records.ts';
import { MATTERS, type Matter } from '../domain/matter.ts';
import { postsOf } from '../domain/owing.ts';
import { DEPUTY_UNITS } from '../domain/people.ts';
import type { RecordKind } from '../domain/record-flow.ts';
import { lastConsent, recordOwes } from '../domain/record-owing.ts';
import type { RecordActed } from '../office/act-on-record.ts';
import type { NewDelivery } from '../office/ports.ts';
import type { Scene } from './define-command.ts';
import { recordButtons } from './record-buttons.ts';
import { recordDone } from './record-done.ts';
import { type Files, papersOf } from './record-papers.ts';
import { concerns, isReplaced, redrawn, taskCard } from './record-redrawn.ts';

export const recordSubject = (kind: RecordKind, { number }: { readonly number: string }): string =>
  `${kind}:${number}`;

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

/** Redraws the cards that still show it, asks those who newly must act, and informs whom the change concerns. */
export async function tellOfRecord<K extends RecordKind>(
  acted: RecordActed<K>,
  scene: Scene,
  alsoPosts: readonly string[] = [],
): Promise<void> {
  const { desk, today, cause, names } = scene;
  const { kind, before, after, verb } = acted;
  const subject = recordSubject(kind, after);
  const owes = recordOwes(kind, after);
  const again = askedAgain(acted as RecordActed);
  const earlier =
    before && !ANEW.includes(verb) ? recordOwes(kind, before).filter((key) => !again.includes(key)) : [];
  const people = (keys: readonly string[]) => desk.people.personsFor(keys.flatMap(postsOf), today);
  const { by } = acted.moment;
  const tasks = (await people(owes.filter((key) => !earlier.includes(key)))).filter(
    (each) => each !== by.person || !GOES_ON.includes(verb),
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
  mail.push(...(await askings(acted, tasks, scene, files)));
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
}

/** One after the other: they share one transaction. */
async function inTurn<T, R>(all: readonly T[], each: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of all) results.push(await each(one));
  return results;
}

/** Gives each of them a card of their own that asks for what they may do, with the papers that go with it. */
export async function askPersons<K extends RecordKind>(
  acted: RecordActed<K>,
  persons: readonly string[],
  scene: Scene,
  files: Files,
): Promise<void> {
  await scene.desk.outbox.postAll(await askings(acted, persons, scene, files));
}

function askings<K extends RecordKind>(
  acted: RecordActed<K>,
  persons: readonly string[],
  scene: Scene,
  files: Files,
): Promise<readonly NewDelivery[]> {
  const { desk, today, cause } = scene;
  const subject = recordSubject(acted.kind, acted.after);
  return inTurn(persons, async (person) => {
    const card = taskCard(acted, await desk.people.who(person, today), scene);
    return { to: { person }, card, subject, view: 'task', cause, ...files };
  });
}

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
