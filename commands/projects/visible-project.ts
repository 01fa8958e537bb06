import type { KnownScene } from '../../src/chat/define-command.ts';
import type { Project } from '../../src/domain/project.ts';
import { PROJECT_STATES, type StateRow } from '../../src/domain/project-flow.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { maySee, sightOf, sightOfGroup } from '../../src/office/sight.ts';

/** @throws Refusal `no-such-project`, `not-yours-to-see` */
export async function visibleProject(
  number: string,
  { desk, actor, occasion }: KnownScene,
): Promise<Project> {
  const project = await desk.projects.find(number);
  if (!project) throw new Refusal('no-such-project', { number });
  const inGroup = occasion.group !== undefined && maySee(sightOfGroup(occasion.group), project);
  if (!inGroup && !maySee(sightOf(actor), project)) throw new Refusal('not-yours-to-see', { number });
  return project;
}

/** Until it is decided, what units said about it does not stand in a group. */
export const isPersonal = ({ status }: Project): boolean =>
  (PROJECT_STATES[status.state] as StateRow).decided !== true;
