import type { Meeting } from '../domain/meeting.ts';
import type { State } from '../domain/project.ts';
import type { ReminderContext, ReminderKind, Subject } from '../domain/reminders.ts';
import { heldUpSubjects } from './held-up.ts';
import { closingOf, meetingsBegun } from './meetings-begun.ts';
import type { Owing } from './ports/reminders.ts';
import type { Desk } from './ports.ts';
import { calendarOf, settingOf } from './settings.ts';
import { takingOverSubjects } from './taking-over.ts';
import { yearlySubjects } from './yearly.ts';

/** Which ladder a thing owed climbs: by its state or sort, else by what it is. */
const KINDS: Readonly<Record<string, ReminderKind>> = {
  project: 'project-step',
  'project:evaluation': 'evaluation',
  meeting: 'meeting-reply',
  'meeting:proposed': 'meeting-consent',
  'meeting:closed': 'minutes-drafting',
  minutes: 'minutes-confirmation',
  'minutes:issued': 'receipt',
  matter: 'matter',
  'matter:agreed': 'agreed-matter',
  'matter:bulletin': 'receipt',
  'matter:report': 'report-due',
  'matter:milestone': 'milestone',
};

/** States in which a project waits for what its stage lacks. */
const LATE: readonly string[] = ['approved', 'evaluated', 'paid'] satisfies readonly State[];

const kindOf = ({ source, sort, state }: Owing): ReminderKind =>
  KINDS[`${source}:${sort}`] ?? KINDS[`${source}:${state}`] ?? KINDS[source] ?? 'matter';

/** A row of the records as something to be chased. */
export function asSubject(owing: Owing): Subject {
  const { source, number, title, owes, dueOn, sort, officer } = owing;
  // What an approved project lacks depends on its stage, what an entry waits for on its register.
  const late = source === 'project' && LATE.includes(owing.state);
  const state = late || source === 'register' ? `${owing.state}:${sort}` : owing.state;
  return {
    ...{ kind: kindOf(owing), key: `${source}:${number}@${dueOn}`, number, title, state, owes, dueOn },
    ...(officer !== undefined && { officer }),
  };
}

/** Everything somebody owes on that day, what only the calendar demands included (R76, R105, R110, R111). */
export async function subjectsOf(desk: Desk, today: string, timeZone: string): Promise<readonly Subject[]> {
  const begun = await meetingsBegun(desk);
  const rows = (await desk.reminders.owing()).filter(notBegun(begun));
  return [...rows.map(asSubject), ...(await beyondRows(desk, begun, today, timeZone))];
}

/** None of those meetings: one that has begun owes its close alone. */
export const notBegun =
  (begun: readonly Pick<Meeting, 'number'>[]) =>
  ({ source, number }: Owing): boolean =>
    source !== 'meeting' || begun.every((each) => each.number !== number);

/** What is owed though no row says so: the close of those meetings, and what only the calendar demands. */
export const beyondRows = async (
  desk: Desk,
  begun: readonly Meeting[],
  today: string,
  timeZone: string,
): Promise<readonly Subject[]> => [
  ...begun.map((meeting) => closingOf(meeting, timeZone)),
  ...(await heldUpSubjects(desk, timeZone)),
  ...(await takingOverSubjects(desk, timeZone)),
  ...(await yearlySubjects(desk, today, timeZone)),
];

/** Of these subjects those still owed, as they stand now. */
export async function stillOwed(
  desk: Desk,
  subjects: readonly Subject[],
  today: string,
  timeZone: string,
): Promise<readonly Subject[]> {
  const keys = new Set(subjects.map(({ key }) => key));
  const theirs = (owed: readonly Subject[]) => owed.filter(({ key }) => keys.has(key));
  const begun = await meetingsBegun(desk);
  const rows = await desk.reminders.owingOf([...keys].map(recordOf));
  const owed = theirs(rows.filter(notBegun(begun)).map(asSubject));
  return owed.length === keys.size
    ? owed
    : [...owed, ...theirs(await beyondRows(desk, begun, today, timeZone))];
}

/** `project:2026-014@2026-12-01` is about that project; what only the calendar demands is about no record there is. */
function recordOf(key: string): Pick<Owing, 'source' | 'number'> {
  const [source = '', number = ''] = key.slice(0, key.lastIndexOf('@')).split(':');
  return { source: source as Owing['source'], number };
}

/** What the ladders need to know on that day: the calendar, who can be reached, what was put off. */
export async function reminderContext(desk: Desk, today: string): Promise<ReminderContext> {
  const reachable = await desk.reminders.reachable(today);
  const known = new Map<string, readonly string[]>();
  const holders = (posts: readonly string[]) => [
    ...new Set(posts.flatMap((post) => reachable.get(post) ?? [])),
  ];
  const snoozes = new Map((await desk.reminders.snoozes()).map(({ subject, until }) => [subject, until]));
  const warning = await settingOf(desk.settings, 'agreed.warning');
  return {
    overrides: await calendarOf(desk.settings),
    holders: (posts) => {
      const asked = posts.join();
      const found = known.get(asked) ?? holders(posts);
      known.set(asked, found);
      return found;
    },
    warning: () => warning,
    snoozedUntil: (key) => snoozes.get(key),
  };
}
