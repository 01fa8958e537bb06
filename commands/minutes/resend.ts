import { done } from '../../src/cards/answers.ts';
import { askTogether } from '../../src/chat/asked.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { recordNumber } from '../../src/chat/fields.ts';
import { papersOf } from '../../src/chat/papers-of.ts';
import { RULE_SET } from '../../src/domain/clauses.ts';
import { isUnreached } from '../../src/domain/distribution.ts';
import { handOf, OFFICE_ROLES } from '../../src/domain/parties.ts';
import type { Role } from '../../src/domain/people.ts';
import { titleOf } from '../../src/domain/record-flow.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { distributionOf } from '../../src/office/distribution.ts';
import { DISTRIBUTION_WORDS as W } from '../../src/wording/distribution.ts';
import { sentRound } from './sent-round.ts';

/** Tries again with the units nobody of which has got it; whoever took over meanwhile gets it, too (R118, R127). */
export default defineCommand({
  name: 'resend',
  words: ['重发'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: { number: recordNumber('MT') },
  async run({ number }, scene) {
    const { desk, today, reading } = scene;
    const { round, sent } = await sentRound(number, scene);
    const units = await distributionOf(desk, round, today, reading.timeZone);
    const unreached = units.filter(isUnreached);
    if (unreached.length === 0) throw new Refusal('all-reached', { number });
    const persons = unreached.flatMap(({ copies }) => copies.map(({ person }) => person));
    const messages = await desk.copies.again(round.subject, round.since, persons);
    const missed = [...new Set(unreached.flatMap((unit) => unit.missed))];
    if (messages + missed.length === 0) throw new Refusal('nothing-to-resend', { number });
    const acted = { ...sent, moment: { by: hand(scene), at: desk.now.toISOString(), today } };
    if (missed.length > 0) {
      const shown = { ...sent, title: titleOf(sent.kind, sent.after) };
      await askTogether([{ shown, persons: missed, files: await papersOf(acted, scene) }], scene);
    }
    await desk.log.append({
      subject: round.subject,
      verb: 'resend',
      by: acted.moment.by,
      cause: scene.cause,
      clause: '附件1 三',
      ruleSet: RULE_SET,
      note: W.again(number, messages, missed.length),
    });
    return { card: done(W.again(number, messages, missed.length), W.againNext(number)) };
  },
});

function hand({ actor }: KnownScene) {
  const post = actor.posts.find(({ role }) => (OFFICE_ROLES as readonly Role[]).includes(role));
  if (!post) throw new Refusal('wrong-hand', { verb: 'resend' });
  return handOf(actor, post);
}
