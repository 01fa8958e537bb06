import { done } from '../../src/cards/answers.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { line } from '../../src/chat/fields.ts';
import { RULE_SET } from '../../src/domain/clauses.ts';
import { handOf, OFFICE_ROLES } from '../../src/domain/parties.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { IDENTITY_WORDS as W } from '../../src/wording/identity.ts';
import { findPost } from './find-post.ts';

/** Every unused code of a post becomes worthless at once (design §5). */
export default defineCommand({
  name: 'void-code',
  words: ['作废绑定码', '绑定码作废'],
  who: OFFICE_ROLES,
  group: 'office',
  changes: true,
  fields: { post: line(40) },
  async run({ post: wanted }, scene) {
    const { desk, actor, cause, names } = scene;
    const post = await findPost(wanted, scene);
    const [own] = actor.posts;
    if (!own) throw new Refusal('no-post-today');
    const count = await desk.people.voidCodes({ post });
    if (count > 0)
      await desk.log.append({
        subject: `post:${post}`,
        verb: 'void-code',
        by: handOf(actor, own),
        cause,
        ruleSet: RULE_SET,
        after: { count },
      });
    return { card: done(W.voided(names.post(post), count)) };
  },
});
