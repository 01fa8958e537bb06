import type { Project } from '../domain/project.ts';
import { EVALUATED, lastResult } from '../projects/precedent.ts';
import type { Desk } from './ports.ts';

/** Evaluated projects of one item that are looked through at most. */
const MANY = 1_000;

/** The project with the last result of its item, as it stands today (六(五), R80). */
export async function withPrecedent(desk: Desk, project: Project): Promise<Project> {
  const { precedent: _, ...bare } = project;
  const { item } = project.declaration;
  if (item === undefined) return bare;
  const everything = { all: true, units: [] };
  const criteria = { items: [item], states: EVALUATED };
  const { projects } = await desk.projects.search(criteria, everything, { offset: 0, limit: MANY });
  const precedent = lastResult(project, projects);
  return precedent ? { ...bare, precedent } : bare;
}
