import { defineCommand } from '../../src/chat/define-command.ts';
import { line, optional, prose, recordNumber } from '../../src/chat/fields.ts';
import { objected } from '../../src/domain/minutes-acts.ts';
import { VOICE_ROLES } from '../../src/domain/parties.ts';
import { act } from '../../src/office/act.ts';
import { recorded } from '../office/recorded.ts';

/** An objection with its reason: the next text must be confirmed by all again (R126). */
export default defineCommand({
  name: 'object',
  words: ['异议'],
  who: VOICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber('M'),
    reason: prose(1000, { clause: '附件1 三' }),
    hash: optional(line(64, { quiet: true })),
  },
  async run({ number, reason, hash }, scene) {
    const acted = await act(scene.occasion, 'minutes', 'object', number, (minutes, moment, post) =>
      objected(minutes, post.unit ?? '', reason, hash, moment),
    );
    return recorded(acted, scene, { informs: ['office-director', 'office-clerk'] });
  },
});
