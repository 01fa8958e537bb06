import type { Button } from '../cards/card.ts';
import { buttonOf, reminderLine } from '../cards/digest.ts';
import { button, sayOf } from '../cards/say.ts';
import type { Project } from '../domain/project.ts';
import type { Subject } from '../domain/reminders.ts';
import { workDaysBetween } from '../domain/workdays.ts';
import { owedTo } from '../office/owed.ts';
import { calendarOf } from '../office/settings.ts';
import { keysFor } from '../office/snooze.ts';
import { isApproved } from '../projects/marks.ts';
import { rowNamed } from '../projects/pieces.ts';
import { asksWhatLacks, REMIND_WORDS as R } from '../wording/reminders.ts';
import { buttonsFor } from './buttons.ts';
import type { KnownScene } from './define-command.ts';
import { readSay } from './read/say.ts';
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
  const pieces = new Map<string, Piece>();
  const may = (project: Project) => {
    const buttons = buttonsFor('project', project, actor, catalogue);
    const piece = pieceOf(project, buttons);
    if (piece) pieces.set(project.number, piece);
    // After the approval what is waited for may be no row's: then it is theirs as long as they may act at all.
    return requestOf(project, buttons) !== undefined || (isApproved(project) && buttons.length > 0);
  };
  const { own, late } = await owedTo(desk, actor, today, reading.timeZone, may);
  const overrides = await calendarOf(desk.settings);
  const snoozes = new Map((await desk.reminders.snoozes()).map((each) => [each.subject, each]));
  // What has a reminder of its own, such as the acceptance, says so itself.
  const pieceFor = ({ number, state }: Subject) => (asksWhatLacks(state) ? pieces.get(number) : undefined);
  return {
    own,
    late,
    button: (subject) => pieceFor(subject)?.button ?? buttonOf(subject, true, keysFor(subject, actor)),
    line(subject, mine) {
      const put = snoozes.get(subject.key);
      const rests = put && put.until >= today ? [R.snoozedTo(put.until, today, put.reason)] : [];
      const overdue = subject.dueOn === '' ? 0 : workDaysBetween(subject.dueOn, today, overrides);
      const of = mine ? keysFor(subject, actor) : subject.owes;
      const piece = mine && pieceFor(subject);
      const said = { subject, own: mine, overdue, of, ...(piece && { ask: piece.ask }) };
      return reminderLine(said, names.unit, today, rests);
    },
  };
}

/** The first thing of a stage that is owed by this person. */
interface Piece {
  readonly ask: string;
  readonly button: Button;
}

/** A verdict is given on the card, where one sees what it is about; what is filled in opens at once. */
function pieceOf(project: Project, buttons: readonly Button[]): Piece | undefined {
  const first = buttons.find(({ kind }) => kind === 'primary');
  const row = first && rowNamed(readSay(first.say).name);
  const ask = row && requestOf(project, buttons);
  if (!first || !row || ask === undefined) return undefined;
  const decides = row.step && Object.values(row.step.parts)[0]?.sort === 'verdict';
  const [word] = (row.step ?? row.piece).words;
  const say = decides ? sayOf('show', [project.number]) : first.say;
  return { ask, button: button(R.act(word, project.number), say, 'primary') };
}
