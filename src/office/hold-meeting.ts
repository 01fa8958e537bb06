import { daysAfter } from '../domain/calendar.ts';
import { MATTERS, type Matter, type MatterKind } from '../domain/matter.ts';
import { adopted, type Opening, opened } from '../domain/matter-acts.ts';
import type { Meeting } from '../domain/meeting.ts';
import { MEETING_RULES } from '../domain/meeting.ts';
import { type Call, convened, valid } from '../domain/meeting-acts.ts';
import { OFFICE_ROLES } from '../domain/parties.ts';
import type { HeldPost, Role } from '../domain/people.ts';
import type { Moment } from '../domain/project-acts.ts';
import { Refusal } from '../domain/refusal.ts';
import { momentOf } from './act-on-project.ts';
import { keepRecord, type RecordActed } from './act-on-record.ts';
import type { Occasion } from './occasion.ts';

/** The post that may do this, by role. @throws Refusal `wrong-hand` */
function postWith(roles: readonly Role[], verb: string, { actor }: Occasion): HeldPost {
  const post = actor.posts.find(({ role }) => roles.includes(role));
  if (!post) throw new Refusal('wrong-hand', { verb, number: '' });
  return post;
}

/** The office calls a meeting: at once, or through a convenor's consent where its type asks for that (R111, R114, R116, R117). */
export async function conveneMeeting(occasion: Occasion, call: Call): Promise<RecordActed<'meeting'>> {
  const moment = momentOf(occasion, postWith(OFFICE_ROLES, 'convene', occasion));
  const number = await occasion.desk.records.nextNumber('M', Number(occasion.today.slice(0, 4)));
  const after = convened(number, call, moment);
  await keepRecord(occasion, 'meeting', 'convene', after, moment, MEETING_RULES[call.type].clause);
  return { kind: 'meeting', after, verb: 'convene', moment };
}

/** Opens a standing matter (R106–R110, R118, R101). A roster change only for one's own unit. */
export async function openMatter(
  occasion: Occasion,
  kind: MatterKind,
  opening: Opening,
): Promise<RecordActed<'matter'>> {
  const row = MATTERS[kind];
  const post = postWith(row.opens, kind, occasion);
  if (kind === 'reroster' && opening.owner !== post.unit)
    throw new Refusal('own-unit-only', { unit: opening.owner ?? '' }, row.clause);
  const moment = momentOf(occasion, post);
  const number = await occasion.desk.records.nextNumber(row.prefix, Number(occasion.today.slice(0, 4)));
  const after = opened(number, kind, opening, moment);
  await keepRecord(occasion, 'matter', 'open', after, moment, row.clause);
  return { kind: 'matter', after, verb: 'open', moment };
}

/** When a meeting closes, what it agreed becomes tasks, and what it adopted takes effect (R101, R106, R109, R128). */
export async function carryOut(
  meeting: Meeting,
  moment: Moment,
  occasion: Occasion,
): Promise<readonly RecordActed<'matter'>[]> {
  const acted: RecordActed<'matter'>[] = [];
  for (const { no, text, unit, dueOn, about } of valid(meeting)) {
    const number = `${meeting.number}-${no}`;
    const after = opened(
      number,
      'agreed',
      { title: text.slice(0, 40), text, owner: unit, units: [], dueOn, meeting: meeting.number },
      moment,
    );
    await keepRecord(occasion, 'matter', 'open', after, moment, MATTERS.agreed.clause);
    acted.push({ kind: 'matter', after, verb: 'open', moment });
    if (about) acted.push(await adopt(about, meeting.number, moment, occasion));
  }
  return acted;
}

async function adopt(
  number: string,
  meeting: string,
  moment: Moment,
  occasion: Occasion,
): Promise<RecordActed<'matter'>> {
  const before = await occasion.desk.records.take('matter', number);
  if (!before) throw new Refusal('no-such-record', { kind: 'matter', number });
  const after = adopted(before, meeting, moment);
  if (before.change) await changeRoster(before, occasion);
  await keepRecord(occasion, 'matter', 'adopt', after, moment, MATTERS[before.kind].clause, before);
  return { kind: 'matter', before, after, verb: 'adopt', moment };
}

/** The new holder takes over at this moment; what the post owed passes with the post (R101, R98). */
async function changeRoster({ change, number }: Matter, { desk, today, cause }: Occasion): Promise<void> {
  if (!change) return;
  const holdings = (await desk.people.holdings(today)).filter(({ post }) => post.slug === change.post);
  const person = await desk.people.addPerson({ name: change.comes });
  await desk.people.addHolding({
    post: change.post,
    person,
    from: today,
    source: `${number} ${cause}`.slice(0, 100),
  });
  for (const holding of holdings)
    await desk.people.endHolding(change.post, holding.person, daysAfter(today, -1));
}
