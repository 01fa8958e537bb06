import type { KnownScene } from '../src/chat/define-command.ts';
import { Refusal } from '../src/domain/refusal.ts';
import { findPost as findAmong } from '../src/domain/units.ts';
import { ROLE_NAMES } from '../src/wording/posts.ts';

/** A post by its slug or title, or by its role alone where only one has it: `liaison-health`, 卫计局联络员, 总召集人. @throws Refusal `no-such-post` */
export async function findPost(wanted: string, { desk, reading }: KnownScene): Promise<string> {
  const posts = await desk.people.posts();
  const byRole = posts.filter(({ role }) => ROLE_NAMES[role] === wanted.trim());
  const [only, ...others] = byRole;
  const found = findAmong(posts, reading.units, wanted) ?? (others.length === 0 ? only : undefined);
  if (!found) throw new Refusal('no-such-post', { post: wanted });
  return found.slug;
}
