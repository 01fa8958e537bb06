import { decline, withButtons } from '../cards/answers.ts';
import type { Card } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import type { Kind } from '../domain/record-flow.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Done } from '../office/take-back.ts';
import { CONFIRM_WORDS } from '../wording/confirming.ts';
import { UNDO_WORDS as W } from '../wording/undo.ts';
import type { Answer, KnownScene, Scene } from './define-command.ts';
import { draftChat } from './drafts.ts';
import { known } from './may-use.ts';
import { waysOn } from './small-talk.ts';
import { actUndoing, registerUndoing, type Undoing } from './undo-kinds.ts';

/** An act as it is remembered: `meeting:attend`, `register:provider`. */
interface Act extends Done {
  readonly kind: Kind | 'register';
}

function actOf({ glance }: Scene): Act | undefined {
  if (!glance.act) return undefined;
  const [kind = '', verb] = glance.act.verb.split(':');
  return verb === undefined ? undefined : { ...glance.act, verb, kind: kind as Act['kind'] };
}

async function undoingOf(last: Act, scene: KnownScene): Promise<Undoing | undefined> {
  return last.kind === 'register' ? registerUndoing(last, scene) : actUndoing(last.kind, last, scene);
}

/** Shows the last thing this person did, where it can be taken back, and asks (law 8). */
export async function undoOffered(scene: KnownScene): Promise<Answer> {
  const last = actOf(scene);
  const undoing = last && (await undoingOf(last, scene));
  if (!last || !undoing) return { card: withButtons(decline(W.none, W.noneNext), waysOn(scene)) };
  const refused = await whyNot(last, undoing);
  if (refused) return { card: refused, personal: true };
  return {
    card: withButtons(decline(W.ask(W.what(undoing.called, last.number)), undoing.asks), [
      button(W.yes, sayOf('undo', [last.number], last.version), 'primary'),
      button(CONFIRM_WORDS.back, sayOf(undoing.look, [last.number])),
    ]),
    personal: true,
  };
}

/** Why it cannot be taken back, and what is done instead; nothing where it can. */
async function whyNot({ number, verb }: Act, undoing: Undoing): Promise<Card | undefined> {
  const { allowed, instead, look } = undoing;
  if (allowed && (await undoing.stands())) return undefined;
  if (verb === 'undo') return decline(W.alreadyUndone(number), W.noneNext);
  return withButtons(decline(W.cannot(W.what(undoing.called, number)), allowed ? W.movedOn : instead), [
    button(W.look(number), sayOf(look, [number])),
  ]);
}

/** Takes it back: an act of its own, of whoever did the first (law 8). @throws Refusal `unknown-button` */
export async function undone(number: string, version: number | undefined, scene: Scene): Promise<Answer> {
  const knownScene = known(scene);
  const last = actOf(scene);
  if (!knownScene || last?.number !== number || last.version !== version) throw new Refusal('unknown-button');
  const undoing = await undoingOf(last, knownScene);
  if (!undoing) throw new Refusal('unknown-button');
  const refused = await whyNot(last, undoing);
  if (refused) return { card: refused };
  const { answer, version: now } = await undoing.back();
  // What was taken back is not taken back once more.
  const verb = `${last.kind}:undo`;
  await scene.desk.glances.add(scene.account, draftChat(scene), { act: { number, verb, version: now } });
  return answer;
}
