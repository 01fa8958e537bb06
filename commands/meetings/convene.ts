import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { substance } from '../../src/chat/evidence.ts';
import { choice, custom, line, optional, recordNumbers, span, unitList } from '../../src/chat/fields.ts';
import { dayOf } from '../../src/domain/calendar.ts';
import { MEETING_RULES } from '../../src/domain/meeting.ts';
import { callProblems } from '../../src/domain/meeting-acts.ts';
import { CONVENOR_ROLES, OFFICE_ROLES } from '../../src/domain/parties.ts';
import { MEMBER_UNITS, type Role } from '../../src/domain/people.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { conveneMeeting } from '../../src/office/hold-meeting.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { MEETING_TYPE_WORDS } from '../../src/wording/records.ts';
import { invitedPosts, recordedLive } from '../office/recorded.ts';
import { weighCall } from '../office/weigh.ts';
import { findPost } from '../people/find-post.ts';
import { clashes } from '../projects/clash.ts';

/** Topics, one a line or parted by semicolons. */
const topics = custom(
  (text) =>
    text
      .split(/[;；\n]+/)
      .map((topic) => topic.trim())
      .filter(Boolean),
  { kind: 'paragraph', labelledOnly: true },
);

export default defineCommand({
  name: 'convene',
  words: ['召开', '开会'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: {
    type: choice('meeting', { clause: '附件1 三' }),
    when: span(),
    place: line(60),
    title: optional(line(60, { labelledOnly: true })),
    invited: optional(unitList({ labelledOnly: true })),
    basis: optional(substance(300, { kind: 'paragraph', clause: '附件1 三', labelledOnly: true })),
    reporter: optional(line(40, { clause: '附件1 三', labelledOnly: true })),
    topics: optional(topics),
    about: optional(recordNumbers('PNWR', { labelledOnly: true })),
  },
  async check({ type, when, basis, reporter }, scene) {
    const call = {
      ...(type && { type }),
      ...(when && { at: when.at }),
      ...(basis && { basis }),
      ...(reporter && { reporter }),
    };
    const problems = callProblems(call, scene.now.toISOString());
    if (!reporter || (await isConvenor(reporter, scene))) return problems;
    return [...problems, { field: 'reporter', key: 'not-a-convenor', clause: '附件1 三' }];
  },
  async weigh({ type, when, place, title, invited }, { names, reading }) {
    const year = dayOf(new Date(when.at), reading.timeZone).slice(0, 4);
    return weighCall({
      type,
      title: title ?? W.defaultTitle(year, MEETING_TYPE_WORDS[type]),
      when: names.span(when.at, when.until),
      place,
      units: invited?.length ?? MEMBER_UNITS.length,
    });
  },
  async run({ type, when, place, title, invited, basis, reporter, topics: listed = [], about = [] }, scene) {
    for (const number of about) await mustExist(number, scene);
    const year = dayOf(new Date(when.at), scene.reading.timeZone).slice(0, 4);
    const acted = await conveneMeeting(scene.occasion, {
      type,
      title: title ?? W.defaultTitle(year, MEETING_TYPE_WORDS[type]),
      ...when,
      place,
      topics: listed,
      ...(invited && { units: invited }),
      ...(basis && { basis }),
      ...(reporter && { reporter }),
      ...(about.length > 0 && { about }),
    });
    const look = await clashes(acted.after, scene);
    // Before a convenor agrees nobody hears of it but the convenors (R116).
    return MEETING_RULES[type].consent
      ? recordedLive(acted, scene, { note: `${look}${W.proposed}` })
      : recordedLive(acted, scene, {
          note: `${look}${W.called}`,
          round: true,
          informs: invitedPosts(acted.after),
        });
  },
});

/** @throws Refusal `no-such-record` */
async function mustExist(number: string, { desk }: KnownScene): Promise<void> {
  if (!(await desk.records.find('matter', number)))
    throw new Refusal('no-such-record', { kind: 'matter', number });
}

/** A convenor reports for the joint meeting; by post or name (R115). */
async function isConvenor(named: string, scene: Parameters<typeof findPost>[1]): Promise<boolean> {
  const holdings = await scene.desk.people.holdings(scene.today);
  const slug = await findPost(named, scene).catch(() => undefined);
  return holdings.some(
    ({ post, name }) =>
      (CONVENOR_ROLES as readonly Role[]).includes(post.role) && (name === named || post.slug === slug),
  );
}
