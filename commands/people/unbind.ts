import { done } from '../../src/cards/answers.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { line, optional } from '../../src/chat/fields.ts';
import { tellPeople } from '../../src/chat/tell-people.ts';
import { RULE_SET } from '../../src/domain/clauses.ts';
import { handOf, OFFICE_ROLES } from '../../src/domain/parties.ts';
import type { Role } from '../../src/domain/people.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { mayGrant } from '../../src/office/grants.ts';
import { type Account, boundAccount } from '../../src/office/ports.ts';
import { roleList } from '../../src/wording/chat.ts';
import { IDENTITY_WORDS as W } from '../../src/wording/identity.ts';
import { findPost } from './find-post.ts';

/** Takes accounts from a person: one's own, or, by the office, those of whoever holds a post (design §5). */
export default defineCommand({
  name: 'unbind',
  words: ['解绑', '解除绑定'],
  group: 'everyone',
  changes: true,
  fields: { whom: optional(line(40)) },
  async weigh({ whom }, scene) {
    const { name, accounts } = await meant(whom, scene);
    return [W.willUnbind(name, accounts.length)];
  },
  async run({ whom }, scene) {
    const { desk, actor, cause } = scene;
    const { person, name, accounts } = await meant(whom, scene);
    const [own] = actor.posts;
    await desk.people.unbind(person, accounts);
    await desk.log.append({
      subject: `person:${person}`,
      verb: 'unbind',
      by: own ? handOf(actor, own) : { account: `${scene.account.platform}:${scene.account.id}` },
      cause,
      ruleSet: RULE_SET,
      after: { accounts: accounts.map(({ platform, id }) => `${platform}:${id}`) },
    });
    await tellPeople(
      [person === actor.person ? undefined : person],
      { title: W.unbound(name, accounts.length, actor.name) },
      scene,
    );
    return { card: done(W.unboundSelf(accounts.length), W.unboundNext), personal: true };
  },
});

interface Meant {
  readonly person: string;
  readonly name: string;
  readonly accounts: readonly Account[];
}

/** @throws Refusal `not-your-role`, `grant-guarded`, `no-such-person` */
async function meant(whom: string | undefined, scene: KnownScene): Promise<Meant> {
  const { desk, actor, account, today } = scene;
  if (whom === undefined || whom === W.here)
    return { person: actor.person, name: actor.name, accounts: [boundAccount(account)] };
  if (whom === W.all)
    return {
      person: actor.person,
      name: actor.name,
      accounts: await desk.people.accounts(actor.person),
    };
  if (!actor.posts.some(({ role }) => (OFFICE_ROLES as readonly Role[]).includes(role)))
    throw new Refusal('not-your-role', { roles: roleList(OFFICE_ROLES) });
  const holdings = await desk.people.holdings(today);
  const post = await findPost(whom, scene).catch(() => undefined);
  const holder =
    holdings.find(({ name }) => name === whom) ?? holdings.find((each) => each.post.slug === post);
  if (!holder) throw new Refusal('no-such-person', { name: whom });
  for (const each of holdings.filter(({ person }) => person === holder.person))
    await mayGrant(desk, actor, each.post.slug);
  return {
    person: holder.person,
    name: holder.name,
    accounts: await desk.people.accounts(holder.person),
  };
}
