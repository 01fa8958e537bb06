import { outstanding, standing } from '../domain/opinions.ts';
import type { Hand } from '../domain/people.ts';
import type { Coordination, Decision, Opinion, Project } from '../domain/project.ts';
import { ASKED_WORDS, BODY_WORDS, DECISION_WORDS, CARD_WORDS as W } from '../wording/project.ts';
import { formatFen } from '../wording/units.ts';
import type { Block } from './card.ts';
import { handTitle } from './hand.ts';
import type { Names } from './names.ts';
import { type Among, mayStand, PAPERS } from './openness.ts';
import { principlesSaid } from './principles.ts';

/** Something said or decided, where it stands in time; somebody's no is a quote, the rest are lines. */
interface Said {
  readonly at: string;
  readonly line?: string;
  readonly quote?: { readonly who: string; readonly text: string };
}

/**
 * The whole dispute as it went: opinions, coordination, new opinions, decisions, each in its time; who is silent comes
 * last. In full also the earlier rounds and what a change voided (R40, R123, R124).
 */
export function saidBlocks(project: Project, names: Names, full: boolean, among?: Among): Block[] {
  const { opinions, coordinations, decisions, round } = project;
  const current = standing(project);
  const ours = <T extends { readonly round: number }>(all: readonly T[]) =>
    full ? all : all.filter((each) => each.round === round);
  const told = [
    ...ours(opinions).map((each) => opinionSaid(each, names, current.get(each.unit) === each, full)),
    ...ours(coordinations).map((each) => coordinationSaid(each, names)),
    ...(full ? decisions : decisions.filter(({ supersededAt }) => !supersededAt)).map((each) => ({
      at: each.at,
      line: decisionLine(each, names, among),
    })),
  ];
  const inOrder = [...told].sort((a, b) => a.at.localeCompare(b.at));
  const later = [...silentLines(project, names), ...afterwards(project, names, among)];
  return blocksOf([...inOrder, ...later.map((line): Said => ({ at: '', line }))]);
}

/** What was decided outside and holds, in a line each (R41). */
export const decidedBlocks = ({ decisions }: Project, names: Names): Block[] =>
  blocksOf(
    decisions
      .filter(({ kind, supersededAt }) => kind === 'external' && !supersededAt)
      .map((each) => ({ at: each.at, line: decisionLine(each, names) })),
  );

/** Lines that follow one another are one list. */
function blocksOf(said: readonly Said[]): Block[] {
  const blocks: Block[] = [];
  for (const { line, quote } of said) {
    const last = blocks.at(-1);
    if (quote) blocks.push({ kind: 'quote', ...quote });
    else if (line !== undefined && last?.kind === 'list')
      blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, line] };
    else if (line !== undefined) blocks.push({ kind: 'list', items: [line] });
  }
  return blocks;
}

function silentLines(project: Project, names: Names): readonly string[] {
  const { state } = project.status;
  if (state !== 'in-review' && state !== 'disputed') return [];
  const spoken = standing(project);
  return outstanding(project)
    .filter(({ unit }) => !spoken.has(unit))
    .map(({ unit, because }) => W.notYet(names.unit(unit), ASKED_WORDS[because]));
}

function opinionSaid(opinion: Opinion, names: Names, current: boolean, full: boolean): Said {
  const { unit, agrees, by, at, reason = '', approvedFen } = opinion;
  const who = `${names.unit(unit)} ${agrees ? W.agrees : W.disagrees}${current ? '' : W.earlier}${signed(by.name, at, names)}`;
  const principles = principlesSaid(opinion);
  if (!agrees) return { at, quote: { who: `${who}${principles}`, text: reason } };
  const fen = approvedFen === undefined ? '' : W.fixed(formatFen(approvedFen));
  return { at, line: `${who}${fen}${because(reason)}${full ? principles : ''}` };
}

/** Somebody with the post they act in, a deputy as such; a post without a name of its holder is said once. */
function inPost({ name, post, standsIn }: Hand, names: Names): string {
  const title = handTitle({ post, ...(standsIn && { standsIn }) }, names);
  return title.startsWith(name) ? title : W.inPost(name, title);
}

const signed = (name: string, at: string, names: Names): string => W.signed(name, names.stamp(at));
const because = (reason: string | undefined): string => (reason ? W.because(reason) : '');

function coordinationSaid({ result, by, at, openedAt, note }: Coordination, names: Names): Said {
  if (!result) return { at: openedAt, line: W.coordinated(W.coordinationOpen) };
  const outcome =
    result === 'not-agreed' ? W.coordinationFailed : by ? W.coordinationAgreed : W.coordinationByUnits;
  const who = by && at ? signed(by.name, at, names) : '';
  return { at: at ?? openedAt, line: `${W.coordinated(outcome)}${who}${because(note)}` };
}

/** A decision in one line: what, who in which post, when, and for outside ones the document. */
function decisionLine(decision: Decision, names: Names, among?: Among): string {
  const verdict = decision.passed ? W.passed : W.failed;
  const voided = decision.supersededAt ? W.superseded : '';
  if (decision.kind !== 'external') {
    const what = `${W.decided(DECISION_WORDS[decision.kind], verdict)}${voided}`;
    return `${what}${signed(inPost(decision.by, names), decision.at, names)}${because(decision.reason)}`;
  }
  const { body, document, date, file, meeting, channel, approvedFen: fen } = decision;
  const evidence = [
    W.document(document, names.date(date)),
    ...(meeting ? [W.meeting(meeting)] : []),
    ...(channel ? [W.channel(channel)] : []),
    ...(fen === undefined ? [] : [W.fixedAs(formatFen(fen))]),
    ...(mayStand(PAPERS.decision, among) ? [W.attachment(file)] : []),
  ].join('');
  const recorded = W.recordedBy(decision.by.name, names.stamp(decision.at));
  return `${W.decided(BODY_WORDS[body], verdict)}${voided}${W.evidence(evidence, recorded)}${because(decision.reason)}`;
}

/** What is on record after the approval (R76). */
function afterwards({ completion, evaluation }: Project, names: Names, among?: Among): string[] {
  const evidence = mayStand(PAPERS.evidence, among) ? evaluation?.evidence : undefined;
  return [
    ...(completion
      ? [
          `${W.completed(names.date(completion.on))}${signed(completion.by.name, completion.at, names)}${completion.evaluateBy ? W.evaluateBy(names.date(completion.evaluateBy)) : ''}`,
        ]
      : []),
    ...(evaluation
      ? [
          `${W.evaluatedAs(evaluation.result, evidence)}${signed(evaluation.by.name, evaluation.at, names)}`,
          ...(evaluation.lines ?? []),
        ]
      : []),
  ];
}
