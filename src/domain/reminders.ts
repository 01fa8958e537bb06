import type { ClauseId } from './clauses.ts';
import { RUNGS, type Rung, rungPosts } from './rungs.ts';
import type { SettingKey } from './settings.ts';
import { addWorkDays, type CalendarOverrides, workDaysBetween } from './workdays.ts';

export interface StepRow {
  /** Work days after the last day, before it when negative; a setting's key means that many before. */
  readonly after: number | (SettingKey & `${string}.warning`);
  readonly to: readonly Rung[];
  /** Does not wait for the daily digest, nor for the next work day. */
  readonly urgent?: true;
}

export interface ReminderRow {
  readonly ladder: readonly StepRow[];
  /** As long as no later step than this one (counted from 1) is reached it may be put off; 0: never. */
  readonly snoozeUpTo: number;
  /** Said once and not again, however long it lasts. */
  readonly once?: true;
  readonly clause: ClauseId;
}

const LAST = Number.POSITIVE_INFINITY;
/** After the ladder's last rung: whoever owes it still, and the director, in the first digest of every week until it is done. */
const AGAIN: StepRow = { after: 0, to: ['owner', 'director'] };

/** What completion opens, each with a last day that is a local setting (Z05), warned of so many work days before it (R76). */
const afterCompletion = (warned: number) =>
  ({
    ladder: [
      { after: -warned, to: ['owner'] },
      { after: 1, to: ['owner'] },
      { after: 5, to: ['liaison', 'member'] },
      { after: 10, to: ['director'] },
      { after: 20, to: ['convenor'], urgent: true },
    ],
    snoozeUpTo: 2,
    clause: '七(二)5',
  }) as const satisfies ReminderRow;

/** What is chased, and how hard. Nothing here decides anything: silence is only followed by another reminder (design §9). */
export const REMINDERS = {
  'project-step': {
    ladder: [
      { after: -1, to: ['owner'] },
      { after: 1, to: ['owner'] },
      { after: 3, to: ['liaison', 'member'] },
      { after: 5, to: ['director'] },
      { after: 10, to: ['convenor'], urgent: true },
    ],
    snoozeUpTo: LAST,
    clause: '五(一)',
  },
  acceptance: afterCompletion(3),
  evaluation: afterCompletion(5),
  // R70: what finance consented to and nobody paid, after days that are a setting.
  'payment-delay': {
    ladder: [{ after: 1, to: ['owner'] }],
    snoozeUpTo: 0,
    once: true,
    clause: '七(四)',
  },
  'meeting-consent': {
    ladder: [
      { after: 0, to: ['owner'] },
      { after: 1, to: ['owner', 'director'], urgent: true },
    ],
    snoozeUpTo: 0,
    clause: '附件1 三',
  },
  'meeting-reply': {
    ladder: [
      { after: -1, to: ['owner'] },
      { after: 1, to: ['liaison', 'member'] },
      { after: 2, to: ['director'], urgent: true },
    ],
    snoozeUpTo: 0,
    clause: '附件1 三',
  },
  // Its last day is the meeting's own: a meeting that was held is closed, one that was not is called off (R119).
  'meeting-closing': {
    ladder: [
      { after: 1, to: ['owner'] },
      { after: 3, to: ['director'] },
      { after: 5, to: ['convenor'], urgent: true },
    ],
    snoozeUpTo: 0,
    clause: '附件1 三',
  },
  'minutes-drafting': {
    ladder: [
      { after: -1, to: ['owner'] },
      { after: 1, to: ['owner'] },
      { after: 3, to: ['director'] },
      { after: 5, to: ['convenor'], urgent: true },
    ],
    snoozeUpTo: 1,
    clause: '附件1 三',
  },
  'minutes-confirmation': {
    ladder: [
      { after: -1, to: ['owner'] },
      { after: 1, to: ['liaison', 'member'] },
      { after: 3, to: ['director'] },
      { after: 5, to: ['convenor'], urgent: true },
    ],
    snoozeUpTo: 0,
    clause: '附件1 三',
  },
  receipt: {
    ladder: [
      { after: 1, to: ['owner'] },
      { after: 5, to: ['member'] },
      { after: 10, to: ['director'] },
    ],
    snoozeUpTo: 1,
    clause: '附件1 三',
  },
  'agreed-matter': {
    ladder: [
      { after: 'agreed.warning', to: ['owner'] },
      { after: 1, to: ['owner'] },
      { after: 5, to: ['member'] },
      { after: 10, to: ['director'] },
      { after: 20, to: ['convenor'], urgent: true },
    ],
    snoozeUpTo: 2,
    clause: '附件1 四',
  },
  // R64: what the contract wants by a day.
  milestone: {
    ladder: [
      { after: -5, to: ['owner'] },
      { after: 1, to: ['owner'] },
      { after: 5, to: ['member'] },
      { after: 10, to: ['director'] },
      { after: 20, to: ['convenor'], urgent: true },
    ],
    snoozeUpTo: 2,
    clause: '五(二)',
  },
  matter: {
    ladder: [
      { after: -1, to: ['owner'] },
      { after: 1, to: ['owner'] },
      { after: 5, to: ['member'] },
      { after: 10, to: ['director'] },
    ],
    snoozeUpTo: LAST,
    clause: '附件1 一',
  },
  // R110, R114: the interval is a setting (Z06).
  'report-due': {
    ladder: [
      { after: -10, to: ['owner'] },
      { after: 1, to: ['owner'] },
      { after: 10, to: ['convenor'] },
    ],
    snoozeUpTo: 2,
    clause: '附件1 一5',
  },
  'report-meeting-due': {
    ladder: [
      { after: -10, to: ['owner'] },
      { after: 1, to: ['owner'] },
      { after: 10, to: ['convenor'] },
    ],
    snoozeUpTo: 2,
    clause: '附件1 三',
  },
  // R111: its days come from a setting, not from the ladder; harder as the year ends.
  plenary: {
    ladder: [
      { after: 0, to: ['owner'] },
      { after: 0, to: ['owner', 'convenor'] },
      { after: 0, to: ['owner', 'convenor'], urgent: true },
    ],
    snoozeUpTo: 0,
    clause: '附件1 三',
  },
  // R105: a unit nobody can be notified for.
  'missing-liaison': {
    ladder: [
      { after: 0, to: ['member'] },
      { after: 5, to: ['director'] },
    ],
    snoozeUpTo: LAST,
    clause: '附件1 二',
  },
} as const satisfies Record<string, ReminderRow>;
export type ReminderKind = keyof typeof REMINDERS;

