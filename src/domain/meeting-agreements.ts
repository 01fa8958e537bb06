import { Incomplete } from './declare.ts';
import type { Meeting, Resolution } from './meeting.ts';
import type { Moment } from './project-acts.ts';
import { Refusal } from './refusal.ts';

const moved = (meeting: Meeting, at: string, resolutions: readonly Resolution[]): Meeting => ({
  ...meeting,
  resolutions,
  version: meeting.version + 1,
  updatedAt: at,
});

/** What stands of what was agreed. */
export const valid = (meeting: Meeting): readonly Resolution[] =>
  meeting.resolutions.filter(({ struck: gone }) => !gone);

/** One agreed matter, numbered; struck ones keep their number until the meeting closes (R125). */
export function resolved(
  meeting: Meeting,
  matter: Pick<Resolution, 'text' | 'unit' | 'dueOn' | 'about'>,
  { by, at, today }: Moment,
): Meeting {
  if (matter.dueOn < today) throw new Incomplete([{ field: 'dueOn', key: 'due-in-the-past' }]);
  const no = meeting.resolutions.length + 1;
  return moved(meeting, at, [...meeting.resolutions, { no, ...matter, by, at }]);
}

export function struck(meeting: Meeting, no: number, { at }: Moment): Meeting {
  const found = meeting.resolutions.find((each) => each.no === no && !each.struck);
  if (!found) throw new Refusal('no-such-resolution', { no, number: meeting.number });
  return moved(
    meeting,
    at,
    meeting.resolutions.map((each) => (each.no === no ? { ...each, struck: true } : each)),
  );
}

/** Another wording, unit or day of what was agreed; the earlier one stays in the log (R125, R126). */
export function mended(
  meeting: Meeting,
  no: number,
  change: Partial<Pick<Resolution, 'text' | 'unit' | 'dueOn'>>,
  { by, at, today }: Moment,
): Meeting {
  const found = meeting.resolutions.find((each) => each.no === no && !each.struck);
  if (!found) throw new Refusal('no-such-resolution', { no, number: meeting.number });
  const after = { ...found, ...change };
  if (change.dueOn !== undefined && change.dueOn < today)
    throw new Incomplete([{ field: 'dueOn', key: 'due-in-the-past' }]);
  if (after.text === found.text && after.unit === found.unit && after.dueOn === found.dueOn)
    throw new Refusal('meeting-unchanged', { number: meeting.number });
  return moved(
    meeting,
    at,
    meeting.resolutions.map((each) => (each.no === no ? { ...after, by, at } : each)),
  );
}
