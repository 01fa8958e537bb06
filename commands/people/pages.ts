import { say, withFacts, withNote } from '../../src/cards/answers.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { issueLink } from '../../src/office/page-pass.ts';
import { PASS_WORDS as W } from '../../src/wording/page-pass.ts';

/** A personal link to the office's pages: used once, within ten minutes, and never before others (design §12). */
export default defineCommand({
  name: 'pages',
  words: ['网页', '办公网页', '打开网页'],
  group: 'everyone',
  changes: true,
  fields: {},
  async run(_, { desk, actor, account, chat, cause, names, publicUrl = '' }) {
    if (chat.kind === 'group') throw new Refusal('pages-in-private');
    const { token, until } = await issueLink(desk, actor, account, cause);
    const link = `${publicUrl}/office/enter/${token}`;
    const facts = [
      { label: W.link, value: link },
      { label: W.until, value: W.onceUntil(names.stamp(until.toISOString())) },
    ];
    const local = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])/.test(link);
    const card = withNote(withFacts(say(W.title), facts), `${W.alone}${local ? W.local : ''}`);
    return { card: { ...card, links: [{ label: W.open, url: link }], once: true }, personal: true };
  },
});
