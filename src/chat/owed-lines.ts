import type { Button } from '../cards/card.ts';
import { asksFor, buttonOf, reminderLine } from '../cards/digest.ts';
import { button, sayOf } from '../cards/say.ts';
import type { Project } from '../domain/project.ts';
import type { Subject } from '../domain/reminders.ts';
import { workDaysBetween } from '../domain/workdays.ts';
import { owedTo } from '../office/owed.ts';
import { calendarOf } from '../office/settings.ts';
import { keysFor } from '../office/snooze.ts';
import { isApproved } from '../projects/marks.ts';
import { rowNamed } from '../projects/pieces.ts';
import { FILED_WORDS } from '../wording/parts.ts';
import { asksWhatLacks, REMIND_WORDS as R } from '../wording/reminders.ts';
import { buttonsFor } from './buttons.ts';
import type { KnownScene } from './define-command.ts';
import { readSay } from './read/say.ts';
import { requestOf } from './request.ts';

/** One thing that is owed. */
export interface OwedLine {
  readonly subject: Subject;
  /** What is asked, its last day and how late, and whether its reminders rest. */
  readonly text: string;
  /** What does it, for whoever owes it. */
  readonly button?: Button;
}

interface OwedLines {
  /** What this person owes in any post, the most overdue first; of one project everything its stage asks of them. */
  readonly own: readonly OwedLine[];
  /** What others in their sight are late with. */
  readonly late: readonly OwedLine[];
}

/** Everything that waits for this person, with a line and a button each. */
export async function owedLines(scene: KnownScene): Promise<OwedLines> {
  const { desk, actor, today, reading, catalogue, names } = scene;
  const pieces = new Map<string, readonly Piece[]>();
  const may = (project: Project) => {
    const buttons = buttonsFor('project', project, actor, catalogue);
    pieces.set(project.number, piecesOf(project, buttons));
    // After the approval what is waited for may be no row's: then it is theirs as long as they may act at all.
    return requestOf(project, buttons) !== undefined || (isApproved(project) && buttons.length > 0);
  };
  const { own, late } = await owedTo(desk, actor, today, reading.timeZone, may);
  const overrides = await calendarOf(desk.settings);
  const snoozes = new Map((await desk.reminders.snoozes()).map((each) => [each.subject, each]));
  const line = (subject: Subject, mine: boolean, ask?: string): string => {
    const put = snoozes.get(subject.key);
    const rests = put && put.until >= today ? [R.snoozedTo(put.until, today, put.reason)] : [];
    const overdue = subject.dueOn === '' ? 0 : workDaysBetween(subject.dueOn, today, overrides);
    const of = mine ? keysFor(subject, actor) : subject.owes;
    const said = { subject, own: mine, overdue, of, ...(ask !== undefined && { ask }) };
    return reminderLine(said, names.unit, today, rests);
  };
  const ownLines = (subject: Subject): readonly OwedLine[] => {
    // What has a reminder of its own, such as the acceptance, says so itself.
    const asked = asksWhatLacks(subject.state) ? (pieces.get(subject.number) ?? []) : [];
    if (asked.length > 0)
      return asked.map((piece) => ({ subject, text: line(subject, true, piece.ask), button: piece.button }));
    const does = buttonOf(subject, true, keysFor(subject, actor));
    return [{ subject, text: line(subject, true), ...(does && { button: does }) }];
  };
  return {
    own: own.flatMap(ownLines),
    late: late.map((subject) => ({ subject, text: line(subject, false) })),
  };
}

/** One thing of a stage that is owed by this person. */
interface Piece {
  readonly ask: string;
  readonly button: Button;
}

/** Everything this person owes on a project's file. A verdict is given on the card, where one sees what it is about; what is filled in opens at once. */
function piecesOf({ number }: Project, buttons: readonly Button[]): readonly Piece[] {
  const owed = buttons.flatMap(({ kind, say: said }) => {
    const { name, args } = readSay(said);
    const row = kind === 'primary' ? rowNamed(name) : undefined;
    return row ? [{ row, said, name, no: Number(args[1]) }] : [];
  });
  return owed.map(({ row, said, name, no }) => {
    const several = owed.filter((each) => each.name === name).length > 1;
    const doing = row.step ?? row.piece;
    const [word] = doing.words;
    const decides = row.step && Object.values(row.step.parts)[0]?.sort === 'verdict';
    const label = R.act(word, number);
    return {
      ask: FILED_WORDS.request(asksFor({ does: doing.does, which: several ? no : undefined })),
      button: button(
        several ? FILED_WORDS.which(label, no) : label,
        decides ? sayOf('show', [number]) : said,
        'primary',
      ),
    };
  });
}
