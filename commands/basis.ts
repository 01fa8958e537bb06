import { say, withNote } from '../src/cards/answers.ts';
import { defineOpenCommand } from '../src/chat/define-command.ts';
import { line, optional } from '../src/chat/fields.ts';
import { readClauseId } from '../src/domain/clause-id.ts';
import { RULE_SET } from '../src/domain/clauses.ts';
import { Refusal } from '../src/domain/refusal.ts';
import { CLAUSE_SUMMARIES } from '../src/wording/clauses.ts';
import { COMMAND_NOTES as W } from '../src/wording/commands.ts';

/** The clause in its exact words once the document is imported; until then our summary, saying so (R01). */
export default defineOpenCommand({
  name: 'basis',
  words: ['依据', '条款'],
  group: 'everyone',
  fields: { clause: optional(line(40, { takesRest: true })) },
  async run({ clause }, { desk }) {
    if (!clause) return { card: say(RULE_SET, W.basisList) };
    const id = readClauseId(clause);
    const exact = id && (await desk.regulation.text(RULE_SET, id));
    if (exact) return { card: withNote(say(id, exact), W.basisExact(RULE_SET)) };
    const summary = id && CLAUSE_SUMMARIES[id];
    if (!summary) throw new Refusal('no-such-clause', { clause });
    return { card: withNote(say(id, summary), W.basisSummary(RULE_SET)) };
  },
});
