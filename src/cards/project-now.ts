import { outstanding } from '../domain/opinions.ts';
import type { Project } from '../domain/project.ts';
import { type Lack, nameOfLack } from '../projects/lack.ts';
import { isApproved } from '../projects/marks.ts';
import { lacksNow, stageOf } from '../projects/stages.ts';
import { FILED_WORDS } from '../wording/parts.ts';
import { NOW_WORDS, STAGE_NOW, STATE_WORDS, CARD_WORDS as W } from '../wording/project.ts';
import { ownerWords, PIECE_WORDS } from '../wording/stages.ts';
import type { Names } from './names.ts';

/** How it stands, in a few words: after the approval by the stage it has come to. */
export function standingWords(project: Project): string {
  const { state } = project.status;
  const stage = state === 'approved' || state === 'evaluated' ? STAGE_NOW[stageOf(project)] : undefined;
  return stage ? W.inStage(STATE_WORDS[state], stage) : STATE_WORDS[state];
}

/** How it stands, for whom everyone waits and until which day (`YYYY-MM-DD`), in one sentence. */
export function nowSentence(project: Project, names: Names, dueOn: string | undefined): string {
  const { state } = project.status;
  const units = state === 'in-review' ? outstanding(project).map(({ unit }) => names.unit(unit)) : [];
  const own = NOW_WORDS[state](units, names.unit(project.declaration.purchaser));
  const [lack] = isApproved(project) ? lacksNow(project).filter(({ piece }) => !piece?.aside) : [];
  const sentence = lack ? standingWords(project) : own;
  return `${sentence}${lack ? lacking(lack, project, names) : ''}${dueOn === undefined ? '' : W.before(names.date(dueOn))}`;
}

/** What it waits for first, and whose that is. */
function lacking(lack: Lack, project: Project, names: Names): string {
  return W.lacking(...lackWords(lack, project, names));
}

/** Its name, and whose it is to bring. */
export function lackWords(
  lack: Lack,
  project: Project,
  names: Pick<Names, 'unit'>,
): readonly [what: string, who: string] {
  const name = nameOfLack(lack);
  const said = PIECE_WORDS[name] ?? name;
  const purchaser = names.unit(project.declaration.purchaser);
  const who = lack.owes === 'purchaser' ? purchaser : ownerWords(lack.owes, lack.keys, names.unit);
  return [lack.which === undefined ? said : FILED_WORDS.which(said, lack.which), who];
}
