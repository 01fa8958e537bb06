import { POSTS } from '../../prisma/seed/posts.ts';
import { UNITS } from '../../prisma/seed/units.ts';
import { ROLE_NAMES } from '../../src/wording/posts.ts';

/** Whoever holds a post here is called by it. */
const nameOf = (slug: string): string => `${POSTS.find((post) => post.slug === slug)?.standIn ?? slug}甲`;

/** A roster with one made-up holder for each post, as a .csv. */
export function rosterFile(from = '2026-01-01'): string {
  const unitName = (slug: string | undefined) => UNITS.find((unit) => unit.slug === slug)?.name ?? '';
  const lines = POSTS.map(({ slug, role, unit }) =>
    [unitName(unit), nameOf(slug), '', ROLE_NAMES[role], from].join(','),
  );
  return `${['单位,姓名,职务,角色,起始日期', ...lines].join('\n')}\n`;
}
