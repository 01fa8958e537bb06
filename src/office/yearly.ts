import { addMonths, format } from 'date-fns';
import { dayOf, daysAfter } from '../domain/calendar.ts';
import { yearOf } from '../domain/matter.ts';
import type { Meeting, MeetingType } from '../domain/meeting.ts';
import { wasHeld } from '../domain/meeting-roll.ts';
import { heldOn } from '../domain/meeting-time.ts';
import { MEMBER_UNITS } from '../domain/people.ts';
import type { Subject } from '../domain/reminders.ts';
import type { Desk } from './ports.ts';
import { settingOf } from './settings.ts';

/** What nobody wrote down as owed, but the calendar demands. */
export async function yearlySubjects(
  desk: Desk,
  today: string,
  timeZone: string,
): Promise<readonly Subject[]> {
  const meetings = (await desk.records.list('meeting', {})).map(
    (meeting): Held => ({
      type: meeting.type,
      number: meeting.number,
      state: meeting.status.state,
      held: wasHeld(meeting),
      day: heldOn(meeting, timeZone),
    }),
  );
  const opened = await desk.reminders.openedAt();
  const since = opened && dayOf(opened, timeZone);
  return [
    ...(await plenary(desk, today, meetings)),
    ...(since ? await reports(desk, today, timeZone, since) : []),
    ...(since ? await reportMeeting(desk, today, meetings, since) : []),
    ...(since ? await missingLiaisons(desk, today, since) : []),
  ];
}

/** A meeting by its day. */
interface Held {
  readonly type: MeetingType;
  readonly number: string;
  readonly state: Meeting['status']['state'];
  /** Closed, with somebody there. */
  readonly held: boolean;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** Held, or still ahead: one that was called and whose day has passed is not known to have been held (R111). */
const counts = ({ held, state, day }: Held, today: string): boolean =>
  held || (state === 'called' && day >= today);

const byOffice = (
  kind: Subject['kind'],
  key: string,
  number: string,
  dueOn: string,
  more: Partial<Pick<Subject, 'days' | 'state'>> = {},
): Subject => ({ kind, key, number, title: '', state: '', owes: ['role:office'], dueOn, ...more });

/** A year with neither a plenary called nor a reasoned exception (附件1 三, R111, Z18). */
async function plenary(desk: Desk, today: string, meetings: readonly Held[]): Promise<readonly Subject[]> {
  const year = today.slice(0, 4);
  const plenaries = meetings.filter(({ type, day }) => type === 'plenary' && day.startsWith(year));
  if (plenaries.some((each) => counts(each, today))) return [];
  const exceptions = await desk.records.list('matter', { prefix: 'E' });
  if (exceptions.some((each) => each.status.state !== 'dropped' && yearOf(each) === Number(year))) return [];
  const warnings = (await settingOf(desk.settings, 'plenary.warnings')).split(',');
  const days = warnings.map((each) => `${year}-${each}`);
  const dueOn = `${year}-12-31`;
  // One that was called off is warned of anew.
  const [off] = plenaries.filter(({ state }) => state === 'cancelled');
  const key = `plenary:${year}@${dueOn}${off ? `/${off.number}` : ''}`;
  const state = plenaries.some((each) => each.state === 'called') ? 'lapsed' : '';
  return [byOffice('plenary', key, `plenary-${year}`, dueOn, { days, state })];
}

const monthsAfter = (day: string, months: number): string =>
  format(addMonths(new Date(`${day}T00:00:00`), months), 'yyyy-MM-dd');

/** What comes again after an interval, counted from when it was done last, else from the first day of the office. */
async function recurring(
  desk: Desk,
  kind: 'report' | 'report-meeting',
  done: readonly string[],
  since: string,
): Promise<readonly Subject[]> {
  const last = [...done].sort().at(-1) ?? since;
  const dueOn = monthsAfter(last, await settingOf(desk.settings, `${kind}.months`));
  return [byOffice(`${kind}-due`, `${kind}@${dueOn}`, `${kind}-${dueOn.slice(0, 4)}`, dueOn)];
}

/** The next report to 区政府, by an interval that is a setting; minutes that go up are none (附件1 一5, R110, Z06). */
async function reports(
  desk: Desk,
  today: string,
  timeZone: string,
  since: string,
): Promise<readonly Subject[]> {
  const all = (await desk.records.list('matter', { prefix: 'B' })).filter(({ meeting }) => !meeting);
  // One that is being written has its own last day.
  if (all.some(({ status, dueOn }) => status.state === 'open' && dueOn && dueOn >= today)) return [];
  const done = all.flatMap(({ closed, sent }) =>
    closed ? [sent?.date ?? dayOf(new Date(closed.at), timeZone)] : [],
  );
  return recurring(desk, 'report', done, since);
}

/** The next report meeting, by an interval that is a setting (附件1 三, R114, Z06). */
const reportMeeting = (desk: Desk, today: string, meetings: readonly Held[], since: string) =>
  recurring(
    desk,
    'report-meeting',
    meetings.filter((each) => each.type === 'report' && counts(each, today)).map(({ day }) => day),
    since,
  );

/** Member units without a liaison: from the day the post fell vacant on, and every month anew (附件1 二, R105). */
async function missingLiaisons(desk: Desk, today: string, since: string): Promise<readonly Subject[]> {
  const vacant = await desk.reminders.vacant(
    MEMBER_UNITS.map((unit) => `liaison-${unit}`),
    today,
  );
  return MEMBER_UNITS.flatMap((unit): readonly Subject[] => {
    const post = `liaison-${unit}`;
    if (!vacant.has(post)) return [];
    const lastHeld = vacant.get(post);
    const from = lastHeld && lastHeld >= since ? daysAfter(lastHeld, 1) : since;
    const dueOn = latestMonthly(from, today);
    const key = `liaison:${unit}@${dueOn}`;
    return [
      { kind: 'missing-liaison', key, number: post, title: '', state: '', owes: [`unit:${unit}`], dueOn },
    ];
  });
}

/** `from`, or the last day up to today that lies whole months after it. */
function latestMonthly(from: string, today: string): string {
  let months = 0;
  while (monthsAfter(from, months + 1) <= today) months += 1;
  return monthsAfter(from, months);
}
