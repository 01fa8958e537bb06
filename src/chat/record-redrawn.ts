import type { Card } from '../cards/card.ts';
import { recordCard } from '../cards/records.ts';
import type { Actor } from '../domain/people.ts';
import type { RecordKind } from '../domain/record-flow.ts';
import type { RecordActed } from '../office/act.ts';
import type { LiveMessage, NewDelivery } from '../office/ports.ts';
import { RECORD_TASK } from '../wording/records.ts';
import { buttonsFor } from './buttons.ts';
import type { Scene } from './define-command.ts';
import { recordHeading } from './record-done.ts';

/** One telling of a record to those whose cards still show it. */
export interface Round {
  readonly subject: string;
  /** Get a message of their own: an edit makes no sound. */
  readonly anew: readonly string[];
  readonly owing: readonly string[];
  /** First line for somebody: the other voices of a unit hear who spoke for it. */
  readonly titleFor: (person: string) => string;
  /** Absent: everybody's card changes. */
  readonly concerned: readonly string[] | undefined;
  /** Last day of what is owed now, `YYYY-MM-DD`. */
  readonly dueOn: string | undefined;
}

/** A card that asks its person for something. */
const isAsking = ({ view, person = '' }: LiveMessage): boolean => view === 'task' && person !== '';
export const concerns = (message: LiveMessage, { concerned }: Round): boolean =>
  !isAsking(message) || !concerned || concerned.includes(message.person ?? '');
export const isReplaced = (message: LiveMessage, { anew }: Round): boolean =>
  isAsking(message) && anew.includes(message.person ?? '');

/** The card as it stands now; nothing where the change does not concern whoever has it. */
export async function redrawn<K extends RecordKind>(
  message: LiveMessage,
  acted: RecordActed<K>,
  scene: Scene,
  round: Round,
): Promise<readonly NewDelivery[]> {
  if (!concerns(message, round)) return [];
  const { desk, names, today, cause, catalogue } = scene;
  const { kind, after } = acted;
  const { delivery, to, view, person = '' } = message;
  const asked = isAsking(message) && !isReplaced(message, round);
  const actor = asked ? await desk.people.who(person, today) : undefined;

  const card =
    actor && round.owing.includes(person)
      ? taskCard(acted, actor, scene, round.dueOn)
      : recordCard(kind, after, names, {
          title: round.titleFor(person),
          today,
          buttons: buttonsFor(kind, after, actor, catalogue),
        });
  return [{ to, card, edits: delivery, subject: round.subject, view, cause }];
}

/** What one person is asked to do, named by the likeliest thing they may press. */
export function taskCard<K extends RecordKind>(
  { kind, after, verb }: RecordActed<K>,
  actor: Actor | undefined,
  { names, today, catalogue }: Scene,
  dueOn?: string,
): Card {
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
