import { defineCommand } from '../../src/chat/define-command.ts';
import { documentNumber } from '../../src/chat/evidence.ts';
import { day, line, recordNumber } from '../../src/chat/fields.ts';
import { observerInvited } from '../../src/domain/meeting-acts.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { findUnit } from '../../src/domain/units.ts';
import { act } from '../../src/office/act.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { observerPosts, recorded } from '../office/recorded.ts';

export default defineCommand({
  name: 'invite',
  words: ['列席', '邀请列席'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber('M'),
    observer: line(60),
    document: documentNumber({ clause: '附件1 三' }),
    date: day({ clause: '附件1 三' }),
  },
  async run({ number, observer, document, date }, scene) {
    const known = findUnit(scene.reading.units, observer);
    const name = known?.name ?? observer;
    const acted = await act(scene.occasion, 'meeting', 'invite', number, (meeting, moment) =>
      observerInvited(meeting, name, { ...(known && { unit: known.slug }), document, date }, moment),
    );
    return recorded(acted, scene, {
      title: W.invitedTitle(name, number),
      informs: observerPosts(acted.after),
      note: known ? W.observerAsked : W.observersApart([name]),
    });
  },
});