/** Something that somebody owes. */
export interface Subject {
  readonly kind: ReminderKind;
  /** What it is about, with its last day: the same thing due anew is chased anew. `project:2026-014@2026-12-01` */
  readonly key: string;
  /** `2026-014`; what a button shows. */
  readonly number: string;
  readonly title: string;
  readonly state: string;
  /** Who still owes, as the store indexes them: `unit:finance`, `role:office`, `purchaser:health`. */
  readonly owes: readonly string[];
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
  /** Whoever answers for it for the purchaser is reminded in place of the unit's other officers (R66). */
  readonly officer?: string;
  /** On these days its steps are reached, in place of the ladder's. */
  readonly days?: readonly string[];
}

export interface ReminderContext {
  readonly overrides: CalendarOverrides;
  /** Who holds these posts today and can be reached, deputies included. */
  readonly holders: (posts: readonly string[]) => readonly string[];
  /** Work days of a warning that is a setting. */
  readonly warning: (key: SettingKey & `${string}.warning`) => number;
  /** Put off up to and with this day, `YYYY-MM-DD`. */
  readonly snoozedUntil: (key: string) => string | undefined;
}

export interface Reminder {
  readonly subject: Subject;
  /** Counted from 1. */
  readonly step: number;
  readonly person: string;
  readonly urgent: boolean;
  /** Reminded of their own duty, or told that somebody else has not done theirs. */
  readonly own: boolean;
  /** Those of the subject's owers through whom this person is told: a member hears of the own unit, the director of all. */
  readonly of: readonly string[];
  /** Work days past the last day; negative: still left. */
  readonly overdue: number;
}

/** Work days before its last day on which the first of all ladders begins. */
export const earliestStep = (warning: ReminderContext['warning']): number =>
  Math.max(
    ...Object.values<ReminderRow>(REMINDERS).flatMap(({ ladder }) =>
      ladder.map(({ after }) => (typeof after === 'number' ? -after : warning(after))),
    ),
  );

/** Who is to be reminded of what on that day: per person and subject the highest step reached. Whether it was sent before, the ledger knows. */
export function dueReminders(
  subjects: readonly Subject[],
  today: string,
  context: ReminderContext,
): readonly Reminder[] {
  const reached = reachedBy(today, context);
  return subjects
    .filter(({ key }) => (context.snoozedUntil(key) ?? '') < today)
    .flatMap((subject) => remindersOf(subject, reached(subject), context));
}

