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
  const { prefix } = MATTERS.improvement;
  const [evaluated, asked] = await Promise.all([
    desk.projects.all({ items: [item], states: EVALUATED }, everything),
    desk.records.list('matter', { prefix }),
  ]);
  const precedent = lastResult(
    project,
    evaluated.filter(({ number }) => number !== project.number),
  );
  const numbers = new Set(asked.flatMap((each) => each.project ?? []));
  const others: Project[] = [];
  for (const number of numbers) {
    const other = number === project.number ? undefined : await desk.projects.find(number);
    if (other?.declaration.item === item) others.push(other);
  }
  const improving = improvementsOn(asked, others);
  return { ...bare, ...(precedent && { precedent }), ...(improving.length > 0 && { improving }) };
}
