import type { Names } from '../cards/names.ts';
import { isVerb } from '../domain/project-flow.ts';
import { stateOf } from '../engine/entries.ts';
import type { Acted } from '../office/act.ts';
import { rowNamed } from '../projects/pieces.ts';
import { FILED_WORDS } from '../wording/parts.ts';
import { DONE_WORDS, OUTCOME_WORDS, CARD_WORDS as W } from '../wording/project.ts';
import { formatFen } from '../wording/units.ts';

/** First line of a card after something was done: what, by which unit where one spoke, and to which project. */
export function doneTitle(acted: Acted, names: Names): string {
  const { number, declaration, opinions } = acted.after;
  const opinion = acted.verb === 'opine' ? opinions.at(-1) : undefined;
  if (!opinion) return W.task(outcome(acted), number, declaration.name);
  const fen = opinion.approvedFen;
  const what = opinion.agrees ? W.agreesTo(fen === undefined ? undefined : formatFen(fen)) : W.disagrees;
  return W.opined(names.unit(opinion.unit), what, number, declaration.name);
}

function outcome(acted: Acted): string {
  const { verb, after } = acted;
  const decision = after.decisions.at(-1);
  const deciding = verb === 'conclude' || verb === 'approve' || verb === 'refuse' || verb === 'record';
  if (deciding && decision)
    return OUTCOME_WORDS[decision.kind === 'external' ? decision.body : decision.kind][
      decision.passed ? 'passed' : 'failed'
    ];
  const result = verb === 'coordinate' ? after.coordinations.at(-1)?.result : undefined;
  if (verb === 'undo') return OUTCOME_WORDS.undo;
  if (result) return OUTCOME_WORDS.coordination[result];
  return isVerb(verb) ? DONE_WORDS[verb] : filedOutcome(acted);
}

/** What was put on file, or how it stands after the step. */
function filedOutcome({ verb, after }: Acted): string {
  const { piece, step } = rowNamed(verb) ?? {};
  const entry = after.filed?.findLast(({ row, steps }) =>
    step ? steps.at(-1)?.key === step.key && row === piece?.key : row === piece?.key,
  );
  if (!piece || !entry) return verb;
  const state = stateOf(piece, entry, { project: after });
  return step ? FILED_WORDS.stepped(piece.title, state) : FILED_WORDS.done(piece.title, state);
}
