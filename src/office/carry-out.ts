import { daysAfter } from '../domain/calendar.ts';
import { MATTERS, type Matter } from '../domain/matter.ts';
import { adopted, finished, notAdopted, opened, reworded } from '../domain/matter-acts.ts';
import { MATTER_FLOW } from '../domain/matter-row.ts';
import type { Meeting, Resolution } from '../domain/meeting.ts';
import { decisions, valid } from '../domain/meeting-agreements.ts';
import { mustPass } from '../domain/meeting-passing.ts';
import type { Moment } from '../domain/project-acts.ts';
import { act, keep, type RecordActed } from './act.ts';
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
    const open = await keep(occasion, 'matter', 'open', task, moment, MATTERS.agreed.clause);
    const settles = about !== undefined && decided.includes(agreement);
    const carried = settles && (await carry(failed ? 'decline' : 'adopt', about, meeting, moment, occasion));
    // What took effect with the close leaves nobody anything to do (R101).
    acted.push(
      carried && carried.after.status.state === 'done'
        ? await settled(open, carried.after.number, moment, occasion)
        : { kind: 'matter', after: open, verb: 'open', moment },
    );
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
  act(occasion, 'matter', 'mend', `${meeting.number}-${no}`, (matter, moment) => {
    const agreed = meeting.resolutions.find((each) => each.no === no);
    return agreed ? reworded(matter, taskOf(agreed), moment) : matter;
  });

/** The task of an agreement that is carried out already: closed in the same breath, with what carried it out. */
async function settled(
  before: Matter,
  by: string,
  moment: Moment,
  occasion: Occasion,
): Promise<RecordActed<'matter'>> {
  const ended = finished(before, by, moment);
  const after = await keep(occasion, 'matter', 'done', ended, moment, MATTER_FLOW.done.clause, before);
  return { kind: 'matter', before, after, verb: 'done', moment };
}

/** What the meeting's word does to a proposal; one it did not carry stays open and says so (R120). Nothing when it was withdrawn meanwhile. */
const CARRYING = { adopt: adopted, decline: notAdopted } as const;

async function carry(
  verb: keyof typeof CARRYING,
  number: string,
  meeting: Meeting,
  moment: Moment,
  occasion: Occasion,
): Promise<RecordActed<'matter'> | undefined> {
  const before = await occasion.desk.records.take('matter', number);
  if (before?.status.state !== 'open') return undefined;
  if (verb === 'adopt') mustPass(before, meeting);
  const carried = CARRYING[verb](before, meeting.number, moment);
  if (verb === 'adopt') await changeRoster(before, occasion);
  const after = await keep(occasion, 'matter', verb, carried, moment, MATTER_FLOW[verb].clause, before);
  return { kind: 'matter', before, after, verb, moment };
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
