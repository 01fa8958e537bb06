import type { Stage } from '../domain/project.ts';
import { AGENDA_LINES } from '../wording/agenda.ts';
import { OTHER_DOCUMENTS as words } from '../wording/documents.ts';
import { inPaper } from '../wording/paper-text.ts';
import { STAGE_WORDS } from '../wording/project.ts';
import { formatFen } from '../wording/units.ts';

/** Live figures of the projects: how many stand at each stage, and for how much; money in fen. */
export interface AgendaFigures {
  /** The day the figures are of, in words. */
  readonly asOf: string;
  readonly byStage: readonly {
    readonly stage: Stage | 'ended';
    readonly count: number;
    readonly fen: number;
  }[];
  readonly total: { readonly count: number; readonly fen: number };
}

/** An agreed matter still open; days in words, ages in days, `lateDays` 0 while there is time (R128). */
export interface CarriedMatter {
  readonly text: string;
  readonly unit: string;
  readonly dueOn: string;
  readonly ageDays: number;
  readonly lateDays: number;
}

export const points = (texts: readonly string[]) =>
  texts.map((text, index) => ({ no: String(index + 1), text: inPaper(text) }));

export const figuresOf = ({ asOf, byStage, total }: AgendaFigures) => ({
  asOf,
  stages: byStage.map(({ stage, count, fen }) => ({
    stage: stage === 'ended' ? AGENDA_LINES.ended : STAGE_WORDS[stage],
    count: words.count(count),
    amount: formatFen(fen),
  })),
  totalCount: words.count(total.count),
  totalAmount: formatFen(total.fen),
});

/** The same for a document that may do without figures. */
export const optionalFigures = (figures: AgendaFigures | undefined) =>
  figures
    ? { hasFigures: words.yes, ...figuresOf(figures) }
    : { hasFigures: '', asOf: '', stages: [], totalCount: '', totalAmount: '' };

export const carriedRows = (matters: readonly CarriedMatter[]) =>
  matters.map(({ text, unit, dueOn, ageDays, lateDays }, index) => ({
    no: String(index + 1),
    // Templates of earlier days print it; the office's own numbers stand in no paper.
    number: '',
    text: inPaper(text),
    unit,
    dueOn,
    age: words.age(ageDays, lateDays),
  }));

export const joined = (names: readonly string[]) => names.join(words.join);
