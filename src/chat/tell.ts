import type { Card } from '../cards/card.ts';
import { projectCard } from '../cards/project.ts';
import type { Project } from '../domain/project.ts';
import { PROJECT_STATES, type StateRow } from '../domain/project-flow.ts';
import type { Acted } from '../office/act-on-project.ts';
import type { DeliveryAddress, LiveMessage } from '../office/ports.ts';
import { whoIsTold } from '../office/who-is-told.ts';
import { DONE_WORDS } from '../wording/project.ts';
import { buttonsFor } from './buttons.ts';
import type { Scene } from './define-command.ts';

export const subjectOf = (project: Pick<Project, 'number'>): string => `project:${project.number}`;

/** First line of a card after something was done: what, and to which project. */
export const doneTitle = ({ verb, after }: Acted): string => `${DONE_WORDS[verb]}：${after.number} ${after.declaration.name}`;

/**
 * After a change: every card that still shows the project is turned into how it stands now,
 * those who must act get a card with buttons, the purchaser's people hear of it.
 */
export async function tellOfProject(acted: Acted, scene: Scene): Promise<void> {
  const { desk, today } = scene;
  const subject = subjectOf(acted.after);
  const live = await desk.outbox.live(subject);
  await Promise.all(live.map((message) => redraw(message, acted, scene)));
  const { tasks, news } = await whoIsTold(acted, desk, today);
  const alreadyShown = new Set(live.filter(({ view }) => view === 'task').map(({ person }) => person));
  for (const person of tasks.filter((each) => !alreadyShown.has(each))) {
    await desk.outbox.post({ to: { person }, card: await taskCard(acted.after, person, scene), subject, view: 'task', cause: scene.cause });
  }
  for (const person of news) {
    await desk.outbox.post({ to: { person }, card: projectCard(acted.after, scene.names, { title: doneTitle(acted) }), subject, cause: scene.cause });
  }
}

async function redraw(message: LiveMessage, acted: Acted, scene: Scene): Promise<void> {
  const { desk, names, cause } = scene;
  const { after } = acted;
  const person = message.person;
  const title = doneTitle(acted);
  const card =
    message.view === 'task' && person
      ? { ...(await taskCard(after, person, scene)), title }
      : projectCard(after, names, { title });
  await desk.outbox.post({ to: message.to as DeliveryAddress, card, edits: message.delivery, subject: subjectOf(after), view: message.view, cause });
  const row: StateRow = PROJECT_STATES[after.status.state];
  if (row.final) await desk.outbox.close(message.delivery);
}

/** The project as one person sees it: with what they may press. */
export async function taskCard(project: Project, person: string, { desk, names, catalogue, today }: Scene): Promise<Card> {
  const actor = await desk.people.who(person, today);
  return projectCard(project, names, { buttons: buttonsFor(project, actor, catalogue) });
}
