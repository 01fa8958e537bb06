import type { Room } from '../chat/room.ts';

/** Units outside the 22 as a roster brings them, each with a liaison who has an account. */
export async function addUnits(
  room: Room,
  units: Readonly<Record<string, string>>,
  kind = 'administrative',
): Promise<void> {
  for (const [slug, name] of Object.entries(units)) {
    const liaison = `liaison-${slug}`;
    await room.prisma.unit.create({ data: { slug, name, kind, aliases: [] } });
    await room.prisma.post.create({
      data: { slug: liaison, role: 'liaison', title: `${name}联络员`, unitSlug: slug },
    });
    await room.prisma.person.create({ data: { id: liaison, name: `${name}联络员` } });
    await room.prisma.holding.create({
      data: { postSlug: liaison, personId: liaison, from: '2026-01-01', source: 'roster' },
    });
    await room.prisma.account.create({
      data: { platform: 'console', id: liaison, personId: liaison, boundAt: room.clock.now },
    });
  }
}
