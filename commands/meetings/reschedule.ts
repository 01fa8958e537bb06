import { defineCommand } from '../../src/chat/define-command.ts';
import { line, optional, recordNumber, span } from '../../src/chat/fields.ts';
import { rescheduled } from '../../src/domain/meeting-acts.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { act } from '../../src/office/act.ts';
import { WEIGHS } from '../../src/wording/confirming.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { invitedPosts, recorded, withObservers } from '../office/recorded.ts';
import { weighMeeting } from '../office/weigh.ts';
import { clashes } from '../projects/clash.ts';

/** Everyone who was told is told again; a new day asks every unit anew. */
export default defineCommand({
  name: 'reschedule',
  words: ['改期', '会议改期', '会议变更'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber('M'),
    when: optional(span()),
    place: optional(line(60, { labelledOnly: true })),
  },
  weigh: ({ number, when, place }, scene) =>
    weighMeeting(number, scene, (named, units) => [
      WEIGHS.moves(named, units),
      WEIGHS.movesTo([when ? scene.names.span(when.at, when.until) : '', place ?? ''].filter(Boolean)),
    ]),
  async run({ number, when, place }, scene) {
    const change = { ...(when && { when }), ...(place && { place }) };
    const acted = await act(scene.occasion, 'meeting', 'reschedule', number, (meeting, now) =>
      rescheduled(meeting, change, now),
    );
    const { at, until, place: where, units, status, earlier = [] } = acted.after;
    const look = await clashes(acted.after, scene);
    const { span: spell } = scene.names;
    const stood = earlier.at(-1);
    const from = stood ? W.placedAt(spell(stood.at, stood.until), stood.place) : '';
    const note = W.movedNote(from, W.placedAt(spell(at, until), where), units.length);
    return recorded(acted, scene, {
      ...(status.state === 'called' && withObservers(acted.after, `${look}${note}`)),
      informs: acted.after.status.state === 'called' ? invitedPosts(acted.after) : [],
    });
  },
});
