import { decline, done, withButtons } from '../cards/answers.ts';
import { button, sayOf } from '../cards/say.ts';
import { Refusal } from '../domain/refusal.ts';
import { canTakeBack, takeBack } from '../office/take-back.ts';
import { CONFIRM_WORDS } from '../wording/confirming.ts';
import { UNDO_WORDS as W } from '../wording/undo.ts';
import type { Answer, KnownScene, Scene } from './define-command.ts';
import { known } from './may-use.ts';
import { doneTitle } from './project-done.ts';

/** Shows the last thing this person did, where it can be taken back, and asks (law 8). */
export async function undoOffered(scene: KnownScene): Promise<Answer> {
  const last = scene.glance.act;
  if (!last) return { card: decline(W.none, W.noneNext) };
  const what = W.what(scene.names.verb(last.verb), last.number);
  const stands = await standing(last, scene);
  if (stands !== 'free')
    return { card: decline(W.cannot(what), stands === 'moved-on' ? W.movedOn : W.notAllowed(last.number)) };
  return {
    card: withButtons(decline(W.ask(what), W.askNote), [
      button(W.yes, sayOf('undo', [last.number], last.version), 'primary'),
      button(CONFIRM_WORDS.back, sayOf('show', [last.number])),
    ]),
    personal: true,
  };
}

type Act = NonNullable<Scene['glance']['act']>;

async function standing(
  { number, verb, version }: Act,
  { desk }: KnownScene,
): Promise<'free' | 'moved-on' | 'no'> {
  const project = await desk.projects.find(number);
  if (!project || !canTakeBack(verb)) return 'no';
  return project.version === version ? 'free' : 'moved-on';
}

/** Takes it back: an act of its own, of whoever did the first (law 8). @throws Refusal `unknown-button`, `not-now` */
export async function undone(number: string, scene: Scene): Promise<Answer> {
  const knownScene = known(scene);
  const last = scene.glance.act;
  if (!knownScene || last?.number !== number) throw new Refusal('unknown-button');
  const acted = await takeBack(knownScene.occasion, last);
  return { acted, card: done(doneTitle(acted, scene.names)) };
}
