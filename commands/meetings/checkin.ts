import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { line, optional, recordNumber, unitList } from '../../src/chat/fields.ts';
import { checkedIn } from '../../src/domain/meeting-sitting.ts';
import { OFFICE_ROLES, VOICE_ROLES } from '../../src/domain/parties.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { act } from '../../src/office/act.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { isOffice, recorded } from '../office/recorded.ts';
import { representatives } from './representative.ts';

/** A unit checks itself in; the office checks in those who came without a phone (R119). */
export default defineCommand({
  name: 'checkin',
  words: ['签到'],
  who: [...VOICE_ROLES, ...OFFICE_ROLES],
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber('M'),
    substitute: optional(line(20)),
    arrived: optional(unitList({ labelledOnly: true })),
  },
  async run({ number, substitute, arrived }, scene) {
    if (arrived) return register(number, arrived, scene);
    const acted = await act(scene.occasion, 'meeting', 'checkin', number, (meeting, moment, post) =>
      checkedIn(meeting, post.unit ?? '', substitute, moment, scene.occasion.timeZone),
    );
    return recorded(acted, scene);
  },
});

async function register(number: string, units: readonly string[], scene: KnownScene) {
  const { names, occasion } = scene;
  if (!isOffice(scene)) throw new Refusal('wrong-hand', { number, verb: 'checkin', party: 'meeting:office' });
  const nameOf = await representatives(scene);
  const acted = await act(occasion, 'meeting', 'register', number, (meeting, moment) =>
    units.reduce((after, unit) => {
      if (!after.units.includes(unit)) throw new Refusal('not-invited', { number, unit });
      const announced = after.replies.findLast((reply) => reply.unit === unit)?.name;
      const came = checkedIn(after, unit, announced ?? nameOf(unit), moment, occasion.timeZone);
      return { ...came, version: meeting.version + 1 };
    }, meeting),
  );
  const { after } = acted;
  const left = after.units.filter((unit) => !after.checkins.some((each) => each.unit === unit));
  return recorded(acted, scene, { title: W.checkedIn(units.map(names.unit), left.map(names.unit)) });
}
