import type { Card } from '../cards/card.ts';
import { projectCard } from '../cards/project.ts';
import { outstanding } from '../domain/opinions.ts';
import type { Project } from '../domain/project.ts';
import { PROJECT_STATES, type StateRow } from '../domain/project-flow.ts';
import type { Acted } from '../office/act-on-project.ts';
import type { LiveMessage } from '../office/ports.ts';
import { whoIsTold } from '../office/who-is-told.ts';
import { CONCLUDE_TASK, DONE_WORDS, OUTCOME_WORDS, TASK_WORDS } from '../wording/project.ts';
import { buttonsFor } from './buttons.ts';
import type { Scene } from './define-command.ts';

export const subjectOf = (project: Pick<Project, 'number'>): string => `project:${project.number}`;

/** First line of a card after something was done: what, and to which project. */
export const doneTitle = (acted: Acted): string =>
  `${outcome(acted)}：${acted.after.number} ${acted.after.declaration.name}`;

function outcome({ verb, after }: Acted): string {
  const decision = after.decisions.at(-1);
  const deciding = verb === 'conclude' || verb === 'approve' || verb === 'refuse' || verb === 'record';
  if (deciding && decision)
    return OUTCOME_WORDS[decision.kind === 'external' ? decision.body : decision.kind][
      decision.passed ? 'passed' : 'failed'
    ];
  const result = verb === 'coordinate' ? after.coordinations.at(-1)?.result : undefined;
  return result ? OUTCOME_WORDS.coordination[result] : DONE_WORDS[verb];
}

/**
 * After a change: every card that still shows the project is turned into how it stands now,
 * those who newly must act get a card of their own (an edit makes no sound), the purchaser's people hear of it.
 */
export async function tellOfProject(acted: Acted, scene: Scene): Promise<void> {
  const { desk, today, cause, names } = scene;
  const { after } = acted;
  const subject = subjectOf(after);
  const { tasks, news } = await whoIsTold(acted, desk, today);
  for (const message of await desk.outbox.live(subject)) {
    await redraw(message, acted, scene, message.view === 'task' && tasks.includes(message.person ?? ''));
  }
  for (const person of tasks) {
    await desk.outbox.post({
      to: { person },
      card: await taskCard(after, person, scene),
      subject,
      view: 'task',
      cause,
    });
  }
  for (const person of news) {
    await desk.outbox.post({
      to: { person },
      card: projectCard(after, names, { title: doneTitle(acted) }),
      subject,
      cause,
    });
  }
}

async function redraw(message: LiveMessage, acted: Acted, scene: Scene, replaced: boolean): Promise<void> {
  const { desk, names, cause, catalogue, today } = scene;
  const { after } = acted;
  const actor =
    message.view === 'task' && message.person && !replaced
      ? await desk.people.who(message.person, today)
      : undefined;
  const card = projectCard(after, names, {
    title: doneTitle(acted),
    buttons: buttonsFor(after, actor, catalogue),
    stages: message.view !== 'task',
    opinions: message.view === 'task' || isDecided(after),
  });
  await desk.outbox.post({
    to: message.to,
    card,
    edits: message.delivery,
    subject: subjectOf(after),
    view: message.view,
    cause,
  });
  const row: StateRow = PROJECT_STATES[after.status.state];
  if (row.final || replaced) await desk.outbox.close(message.delivery);
}

const isDecided = ({ status }: Project): boolean =>
  (PROJECT_STATES[status.state] as StateRow).decided === true;

/** What one person is asked to do: the request first, then what is needed to decide, then the buttons. */
async function taskCard(
  project: Project,
  person: string,
  { desk, names, catalogue, today }: Scene,
): Promise<Card> {
  const actor = await desk.people.who(person, today);
  const buttons = buttonsFor(project, actor, catalogue);
  const agreed = project.status.state === 'in-review' && outstanding(project).length === 0;
  const title = `${agreed ? CONCLUDE_TASK : TASK_WORDS[project.status.state]}：${project.number} ${project.declaration.name}`;
  return projectCard(project, names, { title, tone: 'waiting', buttons, stages: false });
}
