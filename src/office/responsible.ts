import type { Project } from '../domain/project.ts';
import type { Desk } from './ports.ts';

/**
 * Of these persons those who are asked for the purchaser: whoever answers for the project, where that is still somebody
 * of the unit, in place of its other officers (五(二), 七(二)5, R66).
 */
export async function responsible(
  { people }: Desk,
  { declaration }: Pick<Project, 'declaration'>,
  persons: readonly string[],
  today: string,
): Promise<readonly string[]> {
  const unit = (await people.holdings(today)).filter(({ post }) => post.unit === declaration.purchaser);
  const named = unit.filter(({ name }) => name === declaration.officer).map(({ person }) => person);
  if (named.length === 0) return persons;
  const speaks = (person: string) =>
    unit.some(({ person: each, post }) => each === person && post.role !== 'officer');
  const officers = unit.filter(({ post }) => post.role === 'officer').map(({ person }) => person);
  const kept = persons.filter((each) => !officers.includes(each) || named.includes(each) || speaks(each));
  return [...new Set([...kept, ...named])];
}

/** It is in other hands now. */
export const isHandedOver = (before: Project | undefined, after: Project): boolean =>
  before !== undefined && before.declaration.officer !== after.declaration.officer;

/** Whoever answers for a project for the purchaser on that day, as a subject of the reminders names them; nobody where they left (R66). */
export async function officersOn(
  { people }: Desk,
  today: string,
): Promise<(project: Pick<Project, 'declaration'>) => { readonly officer?: string }> {
  const holdings = await people.holdings(today);
  return ({ declaration: { officer, purchaser } }) => {
    const found = holdings.find(({ name, post }) => name === officer && post.unit === purchaser);
    return found ? { officer: found.person } : {};
  };
}
