import { z } from 'zod';
import { type Post, ROLES } from '../../domain/people.ts';

const role = z.enum(ROLES);

/** A post as the domain knows it. @throws ZodError when the row names a role that does not exist */
export const postOf = (row: { slug: string; role: string; unitSlug: string | null }): Post => ({
  slug: row.slug,
  role: role.parse(row.role),
  ...(row.unitSlug !== null && { unit: row.unitSlug }),
});
