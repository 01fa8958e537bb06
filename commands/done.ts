import { defineCommand } from '../src/chat/define-command.ts';
import { prose, recordNumber } from '../src/chat/fields.ts';
import { finished } from '../src/domain/matter-acts.ts';
import { actOnRecord } from '../src/office/act-on-record.ts';
import { recorded } from './recorded.ts';

/** Closed only with evidence (R128). */
export default defineCommand({
  name: 'done',
  words: ['办结'],
  group: 'meetings',
  changes: true,
  fields: { number: recordNumber('MPNWBTDRE'), evidence: prose(400, { clause: '附件1 四' }) },
  async run({ number, evidence }, scene) {
    const acted = await actOnRecord(scene.occasion, 'matter', 'done', number, (matter, moment) =>
      finished(matter, evidence, moment),
    );
    return recorded(acted, scene, { informs: ['office-director'] });
  },
});
