import { partsShown } from '../cards/entry-lines.ts';
import { handTitle } from '../cards/hand.ts';
import type { Names } from '../cards/names.ts';
import { isVerb } from '../domain/project-flow.ts';
import { isDone, stateOf } from '../engine/entries.ts';
import type { Acted } from '../office/act.ts';
import { filedBy } from '../projects/pieces.ts';
import { FILED_WORDS } from '../wording/parts.ts';
import { DONE_WORDS, OUTCOME_WORDS, CARD_WORDS as W } from '../wording/project.ts';
import { formatFen } from '../wording/units.ts';

/** First line of a card after something was done: what, by which unit where one spoke, and to which project. */
export function doneTitle(acted: Acted, names: Names): string {
  const { number, declaration, opinions } = acted.after;
  const filed = isVerb(acted.verb) ? undefined : steppedTitle(acted, names);
  if (filed) return W.told(filed, number, declaration.name);
  const opinion = acted.verb === 'opine' ? opinions.at(-1) : undefined;
  if (!opinion) return W.task(outcome(acted, names), number, declaration.name);
  const fen = opinion.approvedFen;
  const what = opinion.agrees ? W.agreesTo(fen === undefined ? undefined : formatFen(fen)) : W.disagrees;
  return W.opined(names.unit(opinion.unit), what, number, declaration.name);
}

function outcome(acted: Acted, names: Names): string {
  const { verb, after } = acted;
  const decision = after.decisions.at(-1);
  const deciding = verb === 'conclude' || verb === 'approve' || verb === 'refuse' || verb === 'record';
  if (deciding && decision) {
    const said = decision.passed ? 'passed' : 'failed';
    // Which of the convenors it was, and whether as a deputy.
    if (decision.kind === 'convenor')
      return `${handTitle(decision.by, names)}${OUTCOME_WORDS.convenor[said]}`;
    return OUTCOME_WORDS[decision.kind === 'external' ? decision.body : decision.kind][said];
  }
  const result = verb === 'coordinate' ? after.coordinations.at(-1)?.result : undefined;
  if (verb === 'undo') return OUTCOME_WORDS.undo;
  if (result) return OUTCOME_WORDS.coordination[result];
  return isVerb(verb) ? DONE_WORDS[verb] : filedOutcome(acted);
}

/** What was put on file. */
function filedOutcome({ verb, after }: Acted): string {
  const { piece, entry } = filedBy(verb, after) ?? {};
  return piece && entry ? FILED_WORDS.done(piece.title, stateOf(piece, entry, { project: after })) : verb;
}

/** How it stands after the step; where each of several units speaks, what this one said. */
function steppedTitle({ verb, after }: Acted, names: Names): string | undefined {
  const { piece, step, entry } = filedBy(verb, after) ?? {};
  if (!piece || !step || !entry) return undefined;
  const state = stateOf(piece, entry, { project: after });
  const last = entry.steps.at(-1);
  if (!step.byUnits || !last?.by.unit) return FILED_WORDS.stepped(piece.title, state);
  const verdict = partsShown(step.parts, last.values, names).slice(0, 1);
  const ended = isDone(step, entry, { project: after }) || step.voids?.(last.values);
  const said = [...verdict.map(({ value }) => value), ...(ended ? [state] : [])];
  return FILED_WORDS.said(names.unit(last.by.unit), step.words[0], said);
}
