import type { Entry } from '../domain/entry.ts';
import type { Project } from '../domain/project.ts';
import type { Complaint } from '../engine/row.ts';

/** The last entry of that key that nothing has replaced or voided. */
export const lastOn = (project: Pick<Project, 'filed'> | undefined, key: string): Entry | undefined =>
  project?.filed?.findLast((entry) => entry.row === key && !entry.superseded);

/** With a later piece on file an earlier one is changed only by buying anew, with a reason. */
export const startAnew = (project: Project | undefined, later: string, says: string): Complaint | undefined =>
  lastOn(project, later) && { says, next: `要重新采购，先写明原因：流标 ${project?.number} 原因：…` };
