import type { Declaration } from '../domain/declaration.ts';
import { isBeforeEffect } from '../domain/declare.ts';
import { FUND_OPTIONS, wordOf } from '../domain/declared-options.ts';
import { oneLine } from '../domain/one-line.ts';
import { approvedFen } from '../domain/opinions.ts';
import type { Project } from '../domain/project.ts';
import { addedFen, sourcesOf } from '../projects/sources.ts';
import { NOTE_WORDS, STATE_WORDS, TEST_WORDS, CARD_WORDS as W } from '../wording/project.ts';
import { formatFen } from '../wording/units.ts';
import type { Block, Fact } from './card.ts';

/** Where the money comes from, each source with its amount. */
export const fundsOf = ({ funds }: Pick<Declaration, 'funds'>): string =>
  funds.map(({ source, fen }) => `${wordOf(FUND_OPTIONS, source)}${formatFen(fen)}`).join('、');

/** Where it comes from now, with what was added within the year (六(二), R42, R46). */
export function sourcesNow(project: Project): string {
  const added = addedFen(project);
  return [fundsOf({ funds: sourcesOf(project) }), ...(added > 0 ? [W.added(formatFen(added))] : [])].join(
    '、',
  );
}

/** Another amount was fixed than the sources add up to: what they must come to now (六(二), R42, R44). */
export function fundsToFollow(project: Project): string {
  const stated = sourcesOf(project).reduce((sum, { fen }) => sum + fen, 0) + addedFen(project);
  const fixed = approvedFen(project) ?? stated;
  return fixed === stated ? '' : W.fundsToFollow(formatFen(stated), formatFen(fixed));
}

/** What nobody deciding may overlook; that it once declared more staff too (R07). */
export function warnings({ declaration: d, status, declaredMoreStaff: once }: Project): Block[] {
  const staffing =
    d.staffing === 'more' ? W.staffingWarning(d.staffingReason) : once && W.staffingOnceMore(once.by.name);
  const lines = [
    ...(staffing ? [staffing] : []),
    ...(isBeforeEffect(d) ? [W.beforeEffect] : []),
    ...('reason' in status ? [`${STATE_WORDS[status.state]}：${oneLine(status.reason)}`] : []),
  ];
  return lines.map((text) => ({ kind: 'text', text }));
}

/** What the last one of its kind came to, for whoever plans, pays and selects (六(五), R80). */
export const precedentFact = ({ precedent, improving = [] }: Project): readonly Fact[] => [
  ...(precedent ? [{ label: W.precedent, value: W.precedentOf(precedent.number, precedent.result) }] : []),
  ...(improving.length > 0 ? [{ label: W.improving, value: W.improvingOf(improving) }] : []),
];

/** Each test, its answer and its clause, and what the document leaves open (R38, R39). */
export function routeReasons({
  routing,
  declaration: d,
}: {
  readonly routing: Project['routing'];
  readonly declaration: Pick<Project['declaration'], 'largeReason' | 'instruction' | 'grounds'>;
}): string {
  const answers = routing.tests
    .map(({ test, answer }) => `${TEST_WORDS[test]} ${answer ? W.yes : W.no}`)
    .join(' · ');
  const clauses = [...new Set(routing.tests.map(({ clause }) => clause))];
  return [
    `${answers}${W.clauses(clauses)}`,
    ...(d.largeReason ? [W.judged(d.largeReason)] : []),
    ...(d.instruction ? [W.instruction(d.instruction)] : []),
    ...(d.grounds ? [W.grounds(d.grounds)] : []),
    ...routing.notes.map((note) => NOTE_WORDS[note]),
  ].join('\n');
}
