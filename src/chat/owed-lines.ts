import type { Button } from '../cards/card.ts';
import { buttonOf, reminderLine } from '../cards/digest.ts';
import type { Project } from '../domain/project.ts';
import type { Subject } from '../domain/reminders.ts';
import { workDaysBetween } from '../domain/workdays.ts';
import { owedTo } from '../office/owed.ts';
import { calendarOf } from '../office/settings.ts';
import { keysFor } from '../office/snooze.ts';
import { REMIND_WORDS as R } from '../wording/reminders.ts';
import { buttonsFor } from './buttons.ts';
import type { KnownScene } from './define-command.ts';
import { requestOf } from './request.ts';

export interface OwedLines {
  /** What this person owes in any post, the most overdue first. */
  readonly own: readonly Subject[];
  /** What others in their sight are late with. */
  readonly late: readonly Subject[];
  /** What is asked, its last day and how late, and whether its reminders rest. */
  readonly line: (subject: Subject, own: boolean) => string;
  /** What does it, for whoever owes it. */
  readonly button: (subject: Subject) => Button | undefined;
}

/** Everything that waits for this person, with a line and a button each. */
export async function owedLines(scene: KnownScene): Promise<OwedLines> {
  const { desk, actor, today, reading, catalogue, names } = scene;
  const may = (project: Project) => requestOf(project, buttonsFor(project, actor, catalogue)) !== undefined;
  const { own, late } = await owedTo(desk, actor, today, reading.timeZone, may);
  const overrides = await calendarOf(desk.settings);
  const snoozes = new Map((await desk.reminders.snoozes()).map((each) => [each.subject, each]));
  return {
    own,
    late,
    button: (subject) => buttonOf(subject, true, keysFor(subject, actor)),
    line(subject, mine) {
      const put = snoozes.get(subject.key);
      const rests = put && put.until >= today ? [R.snoozedTo(put.until, today, put.reason)] : [];
      const overdue = subject.dueOn === '' ? 0 : workDaysBetween(subject.dueOn, today, overrides);
      const of = mine ? keysFor(subject, actor) : subject.owes;
      return reminderLine({ subject, own: mine, overdue, of }, names.unit, today, rests);
    },
  };
}
