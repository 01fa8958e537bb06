import { say, withButtons } from '../cards/answers.ts';
import type { Card } from '../cards/card.ts';
import { withEntry } from '../cards/entry.ts';
import type { KnownScene } from '../chat/define-command.ts';
import { owedLines } from '../chat/owed-lines.ts';
import { readSay } from '../chat/read/say.ts';
import { tellingOf } from '../chat/tellings.ts';
import type { Subject } from '../domain/reminders.ts';
import { minutesCard } from './minutes.ts';
import { answerOf, type Look } from './open-pages.ts';

/** Cards on one page: what a thumb gets through. */
const SHOWN = 12;

export interface Decisions {
  readonly cards: readonly { readonly number: string; readonly card: Card }[];
  readonly total: number;
}

/** Everything this person has to decide, each whole with its buttons: nothing to open first (B03). */
export const decisions: Look<Decisions> = async (scene) => {
  const { own } = await owedLines(scene);
  // What is decided on one card stands there together.
  const known = new Set<string>();
  const apart = own.filter(({ button }) => !button || (!known.has(button.say) && known.add(button.say)));
  const cards: { number: string; card: Card }[] = [];
  for (const { subject, text, button } of apart.slice(0, SHOWN)) {
    const whole = button && (await wholeCard(subject, button.say, scene));
    const card = whole ?? withButtons(say(text), button ? [button] : []);
    cards.push({ number: subject.number, card });
  }
  return { cards, total: apart.length };
};

/** As it was asked in the chat: a project with what is needed to decide it, anything else as the look at it shows it. */
async function wholeCard(subject: Subject, does: string, scene: KnownScene): Promise<Card | undefined> {
  const { name, args } = readSay(does);
  const [number = ''] = args;
  const project = name === 'show' ? await scene.desk.projects.find(number) : undefined;
  if (project) {
    const title = `${number} ${project.declaration.name}`;
    const dueOn = subject.dueOn || undefined;
    return tellingOf('project').personal(
      { kind: 'project', after: project, title, dueOn },
      scene.actor,
      scene,
      true,
    );
  }
  const card = await LOOKS[name]?.(number, scene);
  return card && card.buttons.length > 0 ? withEntry(card) : undefined;
}

type LookAtOne = (number: string, scene: KnownScene) => Promise<Card | undefined>;
const byCommand =
  (name: string): LookAtOne =>
  (number, scene) =>
    answerOf(name, { number }, scene);

/** Looks at one thing by its number, by the command that opens it. */
const LOOKS: Readonly<Record<string, LookAtOne>> = {
  meeting: byCommand('meeting'),
  follow: byCommand('follow'),
  entry: byCommand('entry'),
  minutes: minutesCard,
};
