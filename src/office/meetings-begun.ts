import { dayOf } from '../domain/calendar.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Subject } from '../domain/reminders.ts';
import type { Desk } from './ports.ts';

/** Called meetings whose hour has come: nobody answers any more, and the office owes their close (R119). */
export const meetingsBegun = async (desk: Desk): Promise<readonly Meeting[]> =>
  (await desk.records.list('meeting', { states: ['called'] })).filter(
    ({ at }) => at <= desk.now.toISOString(),
  );

/** To be closed by the end of its own day. */
export const closingOf = ({ number, title, at, status }: Meeting, timeZone: string): Subject => {
  const dueOn = dayOf(new Date(at), timeZone);
  return {
    ...{ kind: 'meeting-closing', key: `meeting:${number}@${dueOn}`, number, title, state: status.state },
    ...{ owes: ['role:office'], dueOn },
  };
};
