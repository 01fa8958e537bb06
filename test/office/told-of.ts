import type { Card } from '../../src/cards/card.ts';
import { digestCard } from '../../src/cards/digest.ts';
import { plainText } from '../../src/cards/plain.ts';
import { sweepReminders } from '../../src/office/sweep.ts';
import type { Room } from '../chat/room.ts';

/** Who is told of it by the sweep at half past nine on that day, and in which words. */
export async function toldOf(room: Room, day: string, number: string): Promise<ReadonlyMap<string, string>> {
  const { cause } = await sweepReminders(
    {
      store: room.store,
      timeZone: 'Asia/Shanghai',
      draw: ({ reminders, units, today, asked }) =>
        digestCard(reminders, (slug) => units.get(slug) ?? slug, today, asked),
    },
    new Date(`${day}T09:30:00+08:00`),
  );
  const rows = await room.prisma.delivery.findMany({ where: { cause } });
  return new Map(
    rows.flatMap(({ chatId, card }) => {
      const line = plainText(card as unknown as Card)
        .split('\n')
        .find((each) => each.includes(number));
      return line ? [[chatId ?? '', line]] : [];
    }),
  );
}
