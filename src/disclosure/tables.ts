import { FEED_COLUMNS as W } from '../registers/feed-keys.ts';
import { STAGE_WORDS } from '../wording/project.ts';
import type { OpenProject } from './open-project.ts';

/** Headings of that table, in order. */
export const PROJECT_COLUMNS: readonly string[] = Object.values(W);
const yuan = (fen: number | undefined): string => (fen === undefined ? '' : (fen / 100).toFixed(2));

/** One line of a table for each project; every cell is text, so that a long number stays as it is. */
export const projectRows = (projects: readonly OpenProject[]): readonly Readonly<Record<string, string>>[] =>
  projects.map((project) => ({
    [W.number]: project.number,
    [W.name]: project.name,
    [W.purchaser]: project.purchaser.name,
    [W.field]: project.field,
    [W.item]: project.item ?? '',
    [W.stage]: STAGE_WORDS[project.stage],
    [W.amount]: yuan(project.fixedFen),
    [W.from]: project.from,
    [W.to]: project.to,
    [W.method]: project.purchase?.methodName ?? '',
    [W.provider]: project.award?.provider.name ?? '',
    [W.award]: yuan(project.award?.fen),
    [W.result]: project.result?.words ?? '',
    [W.paid]: project.award ? yuan(project.paidFen) : '',
  }));
