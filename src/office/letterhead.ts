import { type SettingKey, settingValue } from '../domain/settings.ts';
import type { Desk, Letterhead } from './ports.ts';

/** The letterhead as the office has set it, with who signs on that day, `YYYY-MM-DD`. */
export async function letterheadOf({ settings, people }: Desk, today: string): Promise<Letterhead> {
  const stored = new Map((await settings.all()).map(({ key, value }) => [key, value]));
  const said = (key: SettingKey) => String(settingValue(key, stored.get(key)) ?? '');
  const chief = (await people.holdings(today)).find(({ post }) => post.role === 'chief-convenor');
  return {
    name: said('organ.name'),
    code: said('organ.code'),
    government: said('report.to'),
    contact: said('notice.contact'),
    phone: said('notice.phone'),
    signer: chief?.name ?? '',
  };
}
