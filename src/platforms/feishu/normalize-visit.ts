import { z } from 'zod';
import type { Said } from '../../chat/platform.ts';

const Person = z.object({ open_id: z.string().min(1) });
const Milliseconds = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{10,19}$/))
  .transform((digits) => new Date(Number(digits.padEnd(13, '0').slice(0, 13))));

const MenuEvent = z.object({
  event_id: z.string().min(1),
  create_time: Milliseconds,
  operator: z.object({ operator_id: Person }),
  event_key: z.string(),
});
const EnteredEvent = z.object({
  event_id: z.string().min(1),
  create_time: Milliseconds,
  operator_id: Person,
});

/** What a key of the bot's menu may hold: the ASCII name of a command. */
const COMMAND = /^[a-z][a-z-]{0,29}$/;
/** What waits for whoever enters: that is what they come for. */
const WELCOME = '/todo';

/** A tap on the bot's menu says the command its key names (`todo`, `find`, `submit`); undefined for other keys. */
export function normalizeMenu(event: unknown): Said | undefined {
  const tapped = MenuEvent.safeParse(event).data;
  if (tapped === undefined || !COMMAND.test(tapped.event_key)) return undefined;
  const { event_id, create_time, operator, event_key } = tapped;
  return said(event_id, operator.operator_id.open_id, create_time, `/${event_key}`);
}

/** Entering the direct chat asks what waits, once on a day in that time zone: a second visit is the same event. */
export function normalizeEntered(event: unknown, timeZone: string): Said | undefined {
  const entered = EnteredEvent.safeParse(event).data;
  if (entered === undefined) return undefined;
  const { create_time, operator_id } = entered;
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(create_time);
  return said(`entered:${operator_id.open_id}:${day}`, operator_id.open_id, create_time, WELCOME);
}

const said = (key: string, account: string, sentAt: Date, text: string): Said => ({
  kind: 'said',
  platform: 'feishu',
  key,
  account,
  chat: { kind: 'dm', id: account },
  sentAt,
  text,
  addressed: true,
  files: [],
});
