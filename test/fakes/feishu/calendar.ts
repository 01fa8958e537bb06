import { z } from 'zod';
import { hex } from './tenant.ts';

const TimeInfo = z.strictObject({ timestamp: z.string().regex(/^\d{10}$/), timezone: z.string() });
const EventBody = z.strictObject({
  summary: z.string().max(1000),
  description: z.string().max(40_960),
  start_time: TimeInfo,
  end_time: TimeInfo,
  location: z.strictObject({ name: z.string().min(1).max(512) }),
  vchat: z.strictObject({ vc_type: z.literal('no_meeting') }),
  attendee_ability: z.enum(['none', 'can_see_others', 'can_invite_others', 'can_modify_event']),
  need_notification: z.boolean(),
});
const User = z.strictObject({ type: z.literal('user'), user_id: z.string() });
const AttendBody = z.strictObject({
  attendees: z.array(User).min(1).max(1000),
  need_notification: z.boolean(),
});
const DismissBody = z.strictObject({
  delete_ids: z.array(User).min(1).max(500),
  need_notification: z.boolean(),
});

export interface CalendarEvent {
  readonly id: string;
  title: string;
  place: string;
  /** ISO moments. */
  start: string;
  end: string;
  attendees: ReadonlySet<string>;
  deleted: boolean;
}

/** As the platform refuses: HTTP status, code, words. */
export type CalendarRefusal = readonly [status: number, code: number, msg: string];
type Answer = { readonly data: object } | CalendarRefusal;

interface CalendarAsked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

/** The calendar of the app in a pretended tenant. */
export class Calendar {
  readonly id = `feishu.cn_${hex()}@group.calendar.feishu.cn`;
  readonly events: CalendarEvent[] = [];
  /** While set, the app was not given the permission. */
  forbidden = false;
  /** The next so many calls are answered with a rate limit. */
  busy = 0;
  readonly #byKey = new Map<string, CalendarEvent>();
  readonly #isPerson: (openId: string) => boolean;

  constructor(isPerson: (openId: string) => boolean) {
    this.#isPerson = isPerson;
  }

  answer(asked: CalendarAsked): Answer {
    if (this.forbidden)
      return [
        400,
        99991672,
        'Access denied. One of the following scopes is required: [calendar:calendar:read].',
      ];
    if (this.busy > 0) {
      this.busy -= 1;
      return [429, 190005, 'app rate limited'];
    }
    const { method, path } = asked;
    const [, calendar, event, rest = ''] =
      /^\/open-apis\/calendar\/v4\/calendars\/([^/]+)(?:\/events(?:\/([^/]+)(\/.*)?)?)?$/.exec(path) ?? [];
    if (calendar === 'primary' && method === 'POST')
      return {
        data: { calendars: [{ calendar: { calendar_id: this.id, type: 'primary', role: 'owner' } }] },
      };
    if (calendar !== this.id) return [404, 191000, 'calendar not found'];
    if (event === undefined) return method === 'POST' ? this.#create(asked) : INVALID;
    const found = this.events.find(({ id }) => id === event);
    if (found === undefined) return [404, 193001, 'event not found'];
    if (found.deleted) return [403, 193003, 'event is deleted'];
    const route = this.#routes[`${method} ${rest}`];
    return route ? route(found, asked) : INVALID;
  }

  readonly #routes: Record<string, (event: CalendarEvent, asked: CalendarAsked) => Answer> = {
    'PATCH ': (event, { body }) => {
      const parsed = EventBody.partial().safeParse(jsonOf(body));
      if (!parsed.success) return INVALID;
      const { summary, location, start_time, end_time } = parsed.data;
      if (summary !== undefined) event.title = summary;
      if (location !== undefined) event.place = location.name;
      if (start_time !== undefined) event.start = isoOf(start_time);
      if (end_time !== undefined) event.end = isoOf(end_time);
      return { data: {} };
    },
    'DELETE ': (event) => {
      event.deleted = true;
      return { data: {} };
    },
    'POST /attendees': (event, { body, query }) => {
      const parsed = AttendBody.safeParse(jsonOf(body));
      if (!parsed.success || query.get('user_id_type') !== 'open_id') return INVALID;
      const people = parsed.data.attendees.map(({ user_id }) => user_id);
      if (!people.every(this.#isPerson)) return [404, 195100, 'user is dismiss or not exist in the tenant'];
      event.attendees = new Set([...event.attendees, ...people]);
      return { data: { attendees: [] } };
    },
    'POST /attendees/batch_delete': (event, { body }) => {
      const parsed = DismissBody.safeParse(jsonOf(body));
      if (!parsed.success) return INVALID;
      const gone = new Set(parsed.data.delete_ids.map(({ user_id }) => user_id));
      event.attendees = new Set([...event.attendees].filter((each) => !gone.has(each)));
      return { data: {} };
    },
  };

  #create({ body, query }: CalendarAsked): Answer {
    const parsed = EventBody.safeParse(jsonOf(body));
    const key = query.get('idempotency_key') ?? '';
    if (!parsed.success || key.length < 32 || key.length > 128) return INVALID;
    const { summary: title, location, start_time, end_time } = parsed.data;
    const event = this.#byKey.get(key) ?? {
      id: `${hex().slice(0, 8)}-${hex().slice(0, 12)}_0`,
      title,
      place: location.name,
      start: isoOf(start_time),
      end: isoOf(end_time),
      attendees: new Set<string>(),
      deleted: false,
    };
    if (!this.#byKey.has(key)) this.events.push(event);
    this.#byKey.set(key, event);
    return { data: { event: { event_id: event.id, summary: event.title } } };
  }
}

const INVALID = [400, 190002, 'invalid parameters in request'] as const;
const isoOf = ({ timestamp }: { timestamp: string }) => new Date(Number(timestamp) * 1000).toISOString();
const jsonOf = (body: Buffer): unknown => JSON.parse(body.toString('utf8'));
