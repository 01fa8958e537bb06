import type { Room } from '../chat/room.ts';

/** Units outside the 22 as a roster brings them, each with people in these roles who have accounts. */
export async function addUnits(
  room: Room,
  units: Readonly<Record<string, string>>,
  kind = 'administrative',
  roles: readonly ('liaison' | 'officer')[] = ['liaison'],
): Promise<void> {
  for (const [slug, name] of Object.entries(units)) {
    await room.prisma.unit.create({ data: { slug, name, kind, aliases: [] } });
    for (const role of roles) {
      const post = `${role}-${slug}`;
      const title = `${name}${role === 'liaison' ? '联络员' : '经办人'}`;
      await room.prisma.post.create({ data: { slug: post, role, title, unitSlug: slug } });
      await room.prisma.person.create({ data: { id: post, name: title } });
      await room.prisma.holding.create({
        data: { postSlug: post, personId: post, from: '2026-01-01', source: 'roster' },
      });
      await room.prisma.account.create({
        data: { platform: 'console', id: post, personId: post, boundAt: room.clock.now },
      });
    }
  }
}
