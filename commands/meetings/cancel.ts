import { defineCommand } from '../../src/chat/define-command.ts';
import { prose, recordNumber } from '../../src/chat/fields.ts';
import { cancelled } from '../../src/domain/meeting-acts.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { act } from '../../src/office/act.ts';
import { WEIGHS as W } from '../../src/wording/confirming.ts';
import { invitedPosts, recorded, withObservers } from '../office/recorded.ts';
import { weighMeeting } from '../office/weigh.ts';

export default defineCommand({
  name: 'cancel',
  words: ['取消会议'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: { number: recordNumber('M'), reason: prose(300) },
  weigh: ({ number }, scene) => weighMeeting(number, scene, (named, units) => [W.cancels(named, units)]),
  async run({ number, reason }, scene) {
    const acted = await act(scene.occasion, 'meeting', 'cancel', number, (meeting, moment) =>
      cancelled(meeting, reason, moment),
    );
    return recorded(acted, scene, {
      ...withObservers(acted.after),
      informs: [
        ...(acted.before?.status.state === 'called' ? invitedPosts(acted.after) : []),
        // Whoever agreed to it hears that it is off (R116).
        ...acted.after.consents.map(({ by }) => by.post),
      ],
    });
  },
});
