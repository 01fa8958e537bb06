import { defineCommand } from '../src/chat/define-command.ts';
import { line, moment, optional, recordNumber } from '../src/chat/fields.ts';
import { rescheduled } from '../src/domain/meeting-acts.ts';
import { OFFICE_ROLES } from '../src/domain/parties.ts';
import { actOnRecord } from '../src/office/act-on-record.ts';
import { MEETING_NOTES as W } from '../src/wording/meeting-notes.ts';
import { clashes } from './clash.ts';
import { invitedPosts, recorded, withObservers } from './recorded.ts';

/** Everyone who was told is told again; a new day asks every unit anew. */
export default defineCommand({
  name: 'reschedule',
  words: ['改期', '会议改期', '会议变更'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber('M'),
    when: optional(moment()),
    place: optional(line(60, { labelledOnly: true })),
  },
  async run({ number, when, place }, scene) {
    const change = { ...(when && { at: when }), ...(place && { place }) };
    const acted = await actOnRecord(scene.occasion, 'meeting', 'reschedule', number, (meeting, now) =>
      rescheduled(meeting, change, now),
    );
    const { at, place: where, units, status } = acted.after;
    const look = await clashes(acted.after, scene);
    return recorded(acted, scene, {
      ...(status.state === 'called' &&
        withObservers(acted.after, `${look}${W.movedNote(scene.names.moment(at), where, units.length)}`)),
      informs: acted.after.status.state === 'called' ? invitedPosts(acted.after) : [],
    });
  },
});
