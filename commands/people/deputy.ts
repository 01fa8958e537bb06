import { done } from '../../src/cards/answers.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { day, line } from '../../src/chat/fields.ts';
import { tellPeople } from '../../src/chat/tell-people.ts';
import { daysAfter } from '../../src/domain/calendar.ts';
import { RULE_SET } from '../../src/domain/clauses.ts';
import { handOf, OFFICE_ROLES } from '../../src/domain/parties.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { mayGrant } from '../../src/office/grants.ts';
import { settingOf } from '../../src/office/settings.ts';
import { COMMAND_NOTES as W } from '../../src/wording/commands.ts';
import { IDENTITY_WORDS as I } from '../../src/wording/identity.ts';
import { findPost } from './find-post.ts';

/** Somebody acts for a post between two days; named by their own post or name (design §5). */
export default defineCommand({
  name: 'deputy',
  words: ['代理'],
  who: OFFICE_ROLES,
  group: 'office',
  changes: true,
  fields: { post: line(40), person: line(40), from: day(), to: day() },
  async run({ post: wanted, person: named, from, to }, scene) {
    const { desk, actor, cause, today, names } = scene;
    if (to < from || to < today) throw new Refusal('deputy-dates');
    const post = await findPost(wanted, scene);
    const holdings = await desk.people.holdings(today);
    const byPost = await findPost(named, scene).catch(() => undefined);
    const deputy =
      holdings.find(({ name }) => name === named) ?? holdings.find((each) => each.post.slug === byPost);
    if (!deputy) throw new Refusal('no-such-person', { name: named });
    if (deputy.person === actor.person) throw new Refusal('deputy-yourself');
    const longest = await settingOf(desk.settings, 'deputy.longest');
    if (to > daysAfter(from, longest - 1)) throw new Refusal('deputy-too-long', { days: longest });
    await mayGrant(desk, actor, post);
    const [own] = actor.posts;
    if (!own) throw new Refusal('no-post-today');
    await desk.people.addDeputy({ post, person: deputy.person, from, to, grantedBy: actor.person });
    const after = { person: deputy.person, from, to };
    await desk.log.append({
      subject: `post:${post}`,
      verb: 'deputy',
      by: handOf(actor, own),
      cause,
      ruleSet: RULE_SET,
      after,
    });
    const title = I.deputySet(names.post(post), deputy.name, names.date(from), names.date(to), actor.name);
    const holders = holdings.filter((each) => each.post.slug === post).map(({ person }) => person);
    await tellPeople([deputy.person, ...holders], { title, lines: [I.deputyMine] }, scene);
    return {
      card: done(W.deputySet(names.post(post), deputy.name, names.date(from), names.date(to)), W.deputyNote),
    };
  },
});
