import { done, say, withButtons, withList, withNote } from '../../src/cards/answers.ts';
import { buttonOf, calledOf, owersOf, reminderLine, uniqueLabels } from '../../src/cards/digest.ts';
import { type Answer, defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { custom, line, optional, prose } from '../../src/chat/fields.ts';
import { nextPage, pageTitle, readListWords, turnTo } from '../../src/chat/list-words.ts';
import { Incomplete } from '../../src/domain/declare.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import type { Subject } from '../../src/domain/reminders.ts';
import { findUnit, unitKey } from '../../src/domain/units.ts';
import { workDaysBetween } from '../../src/domain/workdays.ts';
import { subjectsOf } from '../../src/office/remind.ts';
import { calendarOf } from '../../src/office/settings.ts';
import { oversees, sightOf } from '../../src/office/sight.ts';
import { keysFor, owedByActor, snoozeReminder } from '../../src/office/snooze.ts';
import { dutyOf, REMIND_FORMS as FORMS, REMIND_WORDS as W } from '../../src/wording/reminders.ts';

/** Things on one page: what fits a phone. */
const PAGE = 6;

/** Whole work days, `3` or with its unit. */
const workDays = custom((text) => {
  const [, digits] = FORMS.days.exec(text.normalize('NFKC')) ?? [];
  return digits === undefined ? { problem: 'not-days' } : Number(digits);
});

/** What is due to whom and why; and putting a reminder off (B05, R132). */
export default defineCommand({
  name: 'reminders',
  words: ['提醒', '催办'],
  group: 'office',
  changes: true,
  fields: {
    whose: optional(line(60)),
    subject: optional(line(40)),
    days: optional(workDays),
    reason: optional(prose(300)),
  },
  /** Without 推迟 everything that was typed says what is to be listed. */
  expand(typed) {
    if (typed.whose === undefined || FORMS.snooze.includes(typed.whose)) return typed;
    const words = ['whose', 'subject', 'days', 'reason'].flatMap((field) => typed[field] ?? []);
    return { whose: words.join(' ') };
  },
  looks: ({ whose }) => whose === undefined || !FORMS.snooze.includes(whose),
  async run({ whose, subject, days, reason }, scene) {
    if (whose !== undefined && FORMS.snooze.includes(whose)) {
      if (subject === undefined || days === undefined || reason === undefined)
        throw new Incomplete([
          ...(subject === undefined ? [{ field: 'subject', key: 'missing' }] : []),
          ...(days === undefined ? [{ field: 'days', key: 'missing' }] : []),
          ...(reason === undefined ? [{ field: 'reason', key: 'reason-required' }] : []),
        ]);
      const { subject: put, until } = await snoozeReminder(scene.occasion, scene.reading.timeZone, {
        called: subject,
        meant: (each) => isCalled(each, subject, scene),
        days,
        reason,
      });
      return {
        card: withNote(done(W.snoozed(calledOf(put, scene.names.unit), until, scene.today)), W.snoozeNote),
      };
    }
    return { card: await list(whose, scene), personal: true };
  },
});

/** By its number, by what the list calls it, and a liaison's post by its unit alone. */
function isCalled(subject: Subject, text: string, { names, reading }: KnownScene): boolean {
  const liaison = `liaison-${findUnit(reading.units, text)?.slug}`;
  return (
    subject.number === liaison ||
    [subject.number, calledOf(subject, names.unit)].some((each) => unitKey(each) === unitKey(text))
  );
}

async function list(words: string | undefined, scene: KnownScene): Promise<NonNullable<Answer['card']>> {
  const { desk, actor, today, reading, names } = scene;
  const wish = readListWords(words ?? '', reading.units);
  const { unit } = wish;
  const sight = sightOf(actor);
  if (unit && !sight.all && !sight.units.includes(unit.slug))
    throw new Refusal('own-unit-list', { unit: unit.slug });
  const all = unit ? sight.all : oversees(actor);
  const subjects = (await subjectsOf(desk, today, reading.timeZone))
    .filter((each) => all || owedByActor(each, actor))
    .filter(({ owes }) => !unit || owes.some((key) => key.endsWith(`:${unit.slug}`)))
    .filter(({ dueOn }) => !wish.overdue || dueOn < today)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  if (subjects.length === 0) return done(W.none);
  const overrides = await calendarOf(desk.settings);
  const snoozes = new Map((await desk.reminders.snoozes()).map((each) => [each.subject, each]));
  const turned = turnTo(subjects, wish.page, PAGE);
  const lines = turned.shown.map((each) => {
    const own = owedByActor(each, actor);
    const put = snoozes.get(each.key);
    const rests = put && put.until >= today ? [W.snoozedTo(put.until, today, put.reason)] : [];
    const overdue = workDaysBetween(each.dueOn, today, overrides);
    const { lacks } = dutyOf(each.kind, each.state, each.owes);
    const of = own ? keysFor(each, actor) : each.owes;
    return reminderLine({ subject: each, own, overdue, of }, names.unit, today, [
      ...(own && all ? [W.owing(owersOf(each.owes, names.unit), lacks)] : []),
      ...rests,
    ]);
  });
  const what = unit ? unit.name : all ? W.all : W.mine;
  const late = subjects.filter(({ dueOn }) => dueOn < today).length;
  const card = withNote(
    withList(say(pageTitle(W.listTitle(what, subjects.length, late), turned)), lines),
    W.localDays,
  );
  const open = turned.shown.flatMap(
    (each) => buttonOf(each, owedByActor(each, actor), keysFor(each, actor)) ?? [],
  );
  return withButtons(card, [...uniqueLabels(open), ...nextPage('reminders', wish, turned)]);
}
