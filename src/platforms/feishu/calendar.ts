import { z } from 'zod';
import type { Engagement, Entered, PlatformCalendar } from '../../chat/platform.ts';
import type { Call } from './client.ts';
import { asDeliveryFailed, classify, FeishuFailure } from './errors.ts';
import {
  CALENDAR_ASK_AGAIN_MS,
  CALENDAR_ATTENDEES_PER_CALL,
  EVENT_PLACE_MAX_CHARS,
  EVENT_TITLE_MAX_CHARS,
} from './limits.ts';

/** Codes of an event that was deleted by hand, or never came about. */
const GONE: readonly number[] = [193000, 193001, 193003];

const Primary = z.object({
  data: z.object({
    calendars: z.tuple([z.object({ calendar: z.object({ calendar_id: z.string().min(1) }) })], z.unknown()),
  }),
});
const Created = z.object({ data: z.object({ event: z.object({ event_id: z.string().min(1) }) }) });

export type FeishuCalendar = PlatformCalendar & {
  /** Why the bot may not use it; nothing while it may. */
  refusal(): string | undefined;
};

/**
 * The bot's own calendar. Meetings are events in it, and the people invited are asked to them, which puts the meeting
 * into their calendars. Without the permission for it nothing breaks: appointments go out as files.
 */
export function openCalendar(call: Call, now: () => Date): FeishuCalendar {
  let calendar: string | undefined;
  let refused: { readonly why: string; readonly at: number } | undefined;
  let asking: Promise<void> | undefined;

  async function find(): Promise<void> {
    try {
      const answer = await call((client) => client.calendar.v4.calendar.primary({}));
      calendar = Primary.parse(answer).data.calendars[0].calendar.calendar_id;
      refused = undefined;
    } catch (error) {
      const why = error instanceof FeishuFailure ? error.message : 'the answer names no calendar';
      refused = { why, at: now().getTime() };
    }
  }

  async function usable(): Promise<boolean> {
    if (refused && now().getTime() - refused.at < CALENDAR_ASK_AGAIN_MS) return false;
    if (calendar === undefined || refused) {
      asking ??= find().finally(() => {
        asking = undefined;
      });
      await asking;
    }
    return calendar !== undefined && !refused;
  }

  /** The event's id, made or brought up to date; nothing when the platform will not have it. @throws DeliveryFailed `later` */
  async function write(calendar_id: string, { key, earlier, appointment, timeZone }: Engagement) {
    const data = eventOf(appointment, timeZone);
    const create = async (idempotency_key: string) => {
      const path = { calendar_id };
      const params = { idempotency_key };
      const made = await call((client) => client.calendar.v4.calendarEvent.create({ path, params, data }));
      return Created.parse(made).data.event.event_id;
    };
    if (!earlier) return create(key);
    const path = { calendar_id, event_id: encodeURIComponent(earlier.event) };
    try {
      await call((client) => client.calendar.v4.calendarEvent.patch({ path, data }));
      return earlier.event;
    } catch (error) {
      // Somebody removed it by hand: it is entered anew, under a key the platform has not seen.
      if (isGone(error)) return create(`${key}-${appointment.sequence}`);
      throw error;
    }
  }

  /** Asks people to the event; those the platform would not ask are answered. @throws DeliveryFailed `later` */
  async function invite(calendar_id: string, event: string, people: readonly string[]) {
    const path = { calendar_id, event_id: encodeURIComponent(event) };
    const ask = (some: readonly string[]) =>
      call((client) =>
        client.calendar.v4.calendarEventAttendee.create({
          path,
          params: { user_id_type: 'open_id' },
          data: { attendees: some.map((user_id) => ({ type: 'user', user_id })), need_notification: false },
        }),
      );
    const left: string[] = [];
    for (const some of inParts(people, CALENDAR_ATTENDEES_PER_CALL)) {
      // One who has left the organisation spoils the call for all: then each is asked alone.
      if (await isDone(() => ask(some))) continue;
      for (const one of some) if (some.length === 1 || !(await isDone(() => ask([one])))) left.push(one);
    }
    return left;
  }

  async function dismiss(calendar_id: string, event: string, people: readonly string[]): Promise<void> {
    if (people.length === 0) return;
    const path = { calendar_id, event_id: encodeURIComponent(event) };
    const delete_ids = people.map((user_id) => ({ type: 'user' as const, user_id }));
    await isDone(() =>
      call((client) =>
        client.calendar.v4.calendarEventAttendee.batchDelete({
          path,
          params: { user_id_type: 'open_id' },
          data: { delete_ids, need_notification: false },
        }),
      ),
    );
  }

  async function enter(engagement: Engagement): Promise<Entered> {
    const { attendees, earlier } = engagement;
    const nobody = { refused: attendees };
    if (!(await usable()) || calendar === undefined) return nobody;
    let event: string | undefined;
    await isDone(
      async () => {
        event = await write(calendar ?? '', engagement);
      },
      (why) => {
        refused = { why, at: now().getTime() };
      },
    );
    if (event === undefined) return nobody;
    const known = event === earlier?.event ? earlier.attendees : [];
    await dismiss(
      calendar,
      event,
      known.filter((each) => !attendees.includes(each)),
    );
    const fresh = attendees.filter((each) => !known.includes(each));
    return { event, refused: await invite(calendar, event, fresh) };
  }

  return {
    usable,
    enter,
    async cancel(event) {
      if (!(await usable()) || calendar === undefined) return;
      const path = { calendar_id: calendar, event_id: encodeURIComponent(event) };
      // The office's own message says that the meeting is off; the calendar need not say it again.
      const params = { need_notification: 'false' as const };
      await isDone(() => call((client) => client.calendar.v4.calendarEvent.delete({ path, params })));
    },
    refusal: () => refused?.why,
  };
}

const isGone = (error: unknown): boolean =>
  error instanceof FeishuFailure && GONE.includes(error.said.code ?? 0);

/** Whether the platform did it; false where it never will, after telling why. @throws DeliveryFailed `later` */
async function isDone(
  act: () => Promise<unknown>,
  refuse: (why: string) => void = () => undefined,
): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    const problem = classify(error);
    if (problem.kind === 'later') throw asDeliveryFailed(error);
    refuse(problem.why);
    return false;
  }
}

function eventOf({ title, place, description, start, minutes }: Engagement['appointment'], timezone: string) {
  const begin = Math.floor(Date.parse(start) / 1000);
  const moment = (seconds: number) => ({ timestamp: String(seconds), timezone });
  return {
    summary: title.slice(0, EVENT_TITLE_MAX_CHARS),
    description,
    start_time: moment(begin),
    end_time: moment(begin + minutes * 60),
    location: { name: place.slice(0, EVENT_PLACE_MAX_CHARS) },
    // Otherwise the platform opens a video conference of its own.
    vchat: { vc_type: 'no_meeting' as const },
    attendee_ability: 'can_see_others' as const,
    need_notification: false,
  };
}

function* inParts<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let index = 0; index < all.length; index += size) yield all.slice(index, index + size);
}
