import type { Button } from '../cards/card.ts';
import { owedLines } from '../chat/owed-lines.ts';
import { oversees } from '../office/sight.ts';
import { whatNext } from '../wording/query.ts';
import type { Look } from './open-pages.ts';

/** Of one's own, the most urgent first: the rest moves up as these are done. */
const SHOWN = 50;
/** Of what others are late with. */
const URGED = 20;

export interface Home {
  readonly total: number;
  readonly own: readonly { readonly text: string; readonly button?: Button }[];
  /** For whoever looks after what others owe. */
  readonly late: { readonly count: number; readonly lines: readonly string[] };
  /** What one may begin with where nothing waits. */
  readonly next: string;
}

/** What waits for this person, each with the button that does it. */
export const home: Look<Home> = async (scene) => {
  const { actor } = scene;
  const { own, late } = await owedLines(scene);
  const urged = oversees(actor) ? late : [];
  return {
    total: own.length,
    own: own.slice(0, SHOWN).map(({ text, button }) => ({ text, ...(button && { button }) })),
    late: { count: urged.length, lines: urged.slice(0, URGED).map(({ text }) => text) },
    next: whatNext(actor.posts.map(({ role }) => role)),
  };
};
