import { defineCommand } from '../src/chat/define-command.ts';
import { custom, day, optional, prose, recordNumber, unit } from '../src/chat/fields.ts';
import type { Problem } from '../src/domain/declare.ts';
import { resolved, struck } from '../src/domain/meeting-acts.ts';
import { OFFICE_ROLES } from '../src/domain/parties.ts';
import { actOnRecord } from '../src/office/act-on-record.ts';
import { MEETING_NOTES as W } from '../src/wording/records.ts';
import { recorded } from './recorded.ts';

const serial = custom((text) => (/^\d{1,2}$/.test(text) ? Number(text) : { problem: 'not-a-number' }), {
  labelledOnly: true,
});

/** Notes down what was agreed, numbered; 删去 takes one back (R125). */
export default defineCommand({
  name: 'resolve',
  words: ['议定'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber('M'),
    text: optional(prose(1000, { clause: '附件1 三' })),
    owner: optional(unit({ clause: '附件1 四', labelledOnly: true })),
    dueOn: optional(day({ clause: '附件1 四', labelledOnly: true })),
    about: optional(recordNumber('PNWR', { labelledOnly: true })),
    strike: optional(serial),
  },
  async check({ text, owner, dueOn, strike }) {
    if (strike !== undefined) return [];
    const wanted = { text, owner, dueOn };
    return Object.entries(wanted).flatMap(([field, value]): Problem[] =>
      value === undefined ? [{ field, key: 'missing', clause: '附件1 四' }] : [],
    );
  },
  async run({ number, text = '', owner = '', dueOn = '', about, strike }, scene) {
    const acted = await actOnRecord(scene.occasion, 'meeting', 'resolve', number, (meeting, moment) =>
      strike === undefined
        ? resolved(meeting, { text, unit: owner, dueOn, ...(about && { about }) }, moment)
        : struck(meeting, strike, moment),
    );
    return recorded(strike === undefined ? acted : { ...acted, verb: 'strike' }, scene, {
      note: W.resolveNext,
    });
  },
});
