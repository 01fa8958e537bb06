import type { Meeting } from '../domain/meeting.ts';
import { INSTALLATION_KEY, settingValue } from '../domain/settings.ts';
import type { Desk, Guests } from './ports.ts';

/** Who stands in the calendar file of a meeting: the units invited, and whoever the roster knows of those let in. */
export async function guestsOf(
  { people, settings }: Desk,
  { units, observers }: Pick<Meeting, 'units' | 'observers'>,
): Promise<Guests> {
  const names = new Map((await people.units()).map(({ slug, name }) => [slug, name]));
  const named = (unit: string) => ({ unit, name: names.get(unit) ?? unit });
  return {
    installation: String((await settings.get(INSTALLATION_KEY))?.value ?? ''),
    organ: settingValue('organ.name', (await settings.get('organ.name'))?.value),
    units: [
      ...units.map(named),
      ...observers.flatMap(({ unit }) => (unit ? [{ ...named(unit), observes: true as const }] : [])),
    ],
  };
}
