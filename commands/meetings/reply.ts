import { type Command, defineCommand } from '../../src/chat/define-command.ts';
import { type Fields, recordNumber } from '../../src/chat/fields.ts';
import type { Attending } from '../../src/domain/meeting.ts';
import { replied } from '../../src/domain/meeting-acts.ts';
import { VOICE_ROLES } from '../../src/domain/parties.ts';
import { act } from '../../src/office/act.ts';
import { recorded } from '../office/recorded.ts';

interface Reply {
  readonly kind: Attending;
  readonly words: readonly [string, ...string[]];
  readonly asks?: Fields;
}

/** One unit answers an invitation; the three answers differ only in what they ask for (R119). */
export function replyCommand({ kind, words, asks = {} }: Reply): Command {
  return defineCommand({
    name: kind,
    words,
    who: VOICE_ROLES,
    group: 'meetings',
    changes: true,
    fields: { number: recordNumber('M'), ...asks },
    async run(input, scene) {
      const { number, reason, substitute, note } = input as {
        number: string;
        reason?: string;
        substitute?: string;
        note?: string;
      };
      const answer = {
        kind,
        ...(substitute && { name: substitute }),
        ...(reason && { reason }),
        ...(note && { note }),
      };
      const acted = await act(scene.occasion, 'meeting', kind, number, (meeting, moment, post) =>
        replied(meeting, post.unit ?? '', answer, moment),
      );
      return recorded(acted, scene);
    },
  });
}
