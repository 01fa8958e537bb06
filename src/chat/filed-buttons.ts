import type { Button } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import type { Actor } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import { isDone, mayTake, offeredSteps } from '../engine/entries.ts';
import type { Piece, StepRow } from '../engine/row.ts';
import { postOf } from '../engine/who.ts';
import { isApproved } from '../projects/marks.ts';
import { PIECES } from '../projects/pieces.ts';
import { isOver } from '../projects/progress.ts';
import { lacksNow } from '../projects/stages.ts';
import { FILED_WORDS } from '../wording/parts.ts';

/** What this person may put on the file of a project now, or do to what is there: what is owed first. */
export function filedButtons(project: Project, actor: Actor): readonly Button[] {
  if (!isApproved(project) || isOver(project)) return [];
  const about = { project };
  const owed = lacksNow(project).flatMap(({ piece, step }) =>
    piece && !step && postOf(actor, piece.who, about) && piece.ready?.(about) === undefined
      ? [button(piece.words[0], sayOf(piece.key, [project.number], project.version), 'primary')]
      : [],
  );
  return [...owed, ...PIECES.flatMap((piece) => stepButtons(piece, project, actor))];
}

/** What may be done to the entries of that piece; where one step may be taken on several, each says which it is. */
function stepButtons(piece: Piece, project: Project, actor: Actor): readonly Button[] {
  const { filed = [], number, version } = project;
  const about = { project };
  const offered = filed
    .filter(({ row }) => row === piece.key)
    .flatMap((entry) =>
      offeredSteps(piece, entry, about)
        .filter((step) => mayTake(actor, step, entry, about))
        .map((step) => ({ step, entry })),
    );
  return offered.flatMap(({ step, entry }) => {
    const several = offered.some((each) => each.step === step && each.entry !== entry);
    const owed = !isDone(step, entry, about);
    const buttons = verdictsOf(step, [number, String(entry.no)], version, owed);
    return several
      ? buttons.map((each) => ({ ...each, label: FILED_WORDS.which(each.label, entry.no) }))
      : buttons;
  });
}

/** A step that is a verdict has a button for each, the yes first; any other has its own word (law 2). */
export function verdictsOf(
  step: StepRow,
  args: readonly string[],
  version: number,
  owed: boolean,
): readonly Button[] {
  const parts = Object.values(step.parts);
  const first = parts[0];
  if (first?.sort !== 'verdict')
    return [button(step.words[0], sayOf(step.key, args, version), owed && step.owed ? 'primary' : 'plain')];
  return (first.options ?? []).map(({ value, words: [label] }, index) => ({
    ...button(label, sayOf(step.key, [...args, value], version), index === 0 ? 'primary' : 'danger'),
    ...(parts.length > 1 && { takes: true as const }),
  }));
}
