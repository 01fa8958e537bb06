import type { Card } from '../../src/cards/card.ts';
import { digestCard } from '../../src/cards/digest.ts';
import { plainText } from '../../src/cards/plain.ts';
import { type SweepOptions, sweepReminders } from '../../src/office/sweep.ts';
import type { Room } from '../chat/room.ts';

/** At that hour on the office's clock. */
export const at = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`);
/** `MM-DD` on the office's clock. */
export const dayAt = (moment: Date) => new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(5, 10);

const draw: SweepOptions['draw'] = ({ reminders, units, today }) =>
  digestCard(reminders, (slug) => units.get(slug) ?? slug, today);

/** Sets the clock and sweeps; how many persons were told. */
export async function sweep(office: Room, day: string, time: string): Promise<number> {
  office.clock.now = at(day, time);
  const options = { store: office.store, timeZone: 'Asia/Shanghai', draw };
  return (await sweepReminders(options, office.clock.now)).told;
}

export interface Swept {
  /** `MM-DD` */
  readonly day: string;
  readonly at: Date;
  readonly who: string;
  readonly text: string;
}

/** Every message the sweeps have sent, in their order. */
export async function swept({ prisma }: Room): Promise<readonly Swept[]> {
  const rows = await prisma.delivery.findMany({
    where: { cause: { startsWith: 'sweep:' } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ createdAt, chatId, card }) => ({
    day: dayAt(createdAt),
    at: createdAt,
    who: chatId ?? '',
    text: plainText(card as unknown as Card),
  }));
}

/** One line a day, everybody by name as often as they were told. */
export const byDay = (rows: readonly { readonly day: string; readonly who: string }[]) =>
  [...new Set(rows.map(({ day }) => day))].map((day) => {
    const who = rows.filter((each) => each.day === day).map((each) => each.who);
    return `${day}: ${who.sort().join('、')}`;
  });
