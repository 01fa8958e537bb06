import { defineCommand } from '../../src/chat/define-command.ts';
import { recordNumber } from '../../src/chat/fields.ts';
import { acknowledged } from '../../src/domain/matter-acts.ts';
import { received } from '../../src/domain/minutes-acts.ts';
import { VOICE_ROLES } from '../../src/domain/parties.ts';
import { act } from '../../src/office/act.ts';
import { recorded } from '../office/recorded.ts';

/** One unit has it: issued minutes, or a bulletin (R118, R127). */
export default defineCommand({
  name: 'receive',
  words: ['签收', '收到'],
  who: VOICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: { number: recordNumber('MT') },
  async run({ number }, scene) {
    const acted = number.startsWith('M')
      ? await act(scene.occasion, 'minutes', 'receive', number, (minutes, moment, post) =>
          received(minutes, post.unit ?? '', moment),
        )
      : await act(scene.occasion, 'matter', 'receive', number, (matter, moment, post) =>
          acknowledged(matter, post.unit ?? '', moment),
        );
    return recorded(acted, scene);
  },
});
