import { say, withButtons, withList } from '../cards/answers.ts';
import type { Card } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import { type Kind, subjectOf } from '../domain/record-flow.ts';
import { rowOf } from '../office/kinds.ts';
import type { NewDelivery, PostedFile } from '../office/ports.ts';
import { MEETING_NOTES } from '../wording/meeting-notes.ts';
import { RECORD_TASKS } from '../wording/records.ts';
import type { Scene } from './define-command.ts';
import type { Shown } from './telling.ts';
import { tellingOf } from './tellings.ts';

export interface Files {
  readonly files?: readonly PostedFile[];
}

/** Those who newly must act on one thing, with the papers that go with it. */
export interface Asked<K extends Kind = Kind> {
  readonly shown: Shown<K>;
  readonly persons: readonly string[];
  readonly files: Files;
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

/** A card of their own that asks for what they may do, with the papers that go with it. */
export async function asking<K extends Kind>(
  { shown, files }: Asked<K>,
  person: string,
  scene: Scene,
): Promise<NewDelivery> {
  const { desk, today, cause } = scene;
  const { kind, after } = shown;
  const card = tellingOf(kind).personal(shown, await desk.people.who(person, today), scene, true);
  return { to: { person }, card, subject: subjectOf(kind, after), view: 'task', cause, ...files };
}

/** Buttons under one list: what fits a phone; the lines beyond are found in 待办. */
const BUTTONS = 6;

async function askingSeveral(own: readonly Asked[], person: string, scene: Scene): Promise<NewDelivery> {
  const { desk, today, cause } = scene;
  const actor = await desk.people.who(person, today);
  const lines = own.map(({ shown }) => tellingOf(shown.kind).personal(shown, actor, scene, true).title);
  const buttons = own.slice(0, BUTTONS).map(({ shown: { kind, after } }) => {
    const row = rowOf(kind);
    return button(MEETING_NOTES.listButton(after.number, row.title(after)), sayOf(row.shows, [after.number]));
  });
  const base = say(RECORD_TASKS(own.length));
  const card: Card = { ...withButtons(withList(base, lines), buttons), tone: 'waiting' };
  const files = own.flatMap((each) => each.files.files ?? []);
  return { to: { person }, card, cause, ...(files.length > 0 && { files }) };
}
