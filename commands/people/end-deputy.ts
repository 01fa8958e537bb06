import { done } from '../../src/cards/answers.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { line } from '../../src/chat/fields.ts';
import { tellPeople } from '../../src/chat/tell-people.ts';
import { daysAfter } from '../../src/domain/calendar.ts';
import { RULE_SET } from '../../src/domain/clauses.ts';
import { handOf, OFFICE_ROLES } from '../../src/domain/parties.ts';
import type { Role } from '../../src/domain/people.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { roleList } from '../../src/wording/chat.ts';
import { IDENTITY_WORDS as W } from '../../src/wording/identity.ts';
import { findPost } from './find-post.ts';

/** A deputyship ends today: by the office, or by whoever is stood in for (design §5). */
export default defineCommand({
  name: 'end-deputy',
  words: ['取消代理', '撤销代理'],
  group: 'office',
  changes: true,
  fields: { post: line(40) },
  async run({ post: wanted }, scene) {
    const { desk, actor, cause, today, names } = scene;
    const post = await findPost(wanted, scene);
    const own = actor.posts.find(
      ({ role, slug, onBehalfOf }) =>
        onBehalfOf === undefined && (slug === post || (OFFICE_ROLES as readonly Role[]).includes(role)),
    );
    if (!own) throw new Refusal('not-your-role', { roles: roleList(OFFICE_ROLES) });
    const running = (await desk.people.deputies(today)).filter((each) => each.post === post);
    const [first] = running;
    if (!first) throw new Refusal('no-deputy', { post: names.post(post) });
    for (const { person } of running) await desk.people.endDeputy(post, person, daysAfter(today, -1));
    const named = running.map(({ name }) => name).join('、');
    await desk.log.append({
      subject: `post:${post}`,
      verb: 'end-deputy',
      by: handOf(actor, own),
      cause,
      ruleSet: RULE_SET,
      after: { persons: running.map(({ person }) => person), to: daysAfter(today, -1) },
    });
    const holders = await desk.people.personsFor([post], today);
    await tellPeople(
      [...running.map(({ person }) => person), ...holders],
      { title: W.deputyEnded(names.post(post), named, actor.name) },
      scene,
    );
    return { card: done(W.endedDeputy(names.post(post), named)) };
  },
});
