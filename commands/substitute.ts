import { line } from '../src/chat/fields.ts';
import { replyCommand } from './reply.ts';

export default replyCommand('substitute', ['委派'], 'substitute', {
  substitute: line(20, { clause: '附件1 三' }),
});
