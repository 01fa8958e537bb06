import { prose } from '../src/chat/fields.ts';
import { replyCommand } from './reply.ts';

export default replyCommand('excuse', ['请假'], 'excuse', { reason: prose(200, { clause: '附件1 三' }) });
