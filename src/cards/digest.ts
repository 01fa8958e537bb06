import { REMINDERS, type Reminder, type Subject } from '../domain/reminders.ts';
import { registerOf } from '../registers/registers.ts';
import { FILED_WORDS } from '../wording/parts.ts';
import {
  asksWhatLacks,
  CALENDAR_DUTIES,
  type Duty,
  dutyOf,
  dutyOfRow,
  REMINDER_KINDS,
  REMIND_WORDS as W,
} from '../wording/reminders.ts';
import type { Button, Card } from './card.ts';
import { button, sayOf } from './say.ts';

/** Lines of one message; the rest is a count. */
const SHOWN = 8;
/** Names of those who owe, before the rest is a count. */
const NAMED = 3;

type UnitNames = (slug: string) => string;
/** What rows ask for, of which of several entries, and the word on the button, by the key of what is owed. */
type Asked = ReadonlyMap<
  string,
  readonly { readonly does: string; readonly which?: number; readonly word: string }[]
>;

/** Everything one person is reminded of today, in one message: the count, then a line and a button each. */
export function digestCard(
  reminders: readonly Reminder[],
  unit: UnitNames,
  today: string,
  asked: Asked = new Map(),
): Card {
  const own = reminders.filter((each) => each.own);
  const theirs = reminders.filter((each) => !each.own);
  const late = theirs.filter(({ overdue }) => overdue > 0).length;
  const shown = [...own, ...theirs].slice(0, SHOWN);
  const rest = reminders.length - shown.length;
  const found = ({ own: theirs, subject }: Reminder) =>
    (theirs && asksWhatLacks(subject.state) && asked.get(subject.key)) || [];
  const ask = (each: Reminder) => {
    const does = found(each).map((row) => asksFor(row));
    return does.length > 0 && { ask: FILED_WORDS.request(...does) };
  };
  const wordOf = (each: Reminder) => {
    const words = new Set(found(each).map(({ word }) => word));
    return words.size > 1 ? W.look : [...words][0];
  };
  return {
    tone: 'waiting',
    title:
      theirs.length === 0
        ? W.digest(own.length)
        : own.length === 0
          ? W.informed(theirs.length, late)
          : W.mixed(own.length, theirs.length, late),
    body: [
      { kind: 'list', items: shown.map((each) => reminderLine({ ...each, ...ask(each) }, unit, today)) },
      ...(rest > 0 ? [{ kind: 'text', text: W.rest(rest) } as const] : []),
      { kind: 'note', text: W.localDays },
    ],
    buttons: uniqueLabels([
      ...shown.flatMap((each) => buttonOf(each.subject, each.own, each.of, wordOf(each)) ?? []),
      ...(late > 0 ? [button(W.urge, sayOf('reminders', [W.overdueList]))] : []),
    ]),
  };
}

/** What a row asks for, of which entry where several wait for it. */
export const asksFor = ({ does, which }: { readonly does: string; readonly which?: number | undefined }) =>
  which === undefined ? does : FILED_WORDS.which(does, which);

/** `2026-014 名称——请表态，12月1日（周二）前，已超期3个工作日（五(一)）`; of what has no last day only what is asked. */
export function reminderLine(
  {
    subject,
    own,
    overdue,
    of,
    ask: known,
  }: Pick<Reminder, 'subject' | 'own' | 'overdue' | 'of'> & { readonly ask?: string },
  unit: UnitNames,
  today: string,
  extra: readonly string[] = [],
): string {
  const { ask, lacks } = dutyFor(subject, own ? of : subject.owes);
  const what = own ? (known ?? ask) : W.owing(owersOf(of, unit), lacks);
  const days = subject.dueOn === '' ? [] : [W.dueOn(subject.dueOn, today, overdue > 0), W.howLate(overdue)];
  const line = W.line(nameOf(subject, unit), [what, ...days, ...extra]);
  return `${line}${W.clause(REMINDERS[subject.kind].clause)}`;
}

/** Its number, or what people call it where only the calendar demands it. */
export function calledOf({ number }: Pick<Subject, 'number'>, unit: UnitNames): string {
  const [start = '', called] = CALENDAR_DUTIES.find(([each]) => number.startsWith(each)) ?? [];
  return called?.(number.slice(start.length), unit) ?? number;
}

const nameOf = (subject: Subject, unit: UnitNames): string =>
  [calledOf(subject, unit), subject.title || REMINDER_KINDS[subject.kind].title?.[subject.state]]
    .filter(Boolean)
    .join(' ');

/** Who still owes, in words. */
export function owersOf(owes: readonly string[], unit: UnitNames): readonly string[] {
  const names = owes.map((key) => W.parties[key] ?? unit(key.slice(key.indexOf(':') + 1)));
  return names.length <= NAMED + 1 ? names : [W.andMore(names.slice(0, NAMED), names.length)];
}

/** What is owed of a project or a record; of an entry what its register waits for, where that is one thing. */
function dutyFor({ kind, key, state }: Subject, owes: readonly string[]): Duty {
  const row = key.startsWith('register:') ? registerOf(state.slice(state.indexOf(':') + 1)) : undefined;
  const [step, ...others] = row?.steps?.filter(({ owed }) => owed) ?? [];
  if (!step || others.length > 0) return dutyOf(kind, state, owes);
  return dutyOfRow(step.does, step.words[0]);
}

/** The command by which each kind of thing is opened. */
const OPENS: Readonly<Record<string, string>> = {
  project: 'show',
  meeting: 'meeting',
  minutes: 'minutes',
  matter: 'follow',
  register: 'entry',
};

/** What only the calendar demands: what it is about, and what begins it. */
const CALLS: Readonly<Record<string, { readonly word?: string; readonly say: string }>> = {
  plenary: { word: W.plenaryWord, say: sayOf('convene', [W.plenaryWord]) },
  'report-meeting-due': { word: W.reportMeeting, say: sayOf('convene', [W.reportMeeting]) },
  'report-due': { say: sayOf('matter', ['matter=report']) },
};

/** The button that does it, named by what it does and to what; who is only told of it gets one that opens it. */
export function buttonOf(
  subject: Subject,
  own: boolean,
  of: readonly string[],
  known?: string,
): Button | undefined {
  const { kind, key, number, state } = subject;
  const act = known ?? dutyFor(subject, of).act;
  const call = CALLS[kind];
  if (call && state === '')
    return own ? button(call.word ? W.act(act, call.word) : act, call.say, 'primary') : undefined;
  const opens = OPENS[key.slice(0, key.indexOf(':'))];
  if (!opens) return undefined;
  return button(W.act(own ? act : W.look, number), sayOf(opens, [number]), own ? 'primary' : 'plain');
}

export const uniqueLabels = (buttons: readonly Button[]): readonly Button[] =>
  buttons.filter(({ label }, index) => buttons.findIndex((each) => each.label === label) === index);
