import { daysAfter } from '../domain/calendar.ts';
import { MATTERS, type Matter } from '../domain/matter.ts';
import { adopted, notAdopted, opened, reworded } from '../domain/matter-acts.ts';
import type { Meeting, Resolution } from '../domain/meeting.ts';
import { decisions, valid } from '../domain/meeting-agreements.ts';
import type { Moment } from '../domain/project-acts.ts';
import { MATTER_FLOW } from '../domain/record-flow.ts';
import { actOnRecord, keepRecord, type RecordActed } from './act-on-record.ts';
import { inviteToMeetingsAhead } from './appointments.ts';
import type { Occasion } from './occasion.ts';

/** Characters of an agreed matter that stand for all of it in a list. */
const TITLE = 40;

/** When a meeting closes, what it agreed becomes tasks, and what it adopted takes effect (R101, R106, R109, R128). */
export async function carryOut(
  meeting: Meeting,
  moment: Moment,
  occasion: Occasion,
): Promise<readonly RecordActed<'matter'>[]> {
  const acted: RecordActed<'matter'>[] = [];
  const decided = decisions(meeting);
  for (const agreement of valid(meeting)) {
    const { no, text, unit, dueOn, about, failed } = agreement;
    const opening = { ...taskOf({ text, unit, dueOn }), units: [], meeting: meeting.number };
    const task = opened(`${meeting.number}-${no}`, 'agreed', opening, moment);
    const after = await keepRecord(occasion, 'matter', 'open', task, moment, MATTERS.agreed.clause);
    acted.push({ kind: 'matter', after, verb: 'open', moment });
    const settles = about !== undefined && decided.includes(agreement);
    const carried = settles && (await (failed ? decline : adopt)(about, meeting.number, moment, occasion));
    if (carried) acted.push(carried);
  }
  return acted;
}

const taskOf = ({ text, unit, dueOn }: Pick<Resolution, 'text' | 'unit' | 'dueOn'>) => ({
  title: text.slice(0, TITLE),
  text,
  owner: unit,
  dueOn,
});

/** The task of an agreed matter that was worded anew after the meeting closed. */
export const rewordTask = (
  meeting: Meeting,
  no: number,
  occasion: Occasion,
): Promise<RecordActed<'matter'>> =>
  actOnRecord(occasion, 'matter', 'mend', `${meeting.number}-${no}`, (matter, moment) => {
    const agreed = meeting.resolutions.find((each) => each.no === no);
    return agreed ? reworded(matter, taskOf(agreed), moment) : matter;
  });

/** It stays open, and says which meeting did not carry it (R120). Nothing when it was withdrawn meanwhile. */
async function decline(
  number: string,
  meeting: string,
  moment: Moment,
  occasion: Occasion,
): Promise<RecordActed<'matter'> | undefined> {
  const before = await occasion.desk.records.take('matter', number);
  if (before?.status.state !== 'open') return undefined;
  const left = notAdopted(before, meeting, moment);
  const after = await keepRecord(
    occasion,
    'matter',
    'decline',
    left,
    moment,
    MATTER_FLOW.decline.clause,
    before,
  );
  return { kind: 'matter', before, after, verb: 'decline', moment };
}

/** Nothing when it was withdrawn meanwhile. */
async function adopt(
  number: string,
  meeting: string,
  moment: Moment,
  occasion: Occasion,
): Promise<RecordActed<'matter'> | undefined> {
  const before = await occasion.desk.records.take('matter', number);
  if (before?.status.state !== 'open') return undefined;
  const carried = adopted(before, meeting, moment);
  await changeRoster(before, occasion);
  const after = await keepRecord(
    occasion,
    'matter',
    'adopt',
    carried,
    moment,
    MATTER_FLOW.adopt.clause,
    before,
  );
  return { kind: 'matter', before, after, verb: 'adopt', moment };
}

/** The new holder takes over at this moment; what the post owed passes with the post (R101, R98). */
async function changeRoster({ change, number, owner }: Matter, { desk, today }: Occasion): Promise<void> {
  if (!change) return;
  const held = await desk.people.holdings(today);
  // Somebody of the unit who moves up stays the same person, with the same account.
  const known = held.find(({ name, post }) => name === change.comes && post.unit === owner);
  const person = known?.person ?? (await desk.people.addPerson({ name: change.comes }));
  for (const { post, person: leaves } of held)
    if (post.slug === change.post) await desk.people.endHolding(change.post, leaves, daysAfter(today, -1));
  await desk.people.addHolding({ post: change.post, person, from: today, source: number });
  await inviteToMeetingsAhead(desk);
}
