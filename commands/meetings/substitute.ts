import { line, optional } from '../../src/chat/fields.ts';
import { replyCommand } from './reply.ts';

export default replyCommand({
  kind: 'substitute',
  words: ['委派'],
  asks: {
    substitute: line(20, { clause: '附件1 三' }),
    note: optional(line(100, { labelledOnly: true })),
  },
});
