import type { KnownScene } from '../src/chat/define-command.ts';
import { Refusal } from '../src/domain/refusal.ts';
import { findUnit } from '../src/domain/units.ts';
import { ROLE_NAMES } from '../src/wording/posts.ts';

/** A post by its slug, its title, or unit and role in words: `liaison-health`, 卫计局联络员. @throws Refusal `no-such-post` */
export async function findPost(wanted: string, { desk, reading }: KnownScene): Promise<string> {
  const posts = await desk.people.posts();
  const plain = wanted.normalize('NFKC').replace(/[\s()]/g, '');
  const found = posts.find(({ slug, title, role, unit }) => {
    if (slug === wanted || title.normalize('NFKC').replace(/[\s()]/g, '') === plain) return true;
    const word = ROLE_NAMES[role];
    if (!plain.endsWith(word)) return false;
    const rest = plain.slice(0, -word.length);
    return rest === ''
      ? unit === undefined || role.startsWith('office-')
      : findUnit(reading.units, rest)?.slug === unit && unit !== undefined;
  });
  if (!found) throw new Refusal('no-such-post', { post: wanted });
  return found.slug;
}
