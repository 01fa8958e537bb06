import { done } from '../../src/cards/answers.ts';
import { defineOpenCommand } from '../../src/chat/define-command.ts';
import { line } from '../../src/chat/fields.ts';
import { tellPeople } from '../../src/chat/tell-people.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { redeemBindingCode } from '../../src/office/binding.ts';
import { COMMAND_NOTES as W } from '../../src/wording/commands.ts';
import { IDENTITY_WORDS as I, platformName } from '../../src/wording/identity.ts';

export default defineOpenCommand({
  name: 'bind',
  words: ['绑定'],
  group: 'everyone',
  changes: true,
  fields: { code: line(40) },
  async run({ code }, scene) {
    const { desk, account, accountName = '', chat, cause, today } = scene;
    if (chat.kind === 'group') throw new Refusal('bind-in-private', {}, undefined, true);
    const bound = await redeemBindingCode(desk, { account, accountName, code, cause, today });
    const { person, name, title, added } = bound;
    const news = added ? I.added(title, name) : I.bound(title, name, platformName(account.platform));
    await tellPeople([person], { title: news, lines: [I.notYou] }, { ...scene, actor: { person } });
    return { card: done(W.bound(title, name), W.boundNext) };
  },
});
