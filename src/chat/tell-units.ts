import { say } from '../cards/answers.ts';
import { postsOf } from '../domain/owing.ts';
import type { Telling } from '../engine/row.ts';
import type { KnownScene } from './define-command.ts';

/** Tells those whom a row names beside those who must act; whoever acted hears it as the answer. */
export async function tellUnits(
  tellings: readonly Telling[],
  subject: string,
  { desk, today, cause, actor }: KnownScene,
): Promise<void> {
  for (const { units = [], posts = [], persons = [], title, lines = [] } of tellings) {
    const asked = [...units.flatMap((unit) => postsOf(`unit:${unit}`)), ...posts];
    const people = [...new Set([...(await desk.people.personsFor(asked, today)), ...persons])];
    const card = say(title, ...lines);
    const told = people.filter((each) => each !== actor.person);
    await desk.outbox.postAll(told.map((person) => ({ to: { person }, card, subject, cause })));
  }
}
