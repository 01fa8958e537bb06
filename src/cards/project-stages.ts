import { type Project, STAGES, type Stage } from '../domain/project.ts';
import { filedOf } from '../projects/in-stage.ts';
import type { Lack } from '../projects/lack.ts';
import { isApproved } from '../projects/marks.ts';
import { lacksNow, lacksWaiting, stageProgress } from '../projects/stages.ts';
import { STAGE_WORDS, CARD_WORDS as W } from '../wording/project.ts';
import { PIECE_WORDS } from '../wording/stages.ts';
import type { Block } from './card.ts';
import type { Names } from './names.ts';
import { lackWords } from './project-now.ts';

/** The eight stages, each with what is on file, and the present one with what it lacks and whose that is (五(一), R27–R29). */
export function stageBlocks(project: Project, names: Names): readonly Block[] {
  if (!isApproved(project)) return [];
  const progressOf = stageProgress(project);
  const now = lacksNow(project);
  const said = (lack: Lack) => W.lackOf(...lackWords(lack, project, names));
  const lineOf = (stage: Stage): string => {
    const label = STAGE_WORDS[stage];
    const filed = filedOf(stage, project).map(({ name, count }) =>
      W.pieces(PIECE_WORDS[name] ?? name, count),
    );
    const progress = progressOf(stage);
    if (progress === 'done') return W.filedIn(label, filed);
    if (progress === 'ahead') return W.aheadIn(label, filed, lacksWaiting(stage, project).map(said));
    return W.lacksIn(label, filed, now.filter(({ piece }) => !piece?.aside).map(said));
  };
  const asideIn = (stage: Stage) =>
    now.filter(({ piece }) => piece?.aside && piece.stage === stage).map(said);
  return [{ kind: 'list', items: STAGES.map((stage) => W.asideIn(lineOf(stage), asideIn(stage))) }];
}
