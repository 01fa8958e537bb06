import type { KnownScene } from '../../src/chat/define-command.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { findPost as findAmong, findUnit } from '../../src/domain/units.ts';
import { ROLE_NAMES } from '../../src/wording/posts.ts';

/**
 * A post by its slug or title, by unit and role in words, or by its role alone where only one has it:
 * `liaison-health`, 卫计局联络员, 政府办召集人, 总召集人. @throws Refusal `no-such-post`
 */
export async function findPost(wanted: string, { desk, reading }: KnownScene): Promise<string> {
  const posts = await desk.people.posts();
  const said = wanted.trim();
  const unitBefore = (word: string) => findUnit(reading.units, said.slice(0, -word.length))?.slug;
  const byWords = posts.filter(({ role, unit }) => {
    const word = ROLE_NAMES[role];
    return said === word || (unit !== undefined && said.endsWith(word) && unitBefore(word) === unit);
  });
  const [only, ...others] = byWords;
  const found = findAmong(posts, reading.units, said) ?? (others.length === 0 ? only : undefined);
  if (!found) throw new Refusal('no-such-post', { post: wanted });
  return found.slug;
}
