import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { choice, custom, day, optional, prose, recordNumber, unit } from '../../src/chat/fields.ts';
import type { Problem } from '../../src/domain/declare.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { mended, resolved, struck } from '../../src/domain/meeting-agreements.ts';
import { mustPass } from '../../src/domain/meeting-passing.ts';
import { heldOn } from '../../src/domain/meeting-time.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { act } from '../../src/office/act.ts';
import { rewordTask } from '../../src/office/carry-out.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { SERIAL } from '../../src/wording/pieces.ts';
import { RECORD_WORDS } from '../../src/wording/records.ts';
import { latestMinutes, reviseMinutes } from '../minutes/compose.ts';
import { recorded } from '../office/recorded.ts';

const serial = custom(
  (text) => {
    const [, digits] = SERIAL.exec(text.normalize('NFKC').trim()) ?? [];
    return digits ? Number(digits) : { problem: 'not-a-number' };
  },
  { labelledOnly: true },
);

/** Notes down what was agreed, numbered; 删去 takes one back, 更正 words it anew until the minutes are issued (R125, R126). */
export default defineCommand({
  name: 'resolve',
  words: ['议定'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber('M'),
    text: optional(prose(1000, { clause: '附件1 三' })),
    owner: optional(unit({ clause: '附件1 四', labelledOnly: true })),
    dueOn: optional(day({ clause: '附件1 四', labelledOnly: true })),
    about: optional(recordNumber('PNWR', { labelledOnly: true })),
    result: optional(choice('conclusion', { clause: '附件1 三', labelledOnly: true })),
    strike: optional(serial),
    mends: optional(serial),
  },
  async check({ text, owner, dueOn, about, result, strike, mends }) {
    if (strike !== undefined || mends !== undefined) return [];
    const wanted = { text, owner, dueOn };
    const missing = Object.entries(wanted).flatMap(([field, value]): Problem[] =>
      value === undefined ? [{ field, key: 'missing', clause: '附件1 四' }] : [],
    );
    // What is passed or not must be named, and what is named is passed or not: nobody supplies the result (R120).
    const half = result && !about ? 'about' : about && !result ? 'result' : undefined;
    return half ? [...missing, { field: half, key: 'missing', clause: '附件1 三' }] : missing;
  },
  async run({ number, text = '', owner = '', dueOn = '', about, result, strike, mends }, scene) {
    if (strike !== undefined) {
      const acted = await act(scene.occasion, 'meeting', 'strike', number, (meeting, moment) =>
        struck(meeting, strike, moment),
      );
      return recorded(acted, scene, { title: W.struckTitle(number, strike) });
    }
    if (mends !== undefined) {
      const change = {
        ...(text && { text }),
        ...(owner && { unit: owner }),
        ...(dueOn && { dueOn }),
        ...(result && { failed: result === 'failed' }),
      };
      return mend(number, mends, change, scene);
    }
    const failed = result === 'failed' && ({ failed: true } as const);
    const acted = await act(scene.occasion, 'meeting', 'resolve', number, async (meeting, moment) => {
      if (about) await mustFit(about, meeting, scene);
      return resolved(meeting, { text, unit: owner, dueOn, ...(about && { about }), ...failed }, moment);
    });
    const no = acted.after.resolutions.length;
    const outcome = about ? RECORD_WORDS.outcome(about, result !== 'failed') : '';
    return recorded(acted, scene, {
      title: W.resolvedTitle(number, no, outcome),
      note: W.resolveNext(number, no),
    });
  },
});

/** The meeting is on, is of the right kind, and the matter waits for it. @throws Refusal */
async function mustFit(
  number: string,
  meeting: Meeting,
  { desk, today, occasion }: KnownScene,
): Promise<void> {
  const matter = await desk.records.take('matter', number);
  if (!matter) throw new Refusal('no-such-record', { kind: 'matter', number });
  const { state } = matter.status;
  if (state !== 'open') throw new Refusal('about-not-open', { number, state });
  mustPass(matter, meeting);
  if (today < heldOn(meeting, occasion.timeZone))
    throw new Refusal('not-yet-held', { number: meeting.number, at: meeting.at }, '附件1 三');
}

/** Once the meeting is closed, its task and the minutes under way change with it, and all confirm anew (R126). */
async function mend(number: string, no: number, change: Parameters<typeof mended>[2], scene: KnownScene) {
  const minutes = await latestMinutes(number, scene);
  if (minutes?.status.state === 'issued') throw new Refusal('minutes-issued', { number: minutes.number });
  const acted = await act(scene.occasion, 'meeting', 'mend', number, (meeting: Meeting, moment) =>
    mended(meeting, no, change, moment),
  );
  const closed = acted.after.status.state === 'closed';
  const task = closed ? [{ acted: await rewordTask(acted.after, no, scene.occasion) }] : [];
  const text = minutes && (await reviseMinutes(acted.after, minutes, {}, scene));
  return recorded(acted, scene, {
    title: W.mendedTitle(number, no),
    ...(text && { note: W.mendNote(text.after.edition) }),
    more: [...task, ...(text ? [{ acted: text }] : [])],
  });
}
