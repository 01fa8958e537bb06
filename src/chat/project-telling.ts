import { done } from '../cards/answers.ts';
import { projectCard } from '../cards/project.ts';
import { overtakenCard, projectTask } from '../cards/project-task.ts';
import type { Actor } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import { PROJECT_STATES, type StateRow } from '../domain/project-flow.ts';
import { UNDO_WORDS } from '../wording/undo.ts';
import { buttonsFor } from './buttons.ts';
import type { Scene } from './define-command.ts';
import { overtaken, whereItWasDone } from './live-cards.ts';
import { doneTitle } from './project-done.ts';
import { requestOf } from './request.ts';
import type { Shown, Telling } from './telling.ts';

const isDecided = ({ status }: Project): boolean =>
  (PROJECT_STATES[status.state] as StateRow).decided === true;

/** A project: whoever decides it sees all they need for that, and one live card a chat. */
export const PROJECT_TELLING: Telling<'project'> = {
  title: doneTitle,
  shown: ({ after, title, dueOn }, { names }, view) =>
    projectCard(after, names, {
      title,
      ...(view === 'project' && { opinions: isDecided(after), among: 'group' }),
      ...(dueOn && { dueOn }),
    }),
  personal,
  news: (shown, _, scene) => ({ card: PROJECT_TELLING.shown(shown, scene), view: 'news' }),
  overtaken: overtakenCard,
  old: async (live, told, scene) => overtaken(live, { told, here: await whereItWasDone(scene) }),
  goesOn: (_, { chat }) => chat.kind === 'dm',
  undone: (acted, { names }) => ({ card: done(doneTitle(acted, names)) }),
  undoing: UNDO_WORDS.askNote,
  alone: true,
};

/** What is asked of them with what is needed to decide, else how it stands. */
function personal(
  { after, title, dueOn }: Shown<'project'>,
  actor: Actor | undefined,
  { names, catalogue, today }: Scene,
) {
  const buttons = buttonsFor('project', after, actor, catalogue);
  const request = requestOf(after, buttons);
  const due = dueOn === undefined ? {} : { dueOn };
  return request
    ? projectTask(after, names, { request, buttons, today, ...due })
    : projectCard(after, names, { title, buttons, stages: false, ...due });
}
