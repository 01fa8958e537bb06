import { outstanding } from '../domain/opinions.ts';
import type { Project } from '../domain/project.ts';
import { NOW_WORDS, CARD_WORDS as W } from '../wording/project.ts';
import type { Names } from './names.ts';

/** How it stands, for whom everyone waits and until which day (`YYYY-MM-DD`), in one sentence. */
export function nowSentence(project: Project, names: Names, dueOn: string | undefined): string {
  const { state } = project.status;
  const units = state === 'in-review' ? outstanding(project).map(({ unit }) => names.unit(unit)) : [];
  const sentence = NOW_WORDS[state](units, names.unit(project.declaration.purchaser));
  return `${sentence}${dueOn === undefined ? '' : W.before(names.date(dueOn))}`;
}
