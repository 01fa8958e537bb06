import { say, withFacts } from '../../src/cards/answers.ts';
import { defineOpenCommand } from '../../src/chat/define-command.ts';
import { LEAD_UNIT, type Role } from '../../src/domain/people.ts';
import { COMMAND_NOTES as W } from '../../src/wording/commands.ts';
import { MECHANISM_WORDS } from '../../src/wording/mechanism.ts';

/** The standing body with its roles, units and office, from the records (R95–R97, R102–R104). */
export default defineOpenCommand({
  name: 'body',
  words: ['联席会议', '组成'],
  group: 'everyone',
  fields: {},
  async run(_input, { desk, reading, names, today }) {
    const posts = await desk.people.posts();
    const holdings = await desk.people.holdings(today);
    const holders = (slug: string) =>
      holdings
        .filter(({ post }) => post.slug === slug)
        .map(({ name }) => name)
        .join('、') || W.vacant;
    const lines = (role: Role) =>
      posts
        .filter((post) => post.role === role)
        .map(({ slug, title }) => (holders(slug) === title ? title : `${title} ${holders(slug)}`))
        .join('\n');
    const members = reading.units.filter(({ order }) => order !== undefined);
    return {
      card: withFacts(say(W.bodyTitle), [
        { label: W.bodyLead, value: names.unit(LEAD_UNIT) },
        { label: W.bodyChief, value: lines('chief-convenor') },
        { label: W.bodyConvenors, value: lines('convenor') },
        { label: W.bodyOffice, value: `${lines('office-director')}\n${lines('office-deputy')}` },
        { label: W.bodyMembers(members.length), value: members.map(({ name }) => name).join('、') },
        { label: MECHANISM_WORDS.label, value: MECHANISM_WORDS.lines.join('\n') },
      ]),
    };
  },
});
