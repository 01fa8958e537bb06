import { say, withNote } from '../../src/cards/answers.ts';
import { defineOpenCommand } from '../../src/chat/define-command.ts';
import { line } from '../../src/chat/fields.ts';
import { RULE_SET } from '../../src/domain/clauses.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { findUnit } from '../../src/domain/units.ts';
import { COMMAND_NOTES as W } from '../../src/wording/commands.ts';
import { DUTY_SUMMARIES } from '../../src/wording/duties.ts';

/** The duty entry of any of the 22 units, by any of its names (R145, R147). */
export default defineOpenCommand({
  name: 'duty',
  words: ['职责'],
  group: 'everyone',
  fields: { unit: line(40) },
  async run({ unit: wanted }, { desk, reading }) {
    const unit = findUnit(reading.units, wanted);
    if (!unit?.duty) throw new Refusal('no-such-unit', { unit: wanted });
    const exact = await desk.regulation.text(RULE_SET, unit.duty);
    const { total } = await desk.projects.search(
      { owedBy: [`unit:${unit.slug}`] },
      { all: true, units: [] },
      { offset: 0, limit: 1 },
    );
    const card = say(
      W.dutyTitle(unit.name, unit.duty),
      exact ?? DUTY_SUMMARIES[unit.duty],
      W.dutyOpen(total),
    );
    return { card: withNote(card, exact ? W.basisExact(RULE_SET) : W.basisSummary(RULE_SET)) };
  },
});
