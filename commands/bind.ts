import { done } from '../src/cards/answers.ts';
import { defineOpenCommand } from '../src/chat/define-command.ts';
import { line } from '../src/chat/fields.ts';
import { Refusal } from '../src/domain/refusal.ts';
import { redeemBindingCode } from '../src/office/binding.ts';
import { COMMAND_NOTES as W } from '../src/wording/commands.ts';

export default defineOpenCommand({
  name: 'bind',
  words: ['绑定'],
  group: 'everyone',
  changes: true,
  fields: { code: line(40) },
  async run({ code }, { desk, account, accountName = '', chat, cause, today }) {
    if (chat.kind === 'group') throw new Refusal('bind-in-private');
    const { name, title } = await redeemBindingCode(desk, { account, accountName, code, cause, today });
    return { card: done(W.bound(title, name), W.boundNext) };
  },
});
