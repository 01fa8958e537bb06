import { defineCommand } from '../src/chat/define-command.ts';
import { line, optional, recordNumber } from '../src/chat/fields.ts';
import { checkedIn } from '../src/domain/meeting-acts.ts';
import { VOICE_ROLES } from '../src/domain/parties.ts';
import { actOnRecord } from '../src/office/act-on-record.ts';
import { recorded } from './recorded.ts';

export default defineCommand({
  name: 'checkin',
  words: ['签到'],
  who: VOICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: { number: recordNumber('M'), substitute: optional(line(20)) },
  async run({ number, substitute }, scene) {
    const acted = await actOnRecord(scene.occasion, 'meeting', 'checkin', number, (meeting, moment, post) =>
      checkedIn(meeting, post.unit ?? '', substitute ?? scene.actor.name, moment),
    );
    return recorded(acted, scene);
  },
});
