import { done, withFacts, withNote } from '../../src/cards/answers.ts';
import { nowSentence } from '../../src/cards/project-now.ts';
import { buttonsFor } from '../../src/chat/buttons.ts';
import type { Answer, KnownScene } from '../../src/chat/define-command.ts';
import { whereItWasDone } from '../../src/chat/live-cards.ts';
import { reasonOf } from '../../src/chat/project-deed.ts';
import { doneTitle } from '../../src/chat/project-done.ts';
import { subjectOf } from '../../src/domain/record-flow.ts';
import type { Acted, RecordActed } from '../../src/office/act.ts';
import { CARD_WORDS } from '../../src/wording/project.ts';

/**
 * The answer to a decision. Pressed on its card, the card itself becomes the outcome, and only what it does not say (the
 * note) is said beside it; else a few lines tell the outcome and how the project stands, with what this person may do next.
 `more` is what it brought
 * about elsewhere.
 */
export async function decided(
  acted: Acted,
  scene: KnownScene,
  note?: string,
  more: readonly RecordActed[] = [],
): Promise<Answer> {
  const { names, desk, chat, actor, catalogue } = scene;
  const { after } = acted;
  const changes = [{ acted }, ...more.map((each) => ({ acted: each }))];
  const title = doneTitle(acted, names);
  if ((await whereItWasDone(scene)).answered === undefined)
    return { changes, toast: title, ...(note && { outcome: withNote(done(title), note) }) };
  const dueOn = (await desk.reminders.due('project', after.number))?.dueOn;
  const reason = reasonOf(acted);
  const card = withFacts(done(title), [
    ...(reason ? [{ label: CARD_WORDS.reason, value: reason }] : []),
    { label: CARD_WORDS.now, value: nowSentence(after, names, dueOn) },
  ]);
  const direct = chat.kind === 'dm';
  const buttons = direct ? buttonsFor('project', after, actor, catalogue) : [];
  return {
    changes,
    card: { ...(note ? withNote(card, note) : card), buttons },
    follows: { subject: subjectOf('project', after), view: direct ? 'task' : 'project' },
  };
}
