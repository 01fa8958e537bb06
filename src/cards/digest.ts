import { REMINDERS, type Reminder, type Subject } from '../domain/reminders.ts';
import { CALENDAR_DUTIES, dutyOf, REMINDER_KINDS, REMIND_WORDS as W } from '../wording/reminders.ts';
import type { Button, Card } from './card.ts';
import { button, sayOf } from './say.ts';

/** Lines of one message; the rest is a count. */
const SHOWN = 8;
/** Names of those who owe, before the rest is a count. */
const NAMED = 3;

type UnitNames = (slug: string) => string;

/** Everything one person is reminded of today, in one message: the count, then a line and a button each. */
export function digestCard(reminders: readonly Reminder[], unit: UnitNames, today: string): Card {
  const own = reminders.filter((each) => each.own);
  const theirs = reminders.filter((each) => !each.own);
  const late = theirs.filter(({ overdue }) => overdue > 0).length;
  const shown = [...own, ...theirs].slice(0, SHOWN);
  const rest = reminders.length - shown.length;
  return {
    tone: 'waiting',
    title:
      theirs.length === 0
        ? W.digest(own.length)
        : own.length === 0
          ? W.informed(theirs.length, late)
          : W.mixed(own.length, theirs.length, late),
    body: [
      { kind: 'list', items: shown.map((each) => reminderLine(each, unit, today)) },
      ...(rest > 0 ? [{ kind: 'text', text: W.rest(rest) } as const] : []),
      { kind: 'note', text: W.localDays },
    ],
    buttons: uniqueLabels(shown.flatMap(({ subject, own: asked, of }) => buttonOf(subject, asked, of) ?? [])),
  };
}

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
  const { ask, lacks } = dutyOf(subject.kind, subject.state, own ? of : subject.owes);
  const what = own ? (known ?? ask) : W.owing(owersOf(of, unit), lacks);
  const days = subject.dueOn === '' ? [] : [W.dueOn(subject.dueOn, today), W.howLate(overdue)];
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

/** The command by which each kind of thing is opened. */
const OPENS: Readonly<Record<string, string>> = {
  project: 'show',
  meeting: 'meeting',
  minutes: 'minutes',
  matter: 'follow',
  register: 'entry',
};

/** Meetings only the calendar demands, by the word that calls one. */
const CALLS: Readonly<Record<string, string>> = {
  plenary: W.plenaryWord,
  'report-meeting-due': W.reportMeeting,
};

/** The button that does it, named by what it does and to what; who is only told of it gets one that opens it. */
export function buttonOf(
  { kind, key, number, state }: Subject,
  own: boolean,
  of: readonly string[],
): Button | undefined {
  const { act } = dutyOf(kind, state, of);
  const word = CALLS[kind];
  if (word && state === '')
    return own ? button(W.act(act, word), sayOf('convene', [word]), 'primary') : undefined;
  const opens = OPENS[key.slice(0, key.indexOf(':'))];
  if (!opens) return undefined;
  return button(W.act(own ? act : W.look, number), sayOf(opens, [number]), own ? 'primary' : 'plain');
}

export const uniqueLabels = (buttons: readonly Button[]): readonly Button[] =>
  buttons.filter(({ label }, index) => buttons.findIndex((each) => each.label === label) === index);
