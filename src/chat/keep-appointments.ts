import { randomUUID } from 'node:crypto';
import { say } from '../cards/answers.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Meeting } from '../domain/meeting.ts';
import { shownOf, toFollow } from '../office/appointments.ts';
import { guestsOf } from '../office/guests.ts';
import type { Desk, Papers, Store } from '../office/ports.ts';
import { MEETING_NOTES } from '../wording/meeting-notes.ts';
import type { Log } from './log.ts';
import type { Platform, PlatformCalendar } from './platform.ts';

interface Round {
  readonly store: Store;
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly papers: Papers;
  readonly clock: () => Date;
  readonly timeZone: string;
  readonly log: Log;
}

/**
 * Has the calendars of the platforms follow a meeting: called, moved, called off, somebody more to ask (R119). Whom a
 * calendar would not take gets the appointment as a file. Does nothing where they follow already.
 * @throws DeliveryFailed `later`, so that the job comes again
 */
export async function keepAppointments(meeting: string, round: Round): Promise<void> {
  for (const { name, calendar } of round.platforms.values())
    if (calendar && (await calendar.usable())) await follow(name, calendar, meeting, round);
}

async function follow(platform: string, calendar: PlatformCalendar, number: string, round: Round) {
  const { store, clock, timeZone, papers, log } = round;
  const { meeting, subject, earlier, attendees } = await store.transact(clock(), (desk) =>
    toFollow(desk, number, platform, dayOf(desk.now, timeZone)),
  );
  if (meeting?.status.state === 'cancelled' && earlier) {
    if (earlier.event) await calendar.cancel(earlier.event);
    await store.transact(clock(), (desk) => desk.appointments.forget(platform, number));
  }
  if (meeting?.status.state !== 'called' || attendees.length === 0) return;
  const key = earlier?.key ?? (await newKey(platform, number, store, clock()));
  const appointment = papers.appointment(meeting);
  const { event = '', refused } = await calendar.enter({
    key,
    appointment,
    timeZone,
    attendees,
    ...(earlier?.event && { earlier }),
  });
  if (refused.length > 0) log.warn({ meeting: number, platform, refused }, 'a calendar took not everyone');
  const shown = shownOf(appointment);
  const file = { meeting, subject };
  const told = new Set(earlier?.shown === shown ? earlier.attendees : []);
  await store.transact(clock(), async (desk) => {
    await desk.appointments.keep(platform, number, { key, event, shown, attendees });
    for (const id of refused) if (!told.has(id)) await sendFile(desk, { platform, id }, file, papers);
  });
}

/** Kept before the platform is asked: asked again after a crash, it recognises the entry. */
async function newKey(platform: string, number: string, store: Store, now: Date): Promise<string> {
  const key = randomUUID();
  await store.transact(now, (desk) =>
    desk.appointments.keep(platform, number, { key, event: '', shown: '', attendees: [] }),
  );
  return key;
}

async function sendFile(
  desk: Desk,
  { platform, id }: { readonly platform: string; readonly id: string },
  { meeting, subject }: { readonly meeting: Meeting; readonly subject: string },
  papers: Papers,
): Promise<void> {
  const name = MEETING_NOTES.appointmentFile(meeting.number, meeting.title);
  const bytes = papers.calendarFile(meeting, 'request', await guestsOf(desk, meeting));
  const { key } = await desk.files.put({ name, bytes, by: meeting.calledBy.person, subject });
  const card = say(MEETING_NOTES.appointmentTitle(meeting.number, meeting.title));
  await desk.outbox.post({ to: { platform, kind: 'dm', id }, card, subject, files: [{ key, name }] });
}
