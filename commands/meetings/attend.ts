import { line, optional } from '../../src/chat/fields.ts';
import { replyCommand } from './reply.ts';

export default replyCommand({
  kind: 'attend',
  words: ['参会', '参加'],
  asks: { note: optional(line(100, { labelledOnly: true })) },
});
