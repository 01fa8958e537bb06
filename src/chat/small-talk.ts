import { decline, say, withButtons } from '../cards/answers.ts';
import type { Button } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import { CHAT_WORDS as C } from '../wording/chat.ts';
import { COMMAND_NOTES } from '../wording/commands.ts';
import { FALLBACK_WORDS as W } from '../wording/fallback.ts';
import type { Answer, Scene } from './define-command.ts';
import type { Heard } from './hear/heard.ts';
import { carries } from './may-use.ts';

/** What is no command: a kind word, something we cannot do, something we did not understand; never a dead end (law 7). */
export function smallTalk(heard: Heard, scene: Scene): Answer | undefined {
  switch (heard.kind) {
    case 'talk':
      return talk(heard.key, scene);
    case 'decline':
      return declined(heard.key, scene);
    case 'unknown':
      return {
        card: withButtons(
          decline(
            C.whatTitle(heard.word),
            heard.nearest.length > 0 ? C.whatNearest(heard.nearest) : undefined,
            C.whatHelp,
          ),
          waysOn(scene),
        ),
      };
    default:
      return { card: withButtons(say(W.notUnderstood, W.notUnderstoodNext), waysOn(scene)) };
  }
}

function talk(key: Extract<Heard, { kind: 'talk' }>['key'], scene: Scene): Answer | undefined {
  if (key === 'ok') return undefined;
  if (key === 'thanks') return scene.chat.kind === 'dm' ? { card: say(W.thanks) } : undefined;
  const binds = scene.actor ? [] : [COMMAND_NOTES.helpBind];
  return { card: withButtons(say(key === 'who' ? W.who : W.hello, W.helloNext, ...binds), waysOn(scene)) };
}

function declined(key: string, scene: Scene): Answer {
  const { title, next: how } = W.declines[key] ?? { title: W.notUnderstood, next: W.notUnderstoodNext };
  return { card: withButtons(decline(title, how), waysOn(scene)) };
}

/** What this person is likeliest to want, three at most, by post: where an answer would end (law 7). */
export function waysOn(scene: Scene): readonly Button[] {
  const wanted = scene.actor ? ['todo', 'find', 'submit', 'meeting', 'help'] : ['help', 'basis'];
  return wanted
    .flatMap((name) => scene.catalogue.find((each) => each.name === name) ?? [])
    .filter((command) => carries(command, scene))
    .slice(0, 3)
    .map(({ name, words: [word] }) => button(word, sayOf(name, [])));
}
