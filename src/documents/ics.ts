import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { Attending, Meeting } from '../domain/meeting.ts';
import type { Guests } from '../office/ports.ts';
import { ORGAN } from '../wording/documents.ts';
import { appointmentOf } from './appointment.ts';

/** Replies are given in the chat; nobody reads these addresses, for the office keeps none. */
const address = (who: string): string => `${who}@lianxi.invalid`;

/** Seconds before it begins at which a calendar rings: half an hour, enough to get there. */
const AHEAD = 1800;

const ANSWERED: Readonly<Record<Attending, ICalAttendeeStatus>> = {
  attend: ICalAttendeeStatus.ACCEPTED,
  substitute: ICalAttendeeStatus.ACCEPTED,
  excuse: ICalAttendeeStatus.DECLINED,
};

/**
 * A calendar file for one meeting, or for its cancellation (R119): whom it asks with what they have answered, and a
 * reminder. Moments are written in UTC, which every calendar shows in its owner's own time. The same meeting gives the
 * same bytes.
 */
export function calendarFile(
  meeting: Meeting,
  change: 'request' | 'cancel',
  { installation, organ, units }: Guests,
): Uint8Array {
  const { sequence, start, minutes, title, place, description } = appointmentOf(meeting);
  const begin = new Date(start);
  const cancelled = change === 'cancel';
  const calendar = ical({
    prodId: { company: 'lianxi', product: 'joint-meeting' },
    method: ICalCalendarMethod[cancelled ? 'CANCEL' : 'REQUEST'],
  });
  const event = calendar.createEvent({
    id: `${meeting.number}-${installation}@lianxi`,
    sequence,
    stamp: new Date(meeting.updatedAt),
    start: begin,
    end: new Date(begin.getTime() + minutes * 60_000),
    summary: title,
    location: place,
    description,
    organizer: { name: ORGAN.office(organ || ORGAN.name), email: address('office') },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  for (const { unit, name, observes } of units)
    event.createAttendee({
      name,
      email: address(unit),
      type: ICalAttendeeType.GROUP,
      role: observes ? ICalAttendeeRole.NON : ICalAttendeeRole.REQ,
      status: observes ? ICalAttendeeStatus.NEEDSACTION : statusOf(meeting, unit),
      rsvp: false,
    });
  if (!cancelled)
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: AHEAD, description: title });
  return new TextEncoder().encode(calendar.toString());
}

function statusOf({ replies }: Meeting, unit: string): ICalAttendeeStatus {
  const last = replies.findLast((reply) => reply.unit === unit);
  return last ? ANSWERED[last.kind] : ICalAttendeeStatus.NEEDSACTION;
}
