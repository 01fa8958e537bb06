import { done } from '../../src/cards/answers.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { leavePages } from '../../src/office/page-pass.ts';
import { PASS_WORDS as W } from '../../src/wording/page-pass.ts';

/** Ends one's sessions on the office's pages, wherever they are open. */
export default defineCommand({
  name: 'leave-pages',
  words: ['退出网页', '关闭网页'],
  group: 'everyone',
  changes: true,
  fields: {},
  async run(_, { desk, actor, cause }) {
    const ended = await leavePages(desk, actor, cause);
    return { card: done(ended > 0 ? W.left(ended) : W.nowhere, W.again), personal: true };
  },
});
