import { say, withButtons, withList } from '../cards/answers.ts';
import type { Card } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import { RECORD_KINDS, type RecordKind, titleOf } from '../domain/record-flow.ts';
import type { RecordActed } from '../office/act.ts';
import type { NewDelivery } from '../office/ports.ts';
import { MEETING_NOTES } from '../wording/meeting-notes.ts';
import { RECORD_TASKS } from '../wording/records.ts';
import type { Scene } from './define-command.ts';
import type { Files } from './record-papers.ts';
import { taskCard } from './record-redrawn.ts';

export const recordSubject = (kind: RecordKind, { number }: { readonly number: string }): string =>
  `${kind}:${number}`;

/** Those who newly must act on one record, with the papers that go with it. */
export interface Asked<K extends RecordKind = RecordKind> {
  readonly acted: RecordActed<K>;
  readonly persons: readonly string[];
  readonly files: Files;
  /** Last day of what is asked, `YYYY-MM-DD`. */
  readonly dueOn?: string | undefined;
}

/** One after the other: they share one transaction. */
export async function inTurn<T, R>(all: readonly T[], each: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of all) results.push(await each(one));
  return results;
}

/** Asks each of them once: for one thing with its own card, for several with a list and a button for each. */
export async function askTogether(asked: readonly Asked[], scene: Scene): Promise<void> {
  const persons = [...new Set(asked.flatMap((each) => each.persons))];
  const mail = await inTurn(persons, (person) => {
    const own = asked.filter((each) => each.persons.includes(person));
    const [only, ...others] = own;
    return only && others.length === 0 ? asking(only, person, scene) : askingSeveral(own, person, scene);
  });
  await scene.desk.outbox.postAll(mail);
}

/** Gives each of them a card of their own that asks for what they may do, with the papers that go with it. */
export async function askPersons<K extends RecordKind>(
  acted: RecordActed<K>,
  persons: readonly string[],
  scene: Scene,
  files: Files,
): Promise<void> {
  await askTogether([{ acted: acted as RecordActed, persons, files }], scene);
}

async function asking({ acted, files, dueOn }: Asked, person: string, scene: Scene): Promise<NewDelivery> {
  const { desk, today, cause } = scene;
  const card = taskCard(acted, await desk.people.who(person, today), scene, dueOn);
  const subject = recordSubject(acted.kind, acted.after);
  return { to: { person }, card, subject, view: 'task', cause, ...files };
}

/** Buttons under one list: what fits a phone; the lines beyond are found in 待办. */
const BUTTONS = 6;

async function askingSeveral(own: readonly Asked[], person: string, scene: Scene): Promise<NewDelivery> {
  const { desk, today, cause } = scene;
  const actor = await desk.people.who(person, today);
  const lines = own.map(({ acted }) => taskCard(acted, actor, scene).title);
  const buttons = own.slice(0, BUTTONS).map(({ acted: { kind, after } }) => {
    const title = titleOf(kind, after);
    return button(
      MEETING_NOTES.listButton(after.number, title),
      sayOf(RECORD_KINDS[kind].shows, [after.number]),
    );
  });
  const base = say(RECORD_TASKS(own.length));
  const card: Card = { ...withButtons(withList(base, lines), buttons), tone: 'waiting' };
  const files = own.flatMap((each) => each.files.files ?? []);
  return { to: { person }, card, cause, ...(files.length > 0 && { files }) };
}
