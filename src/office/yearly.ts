import { addMonths, format } from 'date-fns';
import { dayOf } from '../domain/calendar.ts';
import type { Meeting } from '../domain/meeting.ts';
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
  const meetings = await desk.records.list('meeting', { states: ['called', 'closed'] });
  const dayOfMeeting = ({ at }: Meeting) => dayOf(new Date(at), timeZone);
  return [
    ...(await plenary(desk, today, meetings.filter(({ type }) => type === 'plenary').map(dayOfMeeting))),
    ...(await reports(desk, today, timeZone)),
    ...(await reportMeeting(
      desk,
      timeZone,
      meetings.filter(({ type }) => type === 'report').map(dayOfMeeting),
    )),
    ...(await missingLiaisons(desk, today)),
  ];
}

const byOffice = (
  kind: Subject['kind'],
  name: string,
  number: string,
  dueOn: string,
  days?: readonly string[],
): Subject => ({
  kind,
  key: `${name}@${dueOn}`,
  number,
  title: '',
  state: '',
  owes: ['role:office'],
  dueOn,
  ...(days && { days }),
});

/** A year with neither a plenary called nor a reasoned exception (附件1 三, R111, Z18). */
async function plenary(desk: Desk, today: string, held: readonly string[]): Promise<readonly Subject[]> {
  const year = today.slice(0, 4);
  if (held.some((day) => day.startsWith(year))) return [];
  const exceptions = await desk.records.list('matter', { prefix: `E${year}` });
  if (exceptions.some(({ kind, status }) => kind === 'exception' && status.state !== 'dropped')) return [];
  const warnings = (await settingOf(desk.settings, 'plenary.warnings')).split(',');
  const days = warnings.map((each) => `${year}-${each}`);
  return [byOffice('plenary', `plenary:${year}`, year, `${year}-12-31`, days)];
}

const monthsAfter = (day: string, months: number): string =>
  format(addMonths(new Date(`${day}T00:00:00`), months), 'yyyy-MM-dd');

/** The day from which an interval runs: what was done last, or the first day of the office. */
async function lastDone(desk: Desk, timeZone: string, done: readonly string[]): Promise<string | undefined> {
  const opened = await desk.reminders.openedAt();
  return [...done].sort().at(-1) ?? (opened && dayOf(opened, timeZone));
}

/** The next report to 区政府, by an interval that is a setting (附件1 一5, R110, Z06). */
async function reports(desk: Desk, today: string, timeZone: string): Promise<readonly Subject[]> {
  const all = (await desk.records.list('matter', { prefix: 'B' })).filter(({ kind }) => kind === 'report');
  // One that is being written has its own last day.
  if (all.some(({ status, dueOn }) => status.state === 'open' && dueOn && dueOn >= today)) return [];
  const done = all.flatMap(({ closed }) => (closed ? [dayOf(new Date(closed.at), timeZone)] : []));
  const since = await lastDone(desk, timeZone, done);
  if (!since) return [];
  const dueOn = monthsAfter(since, await settingOf(desk.settings, 'report.months'));
  return [byOffice('report-due', 'report', dueOn.slice(0, 4), dueOn)];
}

/** The next report meeting, by an interval that is a setting (附件1 三, R114, Z06). */
async function reportMeeting(
  desk: Desk,
  timeZone: string,
  held: readonly string[],
): Promise<readonly Subject[]> {
  const since = await lastDone(desk, timeZone, held);
  if (!since) return [];
  const dueOn = monthsAfter(since, await settingOf(desk.settings, 'report-meeting.months'));
  return [byOffice('report-meeting-due', 'report-meeting', dueOn.slice(0, 4), dueOn)];
}

/** Member units without a liaison, asked for one every month (附件1 二, R105). */
async function missingLiaisons(desk: Desk, today: string): Promise<readonly Subject[]> {
  const held = new Set((await desk.people.holdings(today)).map(({ post }) => post.slug));
  const dueOn = `${today.slice(0, 7)}-01`;
  return MEMBER_UNITS.filter((unit) => !held.has(`liaison-${unit}`)).map((unit) => ({
    kind: 'missing-liaison',
    key: `liaison:${unit}@${dueOn}`,
    number: unit,
    title: '',
    state: '',
    owes: [`unit:${unit}`],
    dueOn,
  }));
}
