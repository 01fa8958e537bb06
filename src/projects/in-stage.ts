import type { Project, Stage } from '../domain/project.ts';
import { stands } from '../engine/entries.ts';
import type { Duty, Piece } from '../engine/row.ts';
import type { Lack } from './lack.ts';
import { STAGE_MARKS } from './marks.ts';
import { PIECES } from './pieces.ts';

const standing = (piece: Piece, { filed = [] }: Project): number =>
  filed.filter((entry) => entry.row === piece.key && stands(piece, entry)).length;

/** What stands on file in that stage, by the names of its marks and pieces, each with how many. */
export const filedOf = (
  stage: Stage,
  project: Project,
): readonly { readonly name: string; readonly count: number }[] => [
  ...(STAGE_MARKS[stage] ?? []).flatMap(({ key, when, onFile }) =>
    (when?.(project) ?? true) && onFile(project) ? [{ name: key, count: 1 }] : [],
  ),
  ...PIECES.flatMap((piece) => {
    const count = piece.stage === stage && !piece.closed ? standing(piece, project) : 0;
    return count > 0 ? [{ name: piece.title, count }] : [];
  }),
];

/** Which of the four duties of a stage it is part of (五(一), R29). */
export const dutyOf = ({ piece, step }: Pick<Lack, 'piece' | 'step'>): Duty =>
  step?.duty ?? piece?.duty ?? 'procedure';
