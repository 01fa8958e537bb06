import type { Project } from '../domain/project.ts';
import { stands } from '../engine/entries.ts';
import { rowNamed } from '../projects/pieces.ts';
import { lacksOwed } from '../projects/stages.ts';
import { FILED_WORDS as W } from '../wording/parts.ts';
import type { Block, CardFile } from './card.ts';
import { entryLines, filesOf } from './entry-lines.ts';
import type { Names } from './names.ts';
import type { Among } from './openness.ts';

/** What is on file after the approval, in the order it came; in full also what was replaced or voided (R28, R40). */
export function filedBlocks(project: Project, names: Names, full: boolean, among?: Among): Block[] {
  const lines = (project.filed ?? []).flatMap((entry) => {
    const piece = rowNamed(entry.row)?.piece;
    if (!piece || piece.closed || !(full || stands(piece, entry))) return [];
    const [first = '', ...steps] = entryLines(piece, entry, names, { project }, among);
    return full ? [first, ...steps] : [first];
  });
  return lines.length === 0
    ? []
    : [
        { kind: 'text', text: W.onFile },
        { kind: 'list', items: lines },
      ];
}

/** What waits for a step by somebody: what they decide on, word for word. */
export function waitingBlocks(project: Project, names: Names): Block[] {
  const items = lacksOwed(project).flatMap(({ piece, entry }) =>
    piece && entry ? entryLines(piece, entry, names, { project }) : [],
  );
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

export const filesOnFile = (project: Project, among?: Among): readonly CardFile[] =>
  (project.filed ?? []).flatMap((entry) => {
    const piece = rowNamed(entry.row)?.piece;
    return piece && !piece.closed ? filesOf(piece, entry, among) : [];
  });
