import { dayOf } from '../domain/calendar.ts';
import type { Matter } from '../domain/matter.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Subject } from '../domain/reminders.ts';
import type { Desk } from './ports.ts';

/** Called meetings whose hour has come: nobody answers any more, and the office owes their close (R119). */
export const meetingsBegun = async (desk: Desk): Promise<readonly Meeting[]> =>
  (await desk.records.list('meeting', { states: ['called'] })).filter(
    ({ at }) => at <= desk.now.toISOString(),
  );

/** The meeting that took a matter up. */
export const meetingBehind = async ({ records }: Desk, { meeting }: Pick<Matter, 'meeting'>) =>
  meeting === undefined ? undefined : records.find('meeting', meeting);

/** To be closed by the end of its own day. */
export const closingOf = ({ number, title, at, status }: Meeting, timeZone: string): Subject => {
  const dueOn = dayOf(new Date(at), timeZone);
  return {
    ...{ kind: 'meeting-closing', key: `meeting:${number}@${dueOn}`, number, title, state: status.state },
    ...{ owes: ['role:office'], dueOn },
  };
};
