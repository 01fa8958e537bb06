import { registerCard } from '../cards/register.ts';
import type { Registered } from '../domain/entry.ts';
import { postsOf } from '../domain/owing.ts';
import type { Register } from '../engine/row.ts';
import type { RegisterActed } from '../office/act-on-register.ts';
import { owedOf } from '../office/keep-registered.ts';
import type { KnownScene } from './define-command.ts';
import { whereItWasDone } from './live-cards.ts';
import { registerButtons } from './register-buttons.ts';

export const registerSubject = ({ number }: Pick<Registered, 'number'>): string => `register:${number}`;

/** Redraws the cards that still show the entry, and asks those who newly must act. */
export async function tellOfRegister(
  row: Register,
  { before, after }: Pick<RegisterActed, 'before' | 'after'>,
  title: string,
  scene: KnownScene,
): Promise<void> {
  const { desk, today, cause, names, actor } = scene;
  const subject = registerSubject(after);
  const earlier = before ? owedOf(row, before) : [];
  const newly = owedOf(row, after).filter((key) => !earlier.includes(key));
  const people = await desk.people.personsFor(newly.flatMap(postsOf), today);
  const here = await whereItWasDone(scene);
  const cardFor = async (person: string | undefined) =>
    registerCard(row, after, names, {
      title,
      buttons: person
        ? registerButtons(row, after, person === actor.person ? actor : await desk.people.who(person, today))
        : [],
    });
  for (const { to, delivery: edits, view, person } of await desk.outbox.live(subject))
    if (!(person && people.includes(person)))
      await desk.outbox.post({ to, card: await cardFor(person), edits, subject, view, cause });
  for (const person of people.filter((each) => each !== here.person))
    await desk.outbox.post({ to: { person }, card: await cardFor(person), subject, view: 'task', cause });
}
