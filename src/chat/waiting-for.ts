import { say, withButtons, withList } from '../cards/answers.ts';
import { CHAT_WORDS as W } from '../wording/chat.ts';
import type { Answer, Command, KnownScene } from './define-command.ts';
import { type Pressable, pressables } from './pressables.ts';

/** Things named at most; who has more waiting asks for 待办. */
const MOST = 8;

/**
 * A command said without its number: what waits for exactly that from this person, with its buttons. Nothing is done
 * on a guess, not even when there is only one. Undefined when nothing waits.
 */
export async function waitingFor(command: Command, scene: KnownScene): Promise<Answer | undefined> {
  const verb = `${command.name}:`;
  const open = (await pressables(scene)).flatMap((each) => {
    const buttons = each.buttons.filter((button) => button.say.startsWith(verb));
    return buttons.length > 0 ? [{ ...each, pressed: buttons }] : [];
  });
  return choice(command.words[0], open);
}

/** One thing with all its buttons; several by name, each with the buttons that were meant. */
export async function choice(
  word: string,
  open: readonly (Pressable & { readonly pressed: Pressable['buttons'] })[],
): Promise<Answer | undefined> {
  const [first, ...others] = open;
  if (!first) return undefined;
  if (others.length === 0)
    return { card: await first.whole(), personal: true, follows: { subject: first.subject, view: 'task' } };
  const shown = open.slice(0, MOST);
  const named = shown.flatMap(({ number, pressed }) =>
    pressed.map((button) => ({ ...button, label: W.whichButton(button.label, number) })),
  );
  const card = withList(
    say(W.whichTitle(word, open.length), open.length > MOST ? W.whichMore : undefined),
    shown.map(({ title }) => title),
  );
  return { card: withButtons(card, named), personal: true };
}
