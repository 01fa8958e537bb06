import type { Actor, HeldPost } from '../../domain/people.ts';
import type { Account, Deputyship, Holding } from '../../office/ports.ts';
import type { Facts } from './load.ts';

interface Lasting {
  readonly from: string;
  readonly to?: string | undefined;
}
const on =
  (day: string) =>
  ({ from, to }: Lasting): boolean =>
    from <= day && (to === undefined || to >= day);

const nameOf = ({ persons }: Facts, id: string): string => persons.find((each) => each.id === id)?.name ?? '';

/** Who held what on that day (R98), by post. */
export function holdingsOn(facts: Facts, day: string): readonly Holding[] {
  const posts = new Map(facts.posts.map((post) => [post.slug, post]));
  return facts.holdings.filter(on(day)).flatMap(({ postSlug, personId, from, to }): Holding[] => {
    const known = posts.get(postSlug);
    if (!known) return [];
    const { title, ...post } = known;
    const lasts = to === undefined ? {} : { to };
    return [{ post, title, person: personId, name: nameOf(facts, personId), from, ...lasts }];
  });
}

/** What this person may act as on that day: posts held, and posts stood in for, each once. */
function heldBy({ posts, holdings, deputies }: Facts, person: string, day: string): readonly HeldPost[] {
  const mine = ({ personId }: { readonly personId: string }) => personId === person;
  const slugs = (rows: readonly { readonly postSlug: string }[]) =>
    new Set(rows.map(({ postSlug }) => postSlug));
  const held = slugs(holdings.filter(mine).filter(on(day)));
  const stoodInFor = slugs(deputies.filter(mine).filter(on(day)));
  const holderOf = (slug: string) =>
    holdings
      .filter(({ postSlug }) => postSlug === slug)
      .filter(on(day))
      .map(({ personId }) => personId)
      .toSorted()[0];
  return posts.flatMap(({ title: _, ...post }): HeldPost[] => {
    if (held.has(post.slug)) return [post];
    if (!stoodInFor.has(post.slug)) return [];
    const onBehalfOf = holderOf(post.slug);
    return [{ ...post, ...(onBehalfOf !== undefined && { onBehalfOf }) }];
  });
}

export function actorOf(facts: Facts, id: string, day: string): Actor | undefined {
  const person = facts.persons.find((each) => each.id === id);
  return person && { person: id, name: person.name, posts: heldBy(facts, id, day) };
}

/** The persons who may act for these posts on that day: in the order of the posts, deputies after holders, each once. */
export function personsFor({ persons, holdings, deputies }: Facts, asked: readonly string[], day: string) {
  const places = new Map<string, { post: number; deputy: number }>();
  const note = (among: readonly (Lasting & { postSlug: string; personId: string })[], deputy: number) => {
    for (const { postSlug, personId } of among.filter(on(day))) {
      const post = asked.indexOf(postSlug);
      if (post < 0) continue;
      const place = places.get(personId) ?? { post, deputy };
      places.set(personId, { post: Math.min(place.post, post), deputy: Math.min(place.deputy, deputy) });
    }
  };
  note(holdings, 0);
  note(deputies, 1);
  return persons
    .flatMap(({ id }) => {
      const place = places.get(id);
      return place ? [{ id, ...place }] : [];
    })
    .toSorted((a, b) => a.post - b.post || a.deputy - b.deputy)
    .map(({ id }) => id);
}

export const accountsOf = ({ accounts }: Facts, person: string): readonly Account[] =>
  accounts.filter(({ personId }) => personId === person).map(({ platform, id }) => ({ platform, id }));

/** Every person's accounts on the platforms, stand-ins that rest left out. */
export function accountsByPerson({ accounts }: Facts): ReadonlyMap<string, readonly Account[]> {
  const found = new Map<string, Account[]>();
  for (const { personId, platform, id } of accounts)
    if (platform !== 'resting') found.set(personId, [...(found.get(personId) ?? []), { platform, id }]);
  return found;
}

/** The person an account is bound to. */
export const boundTo = ({ accounts }: Facts, { platform, id }: Account): string | undefined =>
  accounts.find((each) => each.platform === platform && each.id === id)?.personId;

/** Who stands in for whom on that day or later. */
export const deputiesFrom = (facts: Facts, day: string): readonly Deputyship[] =>
  facts.deputies
    .filter(({ to }) => to >= day)
    .map(({ postSlug: post, personId: person, from, to }) => ({
      ...{ post, person, name: nameOf(facts, person), from, to },
    }));
