import { MATTERS } from '../domain/matter.ts';
import type { Project } from '../domain/project.ts';
import { improvementsOn } from '../projects/known-of.ts';
import { EVALUATED, lastResult } from '../projects/precedent.ts';
import type { Desk } from './ports.ts';

/** The project with the last result of its item and the improvements asked for on it, as they stand today (六(五), 七(二)5, R67, R80). */
export async function withPrecedent(desk: Desk, project: Project): Promise<Project> {
  const { precedent: _, improving: __, ...bare } = project;
  const { item } = project.declaration;
  if (item === undefined) return bare;
  const everything = { all: true, units: [] };
  const found = await desk.projects.all({ items: [item] }, everything);
  const others = found.filter(({ number }) => number !== project.number);
  const precedent = lastResult(
    project,
    others.filter(({ status }) => EVALUATED.includes(status.state)),
  );
  const { prefix } = MATTERS.improvement;
  const improving = improvementsOn(await desk.records.list('matter', { prefix }), others);
  return { ...bare, ...(precedent && { precedent }), ...(improving.length > 0 && { improving }) };
}
