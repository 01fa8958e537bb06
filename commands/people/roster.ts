import { decline, say, withList, withNote } from '../../src/cards/answers.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { day, optional, unit } from '../../src/chat/fields.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import type { Role } from '../../src/domain/people.ts';
import type { Account } from '../../src/office/ports.ts';
import { COMMAND_NOTES as W } from '../../src/wording/commands.ts';
import { IDENTITY_WORDS as I, platformName } from '../../src/wording/identity.ts';

/** Who holds what, today or on any day; units without a liaison are named (R98, R100, R105). */
export default defineCommand({
  name: 'roster',
  words: ['名单', '花名册'],
  group: 'everyone',
  fields: { unit: optional(unit()), day: optional(day()) },
  /** 名单 2026-01-01: a day stands where there is no unit. */
  expand: ({ unit: named = '', day: on, ...rest }) => {
    const isDay = !on && /\d/.test(named);
    return {
      ...rest,
      ...(isDay ? { day: named } : { ...(named && { unit: named }), ...(on && { day: on }) }),
    };
  },
  async run({ unit: wanted, day: asked }, { desk, names, reading, today, actor, chat }) {
    const on = asked ?? today;
    const holdings = await desk.people.holdings(on);
    const shown = holdings.filter(({ post }) =>
      wanted ? post.unit === wanted : post.role !== 'officer' && post.role !== 'liaison',
    );
    if (holdings.length === 0) return { card: decline(W.rosterNone) };
    const staffed = new Set(
      holdings.flatMap(({ post }) => (post.role === 'liaison' && post.unit ? [post.unit] : [])),
    );
    const without = reading.units.filter(
      ({ slug, order }) => order !== undefined && !staffed.has(slug) && (!wanted || slug === wanted),
    );
    // Who can be reached where is for those who hand out the codes (design §5).
    const office = actor.posts.some(({ role }) => (OFFICE_ROLES as readonly Role[]).includes(role));
    const accounts =
      office && chat.kind === 'dm' && on === today ? await desk.people.allAccounts() : undefined;
    const title = W.rosterTitle(wanted ? names.unit(wanted) : W.rosterAll, names.date(on), shown.length);
    const card = withList(
      say(title),
      shown.map(({ title: post, name, person }) =>
        W.rosterLine(post === name ? name : `${post} ${name}`, accounts && platformsOf(accounts.get(person))),
      ),
    );
    const deputies = (await desk.people.deputies(on)).filter(
      ({ post, from }) => from <= on && shown.some((each) => each.post.slug === post),
    );
    const others = wanted ? undefined : W.rosterOfficers(holdings.length - shown.length);
    const standIns = deputies.map(({ post, name, from, to }) =>
      I.deputyOf(name, names.post(post), names.date(from), names.date(to)),
    );
    const notes = [
      ...(standIns.length > 0 ? [I.rosterDeputies(standIns)] : []),
      ...(without.length > 0 ? [W.rosterMissing(without.map(({ name }) => name))] : []),
      ...(others ? [others] : []),
    ];
    return {
      card: notes.length > 0 ? withNote(card, notes.join('\n')) : card,
    };
  },
});

/** One account is as it should be: named are none, and several. */
const platformsOf = (accounts: readonly Account[] = []) =>
  accounts.length === 1 ? undefined : accounts.map(({ platform }) => platformName(platform));
