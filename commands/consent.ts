import { defineCommand } from '../src/chat/define-command.ts';
import { choice, optional, prose, recordNumber } from '../src/chat/fields.ts';
import { consentGiven } from '../src/domain/matter-acts.ts';
import { VOICE_ROLES } from '../src/domain/parties.ts';
import { silentUnits } from '../src/domain/record-owing.ts';
import { actOnRecord } from '../src/office/act-on-record.ts';
import { recorded } from './recorded.ts';

/** One unit's consent to what goes up to 区政府; silence is none (R121). */
export default defineCommand({
  name: 'consent',
  words: ['会签'],
  who: VOICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber('P'),
    verdict: optional(choice('verdict', { clause: '附件1 三' })),
    reason: optional(prose(600)),
  },
  async run({ number, verdict = 'agree', reason }, scene) {
    const acted = await actOnRecord(scene.occasion, 'matter', 'consent', number, (matter, moment, post) =>
      consentGiven(matter, post.unit ?? '', verdict === 'agree', reason, moment),
    );
    const { after } = acted;
    const ready = after.status.state === 'adopted' && silentUnits(after).length === 0;
    return recorded(acted, scene, { informs: ready ? ['office-director', 'office-clerk'] : [] });
  },
});
