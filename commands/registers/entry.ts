import { defineCommand } from '../../src/chat/define-command.ts';
import { recordNumber } from '../../src/chat/fields.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { maySeeEntry } from '../../src/office/sight.ts';
import { REGISTER_PREFIXES, registerOf } from '../../src/registers/registers.ts';
import { shown } from './register-look.ts';

/** One entry of whatever register, by its number. */
export default defineCommand({
  name: 'entry',
  words: ['台账', '登记号'],
  group: 'registers',
  fields: { number: recordNumber(REGISTER_PREFIXES) },
  async run({ number }, scene) {
    const record = await scene.desk.registers.find(number);
    const row = record && registerOf(record.register);
    if (!record || !row) throw new Refusal('no-such-number', { number, what: '' });
    if (!maySeeEntry(scene.actor, row, record))
      throw new Refusal('not-yours-to-see', { number, what: row.title }, row.clause);
    return shown(row, record, scene);
  },
});
