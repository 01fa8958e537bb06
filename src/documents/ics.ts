import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Appointment } from '../office/ports.ts';
import { CALENDAR_ENTRY as words } from '../wording/documents.ts';

export interface CalendarEntry extends Appointment {
  readonly method: 'REQUEST' | 'CANCEL';
  /** ISO moment at which this edition was made. */
  readonly stamp: string;
}

/** Replies are given in the chat; nobody reads this address. */
const ORGANIZER = { name: words.organizer, email: 'noreply@lianxi.invalid' };

/**
 * A calendar file for one meeting, or for its cancellation (R119). Moments are written in UTC, which every calendar
 * shows in its owner's own time. The same entry gives the same bytes.
 */
export function calendarFile(entry: CalendarEntry): Uint8Array {
  const begin = new Date(entry.start);
  const calendar = ical({
    prodId: { company: 'lianxi', product: 'joint-meeting' },
    method: ICalCalendarMethod[entry.method],
  });
  const cancelled = entry.method === 'CANCEL';
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: new Date(entry.stamp),
    start: begin,
    end: new Date(begin.getTime() + entry.minutes * 60_000),
    summary: entry.title,
    location: entry.place,
    description: entry.description,
    organizer: ORGANIZER,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return new TextEncoder().encode(calendar.toString());
}