/** How far a thing has come that day, worked out once for all that climb the same ladder from the same last day. */
interface Reached {
  readonly steps: ReturnType<typeof reachedSteps>;
  readonly overdue: number;
}

function reachedBy(today: string, context: ReminderContext): (subject: Subject) => Reached {
  const known = new Map<string, Reached>();
  return (subject) => {
    const { kind, dueOn, days = [] } = subject;
    const key = [kind, dueOn, ...days].join();
    const found = known.get(key) ?? {
      steps: reachedSteps(subject, today, context),
      overdue: workDaysBetween(dueOn, today, context.overrides),
    };
    known.set(key, found);
    return found;
  };
}

function remindersOf(
  subject: Subject,
  { steps, overdue }: Reached,
  context: ReminderContext,
): readonly Reminder[] {
  const highest = new Map<string, Reminder>();
  for (const { step, row } of steps) {
    for (const { person, own: asked, key } of audience(subject, row, context)) {
      const before = highest.get(person);
      // Whoever owes it themselves is not told of it as of another's duty when the ladder comes to them.
      const own = asked || (before?.own ?? false);
      const of = [...new Set([...(before?.of ?? []), key])];
      highest.set(person, { subject, step, person, urgent: row.urgent ?? false, own, of, overdue });
    }
  }
  return [...highest.values()];
}

/** The steps reached by that day, counted from 1. */
export function reachedSteps(
  subject: Pick<Subject, 'kind' | 'dueOn' | 'days'>,
  today: string,
  { overrides, warning }: Pick<ReminderContext, 'overrides' | 'warning'>,
): readonly { readonly step: number; readonly row: StepRow }[] {
  const { ladder, once }: ReminderRow = REMINDERS[subject.kind];
  const last = ladder.at(-1);
  const steps = subject.days
    ? subject.days.flatMap((day, index) => ({ day, row: ladder[index] ?? last }))
    : ladder.map((row) => {
        const after = typeof row.after === 'number' ? row.after : -warning(row.after);
        return { day: addWorkDays(subject.dueOn, after, overrides), row };
      });
  const reached = steps.flatMap(({ day, row }, index) =>
    row && day <= today ? [{ step: index + 1, row }] : [],
  );
  const rounds =
    !once && reached.length === steps.length ? roundsSince(steps.at(-1)?.day, subject.dueOn, today) : 0;
  return rounds > 0 ? [...reached, { step: steps.length + rounds, row: AGAIN }] : reached;
}

/** How many weeks, by their Mondays, an overdue thing has outlasted its last rung by; nothing that still has time is counted. */
function roundsSince(last: string | undefined, dueOn: string, today: string): number {
  if (last === undefined) return 0;
  return Math.max(0, weekOf(today) - weekOf(last > dueOn ? last : dueOn));
}

/** Weeks since the Monday before 1970, a Thursday. */
const weekOf = (day: string): number => Math.floor((Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 3) / 7);

/** Whether it may be put off now: the rule allows it up to a certain step. */
export const maySnooze = (kind: ReminderKind, reached: number): boolean =>
  reached <= REMINDERS[kind].snoozeUpTo && REMINDERS[kind].snoozeUpTo > 0;

function* audience({ owes, officer }: Subject, { to }: StepRow, { holders }: ReminderContext) {
  for (const key of owes) {
    for (const rung of to) {
      const all = climb(key, rung, holders);
      const persons = rung === 'owner' ? answering(key, all, officer, holders) : all;
      for (const person of persons) yield { person, own: rung === 'owner', key };
    }
  }
}

/** For a purchaser: the officer of that project, where they can be reached, and not the unit's other officers. */
function answering(
  key: string,
  persons: readonly string[],
  officer: string | undefined,
  holders: ReminderContext['holders'],
): readonly string[] {
  const [kind, unit = ''] = key.split(':');
  const speakers = holders([`liaison-${unit}`, `member-${unit}`]);
  const officers = holders([`officer-${unit}`]);
  if (kind !== 'purchaser' || officer === undefined || ![...speakers, ...officers].includes(officer))
    return persons;
  const kept = persons.filter((each) => !officers.includes(each) || speakers.includes(each));
  return [...new Set([...kept, officer])];
}

/** Nobody there, or nobody who can be reached: then whoever stands above. A rung this party does not have is left out. */
function climb(key: string, rung: Rung, holders: ReminderContext['holders']): readonly string[] {
  if (rungPosts(key, rung).length === 0) return [];
  for (const each of RUNGS.slice(RUNGS.indexOf(rung))) {
    const persons = holders(rungPosts(key, each));
    if (persons.length > 0) return persons;
  }
  return [];
}
