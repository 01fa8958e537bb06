import { withNote } from '../src/cards/answers.ts';
import { projectCard } from '../src/cards/project.ts';
import type { Answer, KnownScene } from '../src/chat/define-command.ts';
import { buttonsFor } from '../src/chat/buttons.ts';
import { doneTitle } from '../src/chat/tell.ts';
import type { Acted } from '../src/office/act-on-project.ts';

/**
 * The answer to a decision. Pressed on its own card, that card becomes the outcome and nothing more is said;
 * typed, or pressed elsewhere, a card tells the outcome and what may come next.
 */
export async function decided(acted: Acted, scene: KnownScene, note?: string): Promise<Answer> {
  const title = doneTitle(acted);
  if (await shownOnPressedCard(acted, scene)) return { acted, toast: title };
  const buttons = scene.chat.kind === 'dm' ? buttonsFor(acted.after, scene.actor, scene.catalogue) : [];
  const card = projectCard(acted.after, scene.names, { title, buttons });
  return { acted, card: note ? withNote(card, note) : card };
}

async function shownOnPressedCard({ after }: Acted, { desk, account, pressed }: KnownScene): Promise<boolean> {
  if (!pressed) return false;
  const subject = `project:${after.number}`;
  const message = await desk.outbox.byMessage(account.platform, pressed);
  const live = await desk.outbox.live(subject);
  return message !== undefined && live.some(({ delivery }) => delivery === message.delivery);
}
