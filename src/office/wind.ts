import { freshAt } from './fresh.ts';
import type { Desk, Store } from './ports.ts';
import { readOnce } from './read-once.ts';
import { quietRuleOf, settingOf } from './settings.ts';

/** The hour (`HH:mm`) at which all of a day's reminders may leave: that of the digests, after the quiet hours of the night. */
export async function hourOfReminders({ settings }: Pick<Desk, 'settings'>): Promise<string> {
  const { hours } = await quietRuleOf(settings);
  const [from = '', to = ''] = hours.split('-');
  const digests = await settingOf(settings, 'digest.time');
  return from > to && digests < to ? to : digests;
}

/** Moments looked at in one transaction, so that none lasts long. */
const AHEAD = 40;

/** Of these moments, in order, those at which somebody has something coming; each looked for once the one before was acted on. */
export async function* tellingMoments(
  store: Store,
  moments: readonly Date[],
  timeZone: string,
): AsyncGenerator<Date> {
  for (let rest = moments; rest.length > 0; ) {
    const ahead = rest.slice(0, AHEAD);
    const [now = new Date(0)] = ahead;
    const quiet = await store.transact(now, (desk) => quietAhead(readOnce(desk), ahead, timeZone));
    const next = ahead[quiet];
    if (next) yield next;
    rest = rest.slice(next ? quiet + 1 : quiet);
  }
}

/** How many of these moments pass before somebody must be told something. */
async function quietAhead(desk: Desk, moments: readonly Date[], timeZone: string): Promise<number> {
  for (const [passed, moment] of moments.entries())
    for await (const { fresh } of freshAt((work) => work(desk), moment, timeZone))
      if (fresh.length > 0) return passed;
  return moments.length;
}
