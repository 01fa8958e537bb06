import { defineCommand } from '../src/chat/define-command.ts';
import { line, optional, prose, recordNumber } from '../src/chat/fields.ts';
import { MATTER_PREFIXES, MATTERS } from '../src/domain/matter.ts';
import { finished, unmeasured } from '../src/domain/matter-acts.ts';
import { actOnRecord } from '../src/office/act-on-record.ts';
import { recorded } from './recorded.ts';

/** Closed only with evidence; a milestone with what was measured (R64, R128). */
export default defineCommand({
  name: 'done',
  words: ['办结'],
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber(MATTER_PREFIXES),
    evidence: prose(400, { clause: '附件1 四' }),
    quantity: optional(line(200, { clause: '五(二)', labelledOnly: true })),
    quality: optional(line(200, { clause: '五(二)', labelledOnly: true })),
  },
  async check({ number = '', quantity = '', quality = '' }) {
    return number.startsWith(MATTERS.milestone.prefix) ? unmeasured({ quantity, quality }) : [];
  },
  async run({ number, evidence, quantity = '', quality = '' }, scene) {
    const acted = await actOnRecord(scene.occasion, 'matter', 'done', number, (matter, moment) =>
      finished(matter, evidence, moment, { quantity, quality }),
    );
    return recorded(acted, scene, { informs: ['office-director'] });
  },
});
