import { defineCommand } from '../src/chat/define-command.ts';
import { recordNumber } from '../src/chat/fields.ts';
import { valid } from '../src/domain/meeting-agreements.ts';
import { closed } from '../src/domain/meeting-sitting.ts';
import { OFFICE_ROLES } from '../src/domain/parties.ts';
import { actOnRecord } from '../src/office/act-on-record.ts';
import { carryOut } from '../src/office/carry-out.ts';
import { MEETING_NOTES as W } from '../src/wording/meeting-notes.ts';
import { recorded } from './recorded.ts';
import { representatives } from './representative.ts';

/** Freezes who was there; what was agreed becomes tasks (R119, R128). */
export default defineCommand({
  name: 'close',
  words: ['闭会'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: { number: recordNumber('M') },
  async run({ number }, scene) {
    const nameOf = await representatives(scene);
    const acted = await actOnRecord(scene.occasion, 'meeting', 'close', number, (meeting, moment) =>
      closed(meeting, nameOf, moment),
    );
    const carried = await carryOut(acted.after, acted.moment, scene.occasion);
    // A new holder hears of the post, and the unit whose proposal was carried (R101).
    const more = carried.map((each) => ({
      acted: each,
      informs: each.after.change
        ? [each.after.change.post, `liaison-${each.after.owner ?? ''}`]
        : each.verb === 'open'
          ? []
          : [each.after.raisedBy.post],
    }));
    return recorded(acted, scene, { more, note: W.closeNote(number, valid(acted.after).length) });
  },
});
