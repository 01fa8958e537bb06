import type { Card } from '../cards/card.ts';
import { handTitle } from '../cards/hand.ts';
import type { Names } from '../cards/names.ts';
import { projectChanges } from '../cards/project-changes.ts';
import type { KnownScene } from '../chat/define-command.ts';
import { projectDeed } from '../chat/project-deed.ts';
import type { Project } from '../domain/project.ts';
import type { LoggedEntry } from '../office/ports.ts';
import { CARD_WORDS } from '../wording/project.ts';
import { cardOf, type Look } from './open-pages.ts';

/** One step of a project, with what it changed. */
export interface PageStep {
  readonly at: string;
  readonly stamp: string;
  readonly who: string;
  readonly post: string;
  readonly deed: string;
  readonly clause: string;
  readonly changes: readonly string[];
}

export interface ProjectPage {
  readonly card: Card;
  readonly steps: readonly PageStep[];
}

/** One project as the chat shows it whole, and every step of it, the newest first. */
export const projectPage =
  (number: string): Look<ProjectPage> =>
  async (scene) => {
    const card = await cardOf('show', { number }, scene);
    const entries = await scene.desk.log.of(`project:${number}`);
    return { card, steps: entries.map((entry, at) => stepOf(entry, entries.slice(0, at), scene)).reverse() };
  };

function stepOf(entry: LoggedEntry, earlier: readonly LoggedEntry[], { names }: KnownScene): PageStep {
  const { at, by, clause } = entry;
  return {
    at,
    stamp: names.stamp(at),
    who: 'name' in by ? by.name : 'account' in by ? by.account : by.system,
    post: 'post' in by ? handTitle(by, names) : '',
    deed: projectDeed(entry, names),
    clause: clause ? CARD_WORDS.clauses([clause]) : '',
    changes: changesOf(entry, earlier, names),
  };
}

/** Each entry holds the whole project after it, so that before it is what the last one left. */
function changesOf({ after }: LoggedEntry, earlier: readonly LoggedEntry[], names: Names): readonly string[] {
  const before = earlier.findLast((entry) => isProject(entry.after))?.after;
  return isProject(before) && isProject(after) ? projectChanges(before, after, names) : [];
}

const isProject = (value: unknown): value is Project =>
  typeof value === 'object' && value !== null && 'declaration' in value && 'status' in value;
