import { say, withButtons, withList } from '../cards/answers.ts';
import type { Button, Card } from '../cards/card.ts';
import { recordCard } from '../cards/records.ts';
import { keysOf } from '../domain/owing.ts';
import type { Project } from '../domain/project.ts';
import { RECORD_FLOWS, type RecordKind, type Records } from '../domain/record-flow.ts';
import { sightOf } from '../office/sight.ts';
import { CHAT_WORDS as W } from '../wording/chat.ts';
import { buttonsFor } from './buttons.ts';
import type { Answer, Command, KnownScene } from './define-command.ts';
import { recordButtons } from './record-buttons.ts';
import { personalCard, subjectOf } from './tell.ts';
import { recordSubject } from './tell-record.ts';

/** Things named at most; who has more waiting asks for 待办. */
const MOST = 8;

interface Waiting {
  readonly subject: string;
  readonly number: string;
  readonly title: string;
  /** Those of the command that was said. */
  readonly buttons: readonly Button[];
  readonly whole: () => Card | Promise<Card>;
}

/**
 * A command said without its number: what waits for exactly that from this person, with its buttons. Nothing is done
 * on a guess, not even when there is only one. Undefined when nothing waits: then the number is asked for.
 */
export async function waitingFor(command: Command, scene: KnownScene): Promise<Answer | undefined> {
  const verb = `${command.name}:`;
  const all = [...(await projects(scene)), ...(await records(command, scene))];
  const open = all
    .map((each) => ({ ...each, buttons: each.buttons.filter((button) => button.say.startsWith(verb)) }))
    .filter(({ buttons }) => buttons.length > 0);
  const [first, ...others] = open;
  if (!first) return undefined;
  if (others.length === 0)
    return { card: await first.whole(), personal: true, follows: { subject: first.subject, view: 'task' } };
  const shown = open.slice(0, MOST);
  const named = shown.flatMap(({ number, buttons }) =>
    buttons.map((button) => ({ ...button, label: W.whichButton(button.label, number) })),
  );
  const card = withList(
    say(W.whichTitle(command.words[0], open.length), open.length > MOST ? W.whichMore : undefined),
    shown.map(({ title }) => title),
  );
  return { card: withButtons(card, named), personal: true };
}

async function projects(scene: KnownScene): Promise<readonly Waiting[]> {
  const { desk, actor, catalogue } = scene;
  const page = { offset: 0, limit: 100 };
  const found = await desk.projects.search({ owedBy: keysOf(actor) }, sightOf(actor), page);
  return found.projects.map((project: Project): Waiting => {
    const buttons = buttonsFor(project, actor, catalogue);
    const title = `${project.number} ${project.declaration.name}`;
    const whole = async () => {
      const dueOn = (await desk.reminders.due('project', project.number))?.dueOn;
      return personalCard({ project, title, ...(dueOn && { dueOn }) }, actor, scene);
    };
    return { subject: subjectOf(project), number: project.number, title, buttons, whole };
  });
}

async function records(command: Command, scene: KnownScene): Promise<readonly Waiting[]> {
  const kinds = (Object.keys(RECORD_FLOWS) as RecordKind[]).filter(
    (kind) => command.name in RECORD_FLOWS[kind],
  );
  const found = await Promise.all(kinds.map((kind) => recordsOf(kind, scene)));
  return found.flat();
}

async function recordsOf<K extends RecordKind>(
  kind: K,
  { desk, actor, names, catalogue, today }: KnownScene,
): Promise<readonly Waiting[]> {
  const owed = await desk.records.list(kind, { owedBy: keysOf(actor) });
  return owed.map((record: Records[K]): Waiting => {
    const buttons = recordButtons(kind, record, actor, catalogue);
    const whole = () => recordCard(kind, record, names, { today, buttons });
    const { title } = recordCard(kind, record, names, { today });
    return { subject: recordSubject(kind, record), number: record.number, title, buttons, whole };
  });
}
