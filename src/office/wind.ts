import type { Desk } from './ports.ts';
import { quietRuleOf, settingOf } from './settings.ts';

/** The hour (`HH:mm`) at which all of a day's reminders may leave: that of the digests, after the quiet hours of the night. */
export async function hourOfReminders({ settings }: Pick<Desk, 'settings'>): Promise<string> {
  const { hours } = await quietRuleOf(settings);
  const [from = '', to = ''] = hours.split('-');
  const digests = await settingOf(settings, 'digest.time');
  return from > to && digests < to ? to : digests;
}
