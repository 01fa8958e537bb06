import { OTHER_DOCUMENTS } from '../wording/documents.ts';
import { inPaper } from '../wording/paper-text.ts';
import { type AgendaFigures, type CarriedMatter, carriedRows, figuresOf, joined, points } from './rows.ts';
import { fill } from './template.ts';
import type { Templates } from './templates.ts';

/** What every agenda begins with, in words, and the agreed matters that are still open. */
interface AgendaContent {
  readonly title: string;
  readonly heldOn: string;
  readonly place: string;
  readonly carried: readonly CarriedMatter[];
}

/** The items of the yearly meeting (附件1 三, R112). What has nothing below it is left out. */
export interface PlenaryAgenda extends AgendaContent {
  readonly chair: string;
  readonly study: readonly string[];
  readonly plan: readonly string[];
  readonly indicators: readonly string[];
  readonly phases: readonly string[];
  readonly figures: AgendaFigures;
  readonly problems: readonly string[];
  readonly proposals: readonly string[];
  readonly candidates: readonly string[];
  readonly others: readonly string[];
}

/** Four parts: policies carried out, tasks done, experience worth spreading, problems that stand out (R114). */
export interface ReportAgenda extends AgendaContent {
  /** A convenor (R115). */
  readonly reporter: string;
  readonly units: readonly string[];
  readonly policies: readonly string[];
  readonly tasks: readonly string[];
  readonly figures: AgendaFigures;
  readonly experience: readonly string[];
  readonly problems: readonly string[];
}

/** A special meeting or a joint research: its topics and what it rests on (R116, R117). */
export interface SpecialAgenda extends AgendaContent {
  readonly type: string;
  readonly basis: string;
  readonly units: readonly string[];
  readonly topics: readonly string[];
}

const begun = ({ title, heldOn, place, carried }: AgendaContent) => ({
  title: inPaper(title),
  heldOn,
  place,
  carried: carriedRows(carried),
});

/** Whether a heading over several lists has anything below it. */
const some = (...lists: readonly (readonly string[])[]): string =>
  lists.some((list) => list.length > 0) ? OTHER_DOCUMENTS.yes : '';

/** The plenary's agenda as .docx (R112). */
export const plenaryAgenda = (templates: Templates, content: PlenaryAgenda): Uint8Array =>
  fill(templates.get('plenary'), {
    ...begun(content),
    ...figuresOf(content.figures),
    chair: content.chair,
    study: points(content.study),
    planning: some(content.plan, content.indicators, content.phases),
    plan: points(content.plan),
    indicators: points(content.indicators),
    phases: points(content.phases),
    problems: points(content.problems),
    proposals: points(content.proposals),
    research: some(content.candidates, content.others),
    candidates: points(content.candidates),
    others: points(content.others),
  });

/** The report meeting's agenda as .docx (R114). */
export const reportAgenda = (templates: Templates, content: ReportAgenda): Uint8Array =>
  fill(templates.get('reporting'), {
    ...begun(content),
    ...figuresOf(content.figures),
    reporter: content.reporter,
    units: joined(content.units),
    policies: points(content.policies),
    tasks: points(content.tasks),
    experience: points(content.experience),
    problems: points(content.problems),
  });

/** Agenda of a special meeting or a joint research as .docx. */
export const specialAgenda = (templates: Templates, content: SpecialAgenda): Uint8Array =>
  fill(templates.get('special'), {
    ...begun(content),
    type: content.type,
    basis: inPaper(content.basis),
    units: joined(content.units),
    topics: points(content.topics),
  });
