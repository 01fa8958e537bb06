import { prose } from '../../src/chat/fields.ts';
import { replyCommand } from './reply.ts';

export default replyCommand({
  kind: 'excuse',
  words: ['请假'],
  asks: { reason: prose(200, { clause: '附件1 三' }) },
});
