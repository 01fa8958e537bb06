import { decline, say, withFacts, withList, withNote } from '../../src/cards/answers.ts';
import type { Block, Card } from '../../src/cards/card.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { type Command, defineOpenCommand, type Scene } from '../../src/chat/define-command.ts';
import { hintFor, wordsOf } from '../../src/chat/field-words.ts';
import { line, optional } from '../../src/chat/fields.ts';
import { CHAT_WORDS, roleList } from '../../src/wording/chat.ts';
import {
  type CommandGroup,
  commandWords,
  GROUP_WORDS,
  COMMAND_NOTES as W,
} from '../../src/wording/commands.ts';

export default defineOpenCommand({
  name: 'help',
  words: ['帮助', '命令', 'start'],
  group: 'everyone',
  fields: { command: optional(line(40)) },
  async run({ command: wanted }, scene) {
    const usable = scene.catalogue.filter((command) => mayUse(command, scene));
    if (!wanted) return { card: overview(usable, scene) };
    const asked = wanted.replace(/^\//, '').toLowerCase();
    const group = GROUPS.find((each) => each === asked);
    if (group) return { card: ofGroup(group, usable) };
    const command = scene.catalogue.find(({ name, words }) => name === asked || words.includes(asked));
    return {
      card: command ? one(command, scene) : decline(CHAT_WORDS.whatTitle(wanted), CHAT_WORDS.whatHelp),
    };
  },
});

/** Only what this person may do is shown. */
function mayUse({ who }: Command, { actor }: Scene): boolean {
  if (who === 'anyone') return true;
  if (!actor || actor.posts.length === 0) return false;
  return who === 'known' || actor.posts.some(({ role }) => who.includes(role));
}

const GROUPS = Object.keys(GROUP_WORDS) as readonly CommandGroup[];

/** One screen: the words of each group; what each does, a press away. */
function overview(usable: readonly Command[], { actor, names }: Scene): Card {
  const posts = (actor?.posts ?? []).map(({ slug }) => names.post(slug)).join('、');
  const groups = GROUPS.flatMap((group) => {
    const words = usable.filter((command) => command.group === group).map((command) => command.words[0]);
    return words.length > 0 ? [{ group, label: GROUP_WORDS[group], value: words.join('、') }] : [];
  });
  const title = actor ? W.helpTitle(actor.name === posts ? '' : actor.name, posts) : W.helpStranger;
  const functions: Block[] = actor ? [{ kind: 'list', items: W.functions }] : [];
  const card = withFacts({ ...say(title), body: functions }, groups);
  const buttons = groups.map(({ group, label }) => button(label, sayOf('help', [group])));
  return withNote(
    { ...(actor ? withNote(card, W.helpHint) : card), ...(actor && { buttons }) },
    actor ? W.helpSilence : W.helpBind,
  );
}

/** The commands of one group, a line each. */
function ofGroup(group: CommandGroup, usable: readonly Command[]): Card {
  const items = usable
    .filter((command) => command.group === group)
    .map((command) => W.helpLine(command.words[0], command.name, commandWords(command).does));
  if (items.length === 0) return decline(W.helpGroupNone(GROUP_WORDS[group]), CHAT_WORDS.whatHelp);
  return withNote(withList(say(GROUP_WORDS[group]), items), W.helpGroupNote);
}

function one(command: Command, { reading }: Scene): Card {
  const { words, fields, who } = command;
  const { does, example } = commandWords(command);
  const asked = Object.entries(fields).filter(([, field]) => !field.quiet);
  const items = asked.map(([key, field]) => {
    const { label } = wordsOf(fields, key);
    const hint = hintFor(fields, key);
    const options = field
      .options?.(reading)
      .map((option) => option.label)
      .join('/');
    const clause = field.clause ? `（${field.clause}）` : '';
    return `${label}${field.required ? `·${W.required}` : `·${W.optional}`}${clause}${hint ? `：${hint}` : options ? `：${options}` : ''}`;
  });
  const body: Block[] = [
    ...(Array.isArray(who) ? [{ kind: 'text' as const, text: W.helpWho(roleList(who).join('、')) }] : []),
    { kind: 'text', text: `${W.helpExample}\n${example}` },
    ...(items.length > 0
      ? [
          { kind: 'text' as const, text: W.helpFields },
          { kind: 'list' as const, items },
        ]
      : []),
  ];
  return { ...say(W.helpOne(words[0], does)), body };
}
