import { replyCommand } from './reply.ts';

export default replyCommand('attend', ['参会', '参加'], 'attend', {});
