import { done, withFacts, withNote } from '../src/cards/answers.ts';
import type { Answer, KnownScene } from '../src/chat/define-command.ts';
import { doneTitle } from '../src/chat/tell.ts';
import type { Acted } from '../src/office/act-on-project.ts';
import { CARD_WORDS, STATE_WORDS } from '../src/wording/project.ts';

/**
 * The answer to a decision. Pressed, the card itself becomes the outcome and nothing more is said;
 * typed, a few lines tell the outcome and how the project stands.
 */
export function decided(acted: Acted, { pressed }: KnownScene, note?: string): Answer {
  const title = doneTitle(acted);
  if (pressed) return { acted, toast: title };
  const card = withFacts(done(title), [
    { label: CARD_WORDS.now, value: STATE_WORDS[acted.after.status.state] },
  ]);
  return { acted, card: note ? withNote(card, note) : card };
}
