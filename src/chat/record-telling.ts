import { recordCard } from '../cards/records.ts';
import type { Actor } from '../domain/people.ts';
import { RECORD_KINDS, type RecordKind, subjectOf } from '../domain/record-flow.ts';
import { RECORD_TASK } from '../wording/records.ts';
import { UNDO_WORDS } from '../wording/undo.ts';
import { buttonsFor } from './buttons.ts';
import type { Scene } from './define-command.ts';
import { isAsking } from './live-cards.ts';
import { recordDone, recordHeading } from './record-done.ts';
import type { Shown, Telling } from './telling.ts';

/** Meetings, minutes and matters: one card each, whose buttons go as soon as another asks. */
export const recordTelling = <K extends RecordKind>(): Telling<K> => ({
  title: recordDone,
  shown: (shown, scene) => standing(shown, undefined, scene),
  personal: (shown, actor, scene, owes) => (owes ? task(shown, actor, scene) : standing(shown, actor, scene)),
  // Who had a card that goes along gets the next one in its place; who only hears of it gets it as it is now.
  news: (shown, actor, scene) =>
    actor
      ? { card: standing(shown, actor, scene), view: 'task' }
      : { card: standing(shown, undefined, scene, true) },
  old: (live, told) => live.filter((message) => isAsking(message) && told.includes(message.person)),
  goesOn: ({ kind, verb }, _, carries) =>
    carries || verb === 'undo' || RECORD_KINDS[kind].verbs[verb]?.goesOn === true,
  undone(acted, scene) {
    const { kind, after } = acted;
    const title = recordDone(acted, scene.names, scene.today);
    const actor = scene.chat.kind === 'dm' ? scene.actor : undefined;
    return {
      card: standing({ kind, after, title }, actor, scene),
      follows: { subject: subjectOf(kind, after), view: 'task' },
    };
  },
  undoing: UNDO_WORDS.askAnswer,
  apart: true,
});

const standing = <K extends RecordKind>(
  { kind, after, title }: Shown<K>,
  actor: Actor | undefined,
  { names, today, catalogue }: Scene,
  brief = false,
) =>
  recordCard(kind, after, names, { title, today, buttons: buttonsFor(kind, after, actor, catalogue), brief });

/** What one person is asked to do, named by the likeliest thing they may press. */
function task<K extends RecordKind>(
  { kind, after, verb, dueOn }: Shown<K>,
  actor: Actor | undefined,
  { names, today, catalogue }: Scene,
) {
  const buttons = buttonsFor(kind, after, actor, catalogue);
  const first = buttons.find((each) => each.kind === 'primary' || each.say.startsWith('coordinate:'));
  const asked = first?.say.split(':')[0];
  const request =
    RECORD_TASK[`${verb}:${asked}`] ??
    RECORD_TASK[asked ?? ''] ??
    RECORD_TASK[`${kind}:${after.status.state}`];
  return recordCard(kind, after, names, {
    title: `${request ?? ''}：${recordHeading(kind, after, names, today)}`,
    tone: 'waiting',
    today,
    buttons,
    brief: true,
    ...(dueOn !== undefined && { dueOn }),
  });
}
