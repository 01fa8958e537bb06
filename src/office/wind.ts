import type { Desk } from './ports.ts';
import { quietRuleOf, settingOf } from './settings.ts';

/** The hours (`HH:mm`) at which a day's reminders leave: the end of the quiet hours for what is urgent, then the digests. */
export async function hoursOfReminders({ settings }: Pick<Desk, 'settings'>): Promise<readonly string[]> {
  const { hours } = await quietRuleOf(settings);
  return [hours.slice(-5), await settingOf(settings, 'digest.time')];
}
