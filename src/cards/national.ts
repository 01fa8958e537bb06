import type { Project } from '../domain/project.ts';
import { nationalNotes } from '../projects/national-rules.ts';
import { stageOf } from '../projects/stages.ts';
import { CARD_WORDS as W } from '../wording/project.ts';
import type { Block } from './card.ts';

/** What the state says of the stage it stands in, last and apart: it is none of the document, and stops nothing. */
export function nationalBlocks(project: Project): readonly Block[] {
  const notes = nationalNotes(project, stageOf(project));
  return notes.length > 0 ? [{ kind: 'note', text: W.national(notes) }] : [];
}
