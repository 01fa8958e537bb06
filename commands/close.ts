import { defineCommand } from '../src/chat/define-command.ts';
import { recordNumber } from '../src/chat/fields.ts';
import { closed, valid } from '../src/domain/meeting-acts.ts';
import { OFFICE_ROLES } from '../src/domain/parties.ts';
import { actOnRecord } from '../src/office/act-on-record.ts';
import { carryOut } from '../src/office/hold-meeting.ts';
import { MEETING_NOTES as W } from '../src/wording/records.ts';
import { recorded } from './recorded.ts';

/** Freezes who was there; what was agreed becomes tasks (R119, R128). */
export default defineCommand({
  name: 'close',
  words: ['闭会'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: { number: recordNumber('M') },
  async run({ number }, scene) {
    const holdings = await scene.desk.people.holdings(scene.today);
    const nameOf = (unit: string) =>
      holdings.find(({ post }) => post.slug === `member-${unit}`)?.name ??
      holdings.find(({ post }) => post.slug === `convenor-${unit}`)?.name ??
      '';
    const acted = await actOnRecord(scene.occasion, 'meeting', 'close', number, (meeting, moment) =>
      closed(meeting, nameOf, moment),
    );
    const more = await carryOut(acted.after, acted.moment, scene.occasion);
    const present = acted.after.attendance?.filter((each) => each.present).length ?? 0;
    return recorded(acted, scene, {
      more,
      note: W.closeNote(present, acted.after.units.length, valid(acted.after).length),
    });
  },
});
