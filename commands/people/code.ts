import { done } from '../../src/cards/answers.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { line, optional } from '../../src/chat/fields.ts';
import { tellPeople } from '../../src/chat/tell-people.ts';
import { dayOf } from '../../src/domain/calendar.ts';
import { handOf, OFFICE_ROLES } from '../../src/domain/parties.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { issueBindingCode, randomCode } from '../../src/office/binding.ts';
import { mayGrant } from '../../src/office/grants.ts';
import { COMMAND_NOTES as W } from '../../src/wording/commands.ts';
import { IDENTITY_WORDS as I } from '../../src/wording/identity.ts';
import { findPost } from './find-post.ts';

/** A single-use code for a post; always shown in private (design §5). */
export default defineCommand({
  name: 'code',
  words: ['绑定码'],
  who: OFFICE_ROLES,
  group: 'office',
  changes: true,
  fields: { post: line(40), person: optional(line(20)) },
  async run({ post: wanted, person: name }, scene) {
    const post = await findPost(wanted, scene);
    const person = name ? await holder(post, name, scene) : undefined;
    const { actor, cause, today, desk, reading } = scene;
    const held = await desk.people.holdings(today);
    const holders = held.filter((each) => each.post.slug === post);
    // Whoever it binds enters by every post they hold: a code for the least of them is a code for all.
    const bound = person ? [person] : holders.map((each) => each.person);
    const opens = held.filter((each) => bound.includes(each.person)).map((each) => each.post.slug);
    for (const each of new Set([post, ...opens])) await mayGrant(desk, actor, each);
    const [own] = actor.posts;
    if (!own) throw new Refusal('no-post-today');
    const issued = await issueBindingCode(desk, {
      post,
      ...(person && { person }),
      issuedBy: handOf(actor, own),
      cause,
      today,
      random: randomCode,
    });
    await tellPeople(
      holders.map((each) => each.person),
      { title: I.codeIssued(issued.title, actor.name), lines: [I.notYou] },
      scene,
    );
    const until = scene.names.day(dayOf(issued.expiresAt, reading.timeZone));
    return {
      card: {
        ...done(W.codeIssued(issued.title), W.codeUse(until), W.codeLine(issued.code)),
        once: true,
      },
      personal: true,
    };
  },
});

async function holder(post: string, name: string, { desk, today }: KnownScene): Promise<string> {
  const held = (await desk.people.holdings(today)).find(
    (each) => each.post.slug === post && each.name === name,
  );
  if (!held) throw new Refusal('no-such-person', { name });
  return held.person;
}
