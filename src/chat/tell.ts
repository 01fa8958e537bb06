import type { Card } from '../cards/card.ts';
import { projectCard } from '../cards/project.ts';
import { overtakenCard, projectTask } from '../cards/project-task.ts';
import type { Actor } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import { PROJECT_STATES, type StateRow } from '../domain/project-flow.ts';
import type { Acted } from '../office/act.ts';
import type { LiveMessage, NewDelivery } from '../office/ports.ts';
import { whoIsTold } from '../office/who-is-told.ts';
import { buttonsFor } from './buttons.ts';
import type { Scene } from './define-command.ts';
import { overtaken, whereItWasDone } from './live-cards.ts';
import { doneTitle } from './project-done.ts';
import { requestOf } from './request.ts';

export const subjectOf = (project: Pick<Project, 'number'>): string => `project:${project.number}`;

/** What a person is shown of a project that may ask something of them. */
interface Shown {
  readonly project: Project;
  /** First line where nothing is asked. */
  readonly title: string;
  readonly dueOn?: string;
}

/**
 * After a change: every card that still shows the project is turned into how it stands now, or, where a newer message
 * says it, into what became of it; those who newly must act get a card of their own (an edit makes no sound), the
 * purchaser's people hear of it. Each person gets one message at most, whoever acted none beside the answer.
 */
export async function tellOfProject(acted: Acted, scene: Scene): Promise<void> {
  const { desk, today, cause, names } = scene;
  const { after } = acted;
  const subject = subjectOf(after);
  const title = doneTitle(acted, names);
  const dueOn = (await desk.reminders.due('project', after.number))?.dueOn;
  const shown: Shown = { project: after, title, ...(dueOn && { dueOn }) };
  const { tasks, news } = await whoIsTold(acted, desk, today);
  const here = await whereItWasDone(scene);
  const asked = tasks.filter((person) => person !== here.person);
  const live = await desk.outbox.live(subject);
  const old = overtaken(live, { told: [...asked, ...news], here });
  const mail: NewDelivery[] = [];
  for (const message of live) mail.push(await redrawn(message, shown, scene, old.includes(message)));
  for (const person of asked) {
    const card = await cardFor(person, shown, scene);
    mail.push({ to: { person }, card, subject, view: 'task', cause });
  }
  for (const person of news) {
    const card = projectCard(after, names, { title, ...(dueOn && { dueOn }) });
    mail.push({ to: { person }, card, subject, view: 'news', cause });
  }
  await desk.outbox.postAll(mail);
  const row: StateRow = PROJECT_STATES[after.status.state];
  await desk.outbox.close(...(row.final ? live : old).map(({ delivery }) => delivery));
}

async function redrawn(message: LiveMessage, shown: Shown, scene: Scene, old: boolean): Promise<NewDelivery> {
  const { names, cause } = scene;
  const { project, title, dueOn } = shown;
  const card = old
    ? overtakenCard(title)
    : message.view === 'task' && message.person
      ? await cardFor(message.person, shown, scene)
      : projectCard(project, names, {
          title,
          ...(message.view === 'project' && { opinions: isDecided(project), among: 'group' as const }),
          ...(dueOn && { dueOn }),
        });
  const { to, delivery: edits, view } = message;
  return { to, card, edits, subject: subjectOf(project), view, cause };
}

const isDecided = ({ status }: Project): boolean =>
  (PROJECT_STATES[status.state] as StateRow).decided === true;

const cardFor = async (person: string, shown: Shown, scene: Scene): Promise<Card> =>
  personalCard(shown, await scene.desk.people.who(person, scene.today), scene);

/** The project as this person meets it: what is asked of them with what is needed to decide, else how it stands. */
export function personalCard(
  { project, title, dueOn }: Shown,
  actor: Actor | undefined,
  { names, catalogue, today }: Pick<Scene, 'names' | 'catalogue' | 'today'>,
): Card {
  const buttons = buttonsFor('project', project, actor, catalogue);
  const request = requestOf(project, buttons);
  const due = dueOn === undefined ? {} : { dueOn };
  return request
    ? projectTask(project, names, { request, buttons, today, ...due })
    : projectCard(project, names, { title, buttons, stages: false, ...due });
}
