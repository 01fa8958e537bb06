import { defineCommand } from '../../src/chat/define-command.ts';
import { optional, prose, recordNumber, unitList } from '../../src/chat/fields.ts';
import { valid } from '../../src/domain/meeting-agreements.ts';
import { wasHeld } from '../../src/domain/meeting-roll.ts';
import { closed } from '../../src/domain/meeting-sitting.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { act } from '../../src/office/act.ts';
import { carryOut } from '../../src/office/carry-out.ts';
import { WEIGHS } from '../../src/wording/confirming.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { recorded } from '../office/recorded.ts';
import { weighMeeting } from '../office/weigh.ts';
import { representatives } from './representative.ts';

/** Freezes who was there; before its hour, or where nobody checked in, it says why; what was agreed becomes tasks (R119, R128). */
export default defineCommand({
  name: 'close',
  words: ['闭会'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber('M'),
    reason: optional(prose(300, { clause: '附件1 三' })),
    arrived: optional(unitList({ labelledOnly: true })),
  },
  weigh: ({ number }, scene) => weighMeeting(number, scene, (named) => [WEIGHS.closes(named)]),
  async run({ number, reason, arrived }, scene) {
    const nameOf = await representatives(scene);
    const acted = await act(scene.occasion, 'meeting', 'close', number, (meeting, moment) =>
      closed(
        meeting,
        { ...(reason && { reason }), ...(arrived && { arrived }) },
        nameOf,
        moment,
        scene.occasion.timeZone,
      ),
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
    const roll = wasHeld(acted.after) ? '' : W.rollNext(number);
    return recorded(acted, scene, { more, note: `${W.closeNote(number, valid(acted.after).length)}${roll}` });
  },
});
