import type { LiveMessage } from '../office/ports.ts';
import type { Scene } from './define-command.ts';

/** A card that asks its person for something. */
export const isAsking = (message: LiveMessage): message is LiveMessage & { readonly person: string } =>
  message.view === 'task' && Boolean(message.person);

/** Where an act was done, as far as telling of it is concerned. */
export interface Here {
  /** Whoever acted, where only they read along: their answer is all they are told. */
  readonly person?: string;
  /** Their chat, where the answer is a message of its own. */
  readonly answered?: string;
}

const chatOf = ({ platform, kind, id }: { platform: string; kind: string; id: string }): string =>
  `${platform}:${kind}:${id}`;

/** A press on a card of the subject, or on a form, is answered by that card; anything else by a new message. */
export async function whereItWasDone({ desk, account, actor, chat, pressed }: Scene): Promise<Here> {
  const message = pressed && (await desk.outbox.byMessage(account.platform, pressed));
  const person = chat.kind === 'dm' && actor ? { person: actor.person } : {};
  return message && message.view !== ''
    ? person
    : { ...person, answered: chatOf({ platform: account.platform, kind: chat.kind, id: chat.id }) };
}

/** Of one subject's live messages those that a newer one in the same chat makes old. */
export function overtaken(
  live: readonly LiveMessage[],
  { told, here }: { readonly told: readonly string[]; readonly here: Here },
): readonly LiveMessage[] {
  const chats = live.map(({ to, person }) => ('platform' in to ? chatOf(to) : `person:${person}`));
  return live.filter(
    ({ person, to }, index) =>
      chats.lastIndexOf(chats[index] ?? '') !== index ||
      chats[index] === here.answered ||
      (told.includes(person ?? '') && !('kind' in to && to.kind === 'group')),
  );
}
