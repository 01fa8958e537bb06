import { TEMPLATE_NEWS as W } from '../wording/health.ts';
import { decline, done, withList, withNote } from './answers.ts';
import type { Card } from './card.ts';

interface State {
  readonly file: string;
  /** Which edition documents are made with meanwhile. */
  readonly uses: keyof typeof W.uses;
  readonly problems: readonly string[];
}

/** Problems shown of a template; the rest is a count. */
const SHOWN = 3;

/** What is wrong with one template, and what documents are made with meanwhile. */
export const templateLine = ({ problems, uses }: State): string =>
  W.line(problems.slice(0, SHOWN), problems.length, W.uses[uses]);

/** What the office is told when templates break, and when they are well again. */
export function templateNews(turned: readonly State[]): Card {
  const broken = turned.filter(({ problems }) => problems.length > 0);
  const well = turned.filter(({ problems }) => problems.length === 0).map(({ file }) => file);
  if (broken.length === 0) return done(W.well(well));
  const card = withList(decline(W.broken(broken.length)), broken.map(templateLine));
  return withNote(card, well.length > 0 ? `${W.well(well)}${W.mend}` : W.mend);
}
