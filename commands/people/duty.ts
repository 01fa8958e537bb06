import { say, withList, withNote } from '../../src/cards/answers.ts';
import type { Block, Card } from '../../src/cards/card.ts';
import { reminderLine } from '../../src/cards/digest.ts';
import { defineOpenCommand, type Scene } from '../../src/chat/define-command.ts';
import { line } from '../../src/chat/fields.ts';
import { RULE_SET } from '../../src/domain/clauses.ts';
import { LEAD_UNIT } from '../../src/domain/people.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { findUnit } from '../../src/domain/units.ts';
import { workDaysBetween } from '../../src/domain/workdays.ts';
import { dutiesOf } from '../../src/office/gather-duties.ts';
import { asSubject } from '../../src/office/remind.ts';
import { calendarOf } from '../../src/office/settings.ts';
import { COMMAND_NOTES as W } from '../../src/wording/commands.ts';
import { DUTY_SUMMARIES } from '../../src/wording/duties.ts';

/** Lines of what is owed; the rest is a count. */
const SHOWN = 10;

/** The duty entry of any of the 22 units, by any of its names, what it owes now, and what this year shows of it (R145, R147). */
export default defineOpenCommand({
  name: 'duty',
  words: ['职责'],
  group: 'everyone',
  fields: { unit: line(40) },
  async run({ unit: wanted }, scene) {
    const { desk, reading, actor, today, names } = scene;
    const unit = findUnit(reading.units, wanted);
    if (!unit?.duty) throw new Refusal('no-such-unit', { unit: wanted });
    const exact = await desk.regulation.text(RULE_SET, unit.duty);
    const keys = [
      `unit:${unit.slug}`,
      `purchaser:${unit.slug}`,
      ...(unit.slug === LEAD_UNIT ? ['role:office'] : []),
    ];
    const owed = await desk.reminders.owing(keys);
    const card = say(
      W.dutyTitle(unit.name, unit.duty),
      exact ?? DUTY_SUMMARIES[unit.duty],
      W.dutyOpen(owed.length),
    );
    // What it owes by name is for those who belong here.
    const listed = actor && owed.length > 0 ? await withOwed(card, owed.map(asSubject), keys, scene) : card;
    const kept = actor
      ? await dutiesOf(desk, unit.slug, { year: Number(today.slice(0, 4)), today, nameOf: names.unit })
      : [];
    const body = kept.flatMap(({ title, lines }): readonly Block[] => [
      { kind: 'text', text: W.dutyKept(today.slice(0, 4), title) },
      { kind: 'list', items: lines.length > 0 ? lines : [W.dutyNothing] },
    ]);
    const whole = { ...listed, body: [...listed.body, ...body] };
    return { card: withNote(whole, exact ? W.basisExact(RULE_SET) : W.basisSummary(RULE_SET)) };
  },
});

async function withOwed(
  card: Card,
  subjects: readonly ReturnType<typeof asSubject>[],
  keys: readonly string[],
  { desk, names, today }: Scene,
): Promise<Card> {
  const overrides = await calendarOf(desk.settings);
  const lines = subjects.slice(0, SHOWN).map((subject) =>
    reminderLine(
      {
        subject,
        own: true,
        overdue: workDaysBetween(subject.dueOn, today, overrides),
        of: subject.owes.filter((key) => keys.includes(key)),
      },
      names.unit,
      today,
    ),
  );
  const rest = subjects.length - lines.length;
  return withList(card, [...lines, ...(rest > 0 ? [W.dutyMore(rest)] : [])]);
}
