import { replyCommand } from './reply.ts';

export default replyCommand({ kind: 'attend', words: ['参会', '参加'] });
