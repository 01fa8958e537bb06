import { MATTERS, type MatterKind, type MatterRow } from '../domain/matter.ts';
import { type Opening, opened } from '../domain/matter-acts.ts';
import { MEETING_RULES, type MeetingType } from '../domain/meeting.ts';
import { type Call, convened } from '../domain/meeting-acts.ts';
import { wasHeld } from '../domain/meeting-roll.ts';
import { heldOn } from '../domain/meeting-time.ts';
import { OFFICE_ROLES } from '../domain/parties.ts';
import type { HeldPost, Role } from '../domain/people.ts';
import type { Moment } from '../domain/project-acts.ts';
import { Refusal, type RefusalFacts } from '../domain/refusal.ts';
import { keep, momentOf, type RecordActed } from './act.ts';
import type { Occasion } from './occasion.ts';

/** The post that may do this, by role. @throws Refusal `wrong-hand` */
function postWith(roles: readonly Role[], facts: RefusalFacts, { actor }: Occasion): HeldPost {
  const post = actor.posts.find(({ role }) => roles.includes(role));
  if (!post) throw new Refusal('wrong-hand', facts);
  return post;
}

/** The office calls a meeting: at once, or through a convenor's consent where its type asks for that (R111, R114, R116, R117). */
export async function conveneMeeting(occasion: Occasion, call: Call): Promise<RecordActed<'meeting'>> {
  const moment = momentOf(occasion, postWith(OFFICE_ROLES, { verb: 'convene' }, occasion));
  convened('', call, moment);
  const number = await occasion.desk.records.nextNumber('M', Number(occasion.today.slice(0, 4)));
  const { clause } = MEETING_RULES[call.type];
  const meeting = convened(number, call, moment);
  const after = await keep(occasion, 'meeting', 'convene', meeting, moment, clause);
  return { kind: 'meeting', after, verb: 'convene', moment };
}

/** Opens a standing matter (R106–R110, R118, R101). A roster change only for one's own unit. */
export async function openMatter(
  occasion: Occasion,
  kind: MatterKind,
  opening: Opening,
): Promise<RecordActed<'matter'>> {
  const row: MatterRow = MATTERS[kind];
  const own = occasion.actor.posts.find(({ unit, role }) => unit === opening.owner && is(row.opens, role));
  const post = own ?? postWith(row.opens, { verb: 'matter', matter: kind }, occasion);
  if (row.ownUnit && !own && !is(OFFICE_ROLES, post.role))
    throw new Refusal('own-unit-only', { matter: kind, unit: opening.owner ?? '' }, row.clause);
  if (row.unlessHeld) await mustNotBeHeld(row.unlessHeld, opening, occasion);
  return beginMatter(occasion, kind, opening, momentOf(occasion, post));
}

/** Begins a standing matter that follows from what this person did, whoever may open one by itself. */
export async function beginMatter(
  occasion: Occasion,
  kind: MatterKind,
  opening: Opening,
  moment: Moment,
): Promise<RecordActed<'matter'>> {
  const row: MatterRow = MATTERS[kind];
  // Looked through once before a number is taken: no gap.
  opened('', kind, opening, moment);
  const number = await occasion.desk.records.nextNumber(row.prefix, Number(occasion.today.slice(0, 4)));
  const matter = opened(number, kind, opening, moment);
  const after = await keep(occasion, 'matter', 'open', matter, moment, row.clause);
  return { kind: 'matter', after, verb: 'open', moment };
}

/** @throws Refusal `held-already`: what was held needs no reason why it was not (R111, Z18) */
async function mustNotBeHeld(type: MeetingType, { year }: Opening, occasion: Occasion): Promise<void> {
  const { desk, today, timeZone } = occasion;
  const of = String(year ?? today.slice(0, 4));
  const held = (await desk.records.list('meeting', { states: ['closed'] })).find(
    (each) => each.type === type && wasHeld(each) && heldOn(each, timeZone).startsWith(of),
  );
  if (held) throw new Refusal('held-already', { year: of, number: held.number, type }, '附件1 三');
}

const is = (roles: readonly Role[], role: Role): boolean => roles.includes(role);
