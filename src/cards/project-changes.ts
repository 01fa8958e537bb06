import { approvedFen } from '../domain/opinions.ts';
import type { Project } from '../domain/project.ts';
import { CARD_WORDS as W } from '../wording/project.ts';
import { formatFen } from '../wording/units.ts';
import { declaredChanges } from './declared.ts';
import type { Names } from './names.ts';
import { standingWords } from './project-now.ts';

/** What one step changed, each value before and after: how the project stands, what is fixed, what was declared. */
export function projectChanges(before: Project, after: Project, names: Names): readonly string[] {
  const money = (project: Project) => {
    const fen = approvedFen(project);
    return fen === undefined ? W.unfixed : formatFen(fen);
  };
  const pairs = [
    [W.now, standingWords(before), standingWords(after)],
    [W.fixedAmount, money(before), money(after)],
  ] as const;
  return [
    ...pairs.flatMap(([label, was, is]) => (was === is ? [] : [W.changed(label, was, is)])),
    ...declaredChanges(before.declaration, after.declaration, names),
  ];
}
