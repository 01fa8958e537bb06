import { decline, say, withButtons, withList, withNote } from '../../src/cards/answers.ts';
import type { Card } from '../../src/cards/card.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { defineOpenCommand } from '../../src/chat/define-command.ts';
import { optional, prose } from '../../src/chat/fields.ts';
import { clausesAbout } from '../../src/chat/hear/policy.ts';
import { readClauseId } from '../../src/domain/clause-id.ts';
import { RULE_SET } from '../../src/domain/clauses.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import type { Desk } from '../../src/office/ports.ts';
import { CLAUSE_SUMMARIES, LIKE_A_CLAUSE } from '../../src/wording/clauses.ts';
import { COMMAND_NOTES as W } from '../../src/wording/commands.ts';
import { MECHANISM_WORDS } from '../../src/wording/mechanism.ts';

/** The clause in its exact words once the document is imported; until then our summary, saying so (R01). */
export default defineOpenCommand({
  name: 'basis',
  words: ['依据', '条款'],
  group: 'everyone',
  fields: {
    clause: optional(prose(120)),
    question: optional(prose(200, { quiet: true, labelledOnly: true })),
  },
  async run({ clause, question }, { desk }) {
    if (question) return { card: await answered(question, desk) };
    if (!clause) return { card: say(RULE_SET, W.basisList) };
    const id = readClauseId(clause);
    if (!LIKE_A_CLAUSE.test(clause) && (!id || !CLAUSE_SUMMARIES[id]))
      return { card: await answered(clause, desk) };
    const exact = id && (await desk.regulation.text(RULE_SET, id));
    const both = id && MECHANISM_WORDS.speaksOf(id) ? MECHANISM_WORDS.note : undefined;
    if (exact) return { card: withNote(say(id, exact, both), W.basisExact(RULE_SET)) };
    const summary = id && CLAUSE_SUMMARIES[id];
    if (!summary) throw new Refusal('no-such-clause', { clause });
    return { card: withNote(say(id, summary, both), W.basisSummary(RULE_SET)) };
  },
});

/** Clauses that speak of it, in the document's words once it is imported; what none speaks of the document does not rule (R88). */
async function answered(question: string, desk: Desk): Promise<Card> {
  const found = clausesAbout(question);
  if (found.length === 0) return decline(W.basisSilent, W.basisList);
  const texts = await Promise.all(
    found.map(async ({ clause }) => ({ clause, exact: await desk.regulation.text(RULE_SET, clause) })),
  );
  const lines = texts.map(({ clause, exact }) =>
    W.basisLine(clause, exact ?? CLAUSE_SUMMARIES[clause] ?? ''),
  );
  const silent = found.some((each) => each.silent);
  const card = withList(
    say(W.basisAbout(found.map(({ clause }) => clause)), silent ? W.basisSilentOn : undefined),
    lines,
  );
  const exact = texts.every((each) => each.exact !== undefined);
  return withButtons(
    withNote(card, exact ? W.basisExact(RULE_SET) : W.basisSummary(RULE_SET)),
    found.map(({ clause }) => button(clause, sayOf('basis', [clause]))),
  );
}
