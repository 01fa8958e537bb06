import { postsOf } from '../domain/owing.ts';
import { DEPUTY_UNITS } from '../domain/people.ts';
import { type Kind, subjectOf } from '../domain/record-flow.ts';
import type { ActedOn } from '../office/act.ts';
import { rowOf } from '../office/kinds.ts';
import type { LiveMessage, NewDelivery } from '../office/ports.ts';
import { whoIsTold } from '../office/who-is-told.ts';
import { type Asked, asking, askTogether, inTurn } from './asked.ts';
import type { Change, Scene } from './define-command.ts';
import { isAsking } from './live-cards.ts';
import { papersOf } from './papers-of.ts';
import type { Shown } from './telling.ts';
import { tellingOf } from './tellings.ts';

/**
 * Tells of everything one act did: every card that still shows it is drawn anew or overtaken, each person gets one
 * message that asks (an edit makes no sound), and whoever acted none beside the answer, where `answered` is the subject
 * whose card the answer is.
 */
export async function tell(changes: readonly Change[], scene: Scene, answered?: string): Promise<void> {
  const asked = await inTurn(changes, (change) => tellOne(change, scene, answered));
  await askTogether(asked, scene);
}

/** Gives those who newly must act and are still to be asked. */
async function tellOne<K extends Kind>(
  { acted, informs }: Change<K>,
  scene: Scene,
  answered: string | undefined,
): Promise<Asked<K>> {
  const { desk, today, cause, names } = scene;
  const { kind, after, verb, moment } = acted;
  const { by } = moment;
  const telling = tellingOf(kind);
  const row = rowOf(kind);
  const subject = subjectOf(kind, after);
  const { tasks, owing, news } = await whoIsTold(acted, desk, today, informs);
  const goesOn = telling.goesOn(acted, scene, subject === answered);
  const persons = tasks.filter((person) => !(goesOn && person === by.person));
  const owes = row.owes(after).length > 0;
  const due = owes ? await desk.reminders.due(kind, after.number) : undefined;
  const shown: Shown<K> = {
    kind,
    after,
    verb,
    title: telling.title(acted, names, today),
    dueOn: due?.dueOn,
  };
  // The other voices of a unit hear who spoke for it.
  const others = by.unit ? await desk.people.personsFor(postsOf(`unit:${by.unit}`), today) : [];
  const named = { ...shown, title: telling.title(acted, names, today, by.name) };
  const showing = (person: string) => (others.includes(person) && person !== by.person ? named : shown);

  const concerned = await whomItConcerns(acted, scene);
  const live = (await desk.outbox.live(subject)).filter(
    (message) => !isAsking(message) || !concerned || concerned.includes(message.person),
  );
  const old = await telling.old(live, [...persons, ...news], scene);
  const redrawn = async (message: LiveMessage): Promise<NewDelivery> => {
    const { to, view, person = '', delivery: edits } = message;
    const mine = showing(person);
    const personal = async () => {
      const actor = await desk.people.who(person, today);
      return telling.personal(mine, actor, scene, actor !== undefined && owing.includes(person));
    };
    const card = old.includes(message)
      ? (telling.overtaken?.(mine.title) ?? telling.shown(mine, scene))
      : isAsking(message)
        ? await personal()
        : telling.shown(mine, scene, view);
    return { to, card, edits, subject, view, cause };
  };
  const mail = await inTurn(live, redrawn);
  const files = await papersOf(acted, scene);
  const asked: Asked<K> = { shown, persons, files };
  if (telling.alone) mail.push(...(await inTurn(persons, (person) => asking(asked, person, scene))));
  for (const person of news) {
    const had = live.some((message) => isAsking(message) && message.person === person);
    const actor = had ? await desk.people.who(person, today) : undefined;
    mail.push({ to: { person }, ...telling.news(shown, actor, scene), subject, cause, ...files });
  }
  await desk.outbox.postAll(mail);
  const over = !owes && row.final.includes(after.status.state);
  await desk.outbox.close(...(over ? live : old).map(({ delivery }) => delivery));
  return telling.alone ? { ...asked, persons: [] } : asked;
}

/** Where one unit's answer changes nothing on the cards of the others, only its own and the office's are drawn again. */
async function whomItConcerns<K extends Kind>(
  { kind, before, after, verb, moment }: ActedOn<K>,
  { desk, today }: Scene,
): Promise<readonly string[] | undefined> {
  const { anew } = rowOf(kind).verbs[verb] ?? {};
  if (!tellingOf(kind).apart || before?.status.state !== after.status.state || anew) return undefined;
  const { unit } = moment.by;
  const office = ['office-director', 'office-clerk', ...DEPUTY_UNITS.map((each) => `office-deputy-${each}`)];
  return desk.people.personsFor([...office, ...(unit ? postsOf(`unit:${unit}`) : [])], today);
}
