import { say, withButtons, withFacts } from '../../src/cards/answers.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { boundAccount } from '../../src/office/ports.ts';
import { platformName, IDENTITY_WORDS as W } from '../../src/wording/identity.ts';

/** One's own posts, accounts and deputies (design §5). */
export default defineCommand({
  name: 'account',
  words: ['我的账号', '账号', '我的岗位'],
  group: 'everyone',
  fields: {},
  async run(_, { desk, actor, account, names, today }) {
    const accounts = await desk.people.accounts(actor.person);
    const here = boundAccount(account);
    const held = actor.posts.filter(({ onBehalfOf }) => onBehalfOf === undefined).map(({ slug }) => slug);
    const deputies = await desk.people.deputies(today);
    const until = (post: string) =>
      names.date(deputies.find((each) => each.post === post && each.person === actor.person)?.to ?? today);
    const posts = actor.posts.map(({ slug, onBehalfOf }) =>
      onBehalfOf === undefined ? names.post(slug) : W.standsInFor(names.post(slug), until(slug)),
    );
    const mine = deputies
      .filter(({ post }) => held.includes(post))
      .map(({ name, post, from, to }) =>
        W.deputyOf(name, names.post(post), names.date(from), names.date(to)),
      );
    const shown = accounts.map(({ platform, id }) =>
      W.account(platformName(platform), platform === here.platform && id === here.id),
    );
    const card = withFacts(say(W.mine(actor.name)), [
      { label: W.posts, value: posts.join('、') || W.none },
      { label: W.accounts, value: shown.join('、') || W.noAccounts },
      { label: W.deputies, value: mine.join('；') || W.none },
    ]);
    return {
      card: withButtons(card, [button(W.unbindButton, sayOf('unbind', []), 'danger')]),
      personal: true,
    };
  },
});
