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

/** What the meeting decided last about each record it dealt with counts (R120). */
export const decisions = (meeting: Meeting): readonly Resolution[] => {
  const about = valid(meeting).filter((each) => each.about !== undefined);
  return about.filter((each) => about.findLast((other) => other.about === each.about) === each);
};

/** One agreed matter, numbered; struck ones keep their number until the meeting closes (R125). */
export function resolved(
  meeting: Meeting,
  matter: Pick<Resolution, 'text' | 'unit' | 'dueOn' | 'about' | 'failed'>,
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

/**
 * Another wording, unit or day of what was agreed; the earlier one stays in the log (R125, R126). Whether it was carried
 * can be mended until the meeting closes, for then it takes effect. @throws Refusal `result-stands`
 */
export function mended(
  meeting: Meeting,
  no: number,
  { failed: fails, ...change }: Mending,
  { by, at, today }: Moment,
): Meeting {
  const found = meeting.resolutions.find((each) => each.no === no && !each.struck);
  if (!found) throw new Refusal('no-such-resolution', { no, number: meeting.number });
  const { failed, ...words } = found;
  const outcome = fails ?? failed ?? false;
  const turned = outcome !== (failed ?? false);
  if (turned && meeting.status.state === 'closed')
    throw new Refusal('result-stands', { no, number: meeting.number });
  const after = { ...words, ...change, ...(outcome && { failed: outcome }) };
  if (change.dueOn !== undefined && change.dueOn < today)
    throw new Incomplete([{ field: 'dueOn', key: 'due-in-the-past' }]);
  if (fails !== undefined && found.about === undefined)
    throw new Incomplete([{ field: 'about', key: 'missing', clause: '附件1 三' }]);
  if (!turned && after.text === found.text && after.unit === found.unit && after.dueOn === found.dueOn)
    throw new Refusal('meeting-unchanged', { number: meeting.number });
  return moved(
    meeting,
    at,
    meeting.resolutions.map((each) => (each.no === no ? { ...after, by, at } : each)),
  );
}

type Mending = Partial<Pick<Resolution, 'text' | 'unit' | 'dueOn'>> & { readonly failed?: boolean };
