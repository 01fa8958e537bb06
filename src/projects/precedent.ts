import type { EntryRef, Values } from '../domain/entry.ts';
import { optional, prose } from '../domain/part.ts';
import { type Precedent, type Project, STATES, type State } from '../domain/project.ts';
import { PROJECT_STATES } from '../domain/project-flow.ts';
import { type Facts, type Look, piece } from '../engine/row.ts';
import { lastOn } from './on-file.ts';

/** States of a project whose result is out. */
export const EVALUATED: readonly State[] = STATES.filter(
  (state) => PROJECT_STATES[state].stage === 'payment',
);

/** Who provides the service, by name, as far as it is on file. */
export const providersOf = (project: Project): readonly string[] =>
  [
    ['award', 'provider'],
    ['contract', 'party'],
  ].flatMap(([key = '', part = '']) => {
    const provider = lastOn(project, key)?.values[part] as EntryRef | undefined;
    return provider ? [provider.name] : [];
  });

/** What it came to: the last edition, else the result as it was first issued. */
function resultOf(
  project: Project,
): { readonly result: string; readonly score?: number; readonly at: string } | undefined {
  const edition = lastOn(project, 'result-edition');
  if (!edition) return project.evaluation;
  return { result: String(edition.values.result), score: Number(edition.values.score), at: edition.at };
}

/** The last result among these. */
function lastAmong(evaluated: readonly Project[]): Precedent | undefined {
  const [last] = evaluated
    .flatMap((other) => {
      const found = resultOf(other);
      return found ? [{ number: other.number, ...found }] : [];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
  return last && { number: last.number, result: last.result };
}

/** The last result of the same item, or of a provider of this project, on another project (六(五), R80). */
export function lastResult(project: Project, evaluated: readonly Project[]): Precedent | undefined {
  const { item } = project.declaration;
  const providers = providersOf(project);
  const alike = (other: Project) =>
    (item !== undefined && other.declaration.item === item) ||
    providersOf(other).some((name) => providers.includes(name));
  return lastAmong(evaluated.filter((other) => other.number !== project.number && alike(other)));
}

/** The last result of a provider, by name, among these (六(五), R80). */
export const lastOfProvider = (name: string, evaluated: readonly Project[]): Precedent | undefined =>
  lastAmong(evaluated.filter((other) => providersOf(other).includes(name)));

const known = async (project: Project | undefined, look: Look): Promise<Precedent | undefined> =>
  project && (lastResult(project, await look.projects({ states: EVALUATED })) ?? project.precedent);

/** What both who acknowledge have in common. */
const acknowledging = {
  stage: 'procurement',
  clause: '六(五)',
  owed: ({ precedent }: Project) => precedent !== undefined,
  state: ({ result }: Values) => (result ? `已知悉${result}` : '已知悉'),
  parts: { note: optional(prose(['说明', '意见'], { labelled: true })) },
  checks: [
    async (_: unknown, { project, look }: Facts) =>
      (await known(project, look)) ? undefined : { says: '同一目录项还没有评估结果，不需要知悉。' },
  ],
  adds: async (_: unknown, { project, look }: Facts) => {
    const found = await known(project, look);
    return found ? { number: found.number, result: `${found.number} ${found.result}` } : undefined;
  },
} as const;

/** Whoever selects has read what the last one came to; it bars nobody (六(五), R80). */
export const ACKNOWLEDGED = piece({
  ...acknowledging,
  key: 'acknowledge',
  words: ['知悉'],
  title: '知悉上次评估结果',
  english: 'acknowledges the last result of the same item or provider before a provider is selected',
  does: '选择承接主体前，知悉同一目录项或同一承接主体的上次评估结果',
  example: '知悉 2026-001',
  who: 'purchaser',
});

/** So has whoever fixes the money (六(五), R80). */
export const ACKNOWLEDGED_BY_MONEY = piece({
  ...acknowledging,
  key: 'acknowledge-money',
  words: ['财政知悉', '知悉 财政'],
  title: '财政部门知悉上次评估结果',
  english: 'acknowledges the last result for the finance bureau before a provider is selected',
  does: '选择承接主体前，由财政部门知悉上次评估结果',
  example: '财政知悉 2026-001',
  who: 'money',
});
