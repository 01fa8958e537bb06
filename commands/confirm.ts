import { defineCommand } from '../src/chat/define-command.ts';
import { line, optional, recordNumber } from '../src/chat/fields.ts';
import { confirmed } from '../src/domain/minutes-acts.ts';
import { VOICE_ROLES } from '../src/domain/parties.ts';
import { actOnRecord } from '../src/office/act-on-record.ts';
import { RECORD_WORDS } from '../src/wording/records.ts';
import { recorded } from './recorded.ts';

/** One attending unit agrees to exactly the text it read (R126). */
export default defineCommand({
  name: 'confirm',
  words: ['确认'],
  who: VOICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: { number: recordNumber('M'), hash: optional(line(64, { quiet: true })) },
  async run({ number, hash }, scene) {
    const acted = await actOnRecord(scene.occasion, 'minutes', 'confirm', number, (minutes, moment, post) =>
      confirmed(minutes, post.unit ?? '', hash, moment),
    );
    return recorded(acted, scene, { note: RECORD_WORDS.editionOf(acted.after.edition, acted.after.hash) });
  },
});
