import { decline, done, withButtons } from '../cards/answers.ts';
import type { Card } from '../cards/card.ts';
import { recordCard } from '../cards/records.ts';
import { button, sayOf } from '../cards/say.ts';
import { RECORD_FLOWS, type RecordKind } from '../domain/record-flow.ts';
import { Refusal } from '../domain/refusal.ts';
import { canTakeBack, type Done, takeBack } from '../office/take-back.ts';
import { answerStands, takeBackAnswer } from '../office/take-back-answer.ts';
import { CONFIRM_WORDS } from '../wording/confirming.ts';
import { INSTEAD, UNDO_WORDS as W } from '../wording/undo.ts';
import type { Answer, KnownScene, Scene } from './define-command.ts';
import { draftChat } from './drafts.ts';
import { known } from './may-use.ts';
import { doneTitle } from './project-done.ts';
import { LOOKS, recordSubject } from './record-asked.ts';
import { recordButtons } from './record-buttons.ts';
import { recordDone } from './record-done.ts';

/** A record's act as it is remembered: `meeting:attend`; a project's is its verb alone. */
interface Act extends Done {
  readonly kind?: RecordKind;
  /** As the words name it. */
  readonly key: string;
}

function actOf({ glance }: Scene): Act | undefined {
  if (!glance.act) return undefined;
  const { verb: key, ...rest } = glance.act;
  const [kind, verb] = key.split(':');
  return verb === undefined ? { ...rest, verb: key, key } : { ...rest, verb, key, kind: kind as RecordKind };
}

/** Shows the last thing this person did, where it can be taken back, and asks (law 8). */
export async function undoOffered(scene: KnownScene): Promise<Answer> {
  const last = actOf(scene);
  if (!last) return { card: decline(W.none, W.noneNext) };
  const refused = await whyNot(last, scene);
  if (refused) return { card: refused, personal: true };
  const what = W.what(scene.names.verb(last.verb), last.number);
  return {
    card: withButtons(decline(W.ask(what), last.kind ? W.askAnswer : W.askNote), [
      button(W.yes, sayOf('undo', [last.number], last.version), 'primary'),
      button(CONFIRM_WORDS.back, sayOf(lookAt(last), [last.number])),
    ]),
    personal: true,
  };
}

const lookAt = ({ kind }: Act): string => (kind ? LOOKS[kind] : 'show');

/** Why it cannot be taken back, and what is done instead; nothing where it can. */
async function whyNot(last: Act, scene: KnownScene): Promise<Card | undefined> {
  const row = last.kind ? RECORD_FLOWS[last.kind][last.verb] : undefined;
  const allowed = last.kind ? row?.back === true : canTakeBack(last.verb);
  if (allowed && (await isFree(last, scene))) return undefined;
  const { number, key, verb } = last;
  if (verb === 'undo') return decline(W.alreadyUndone(number), W.noneNext);
  const what = W.what(scene.names.verb(verb), number);
  const instead = allowed ? W.movedOn : INSTEAD[key]?.(number);
  return withButtons(decline(W.cannot(what), instead), [
    button(W.look(number), sayOf(lookAt(last), [number])),
  ]);
}

async function isFree(last: Act, { desk, occasion }: KnownScene): Promise<boolean> {
  if (last.kind) return answerStands(occasion, last.kind, last);
  return (await desk.projects.find(last.number))?.version === last.version;
}

/** Takes it back: an act of its own, of whoever did the first (law 8). @throws Refusal `unknown-button` */
export async function undone(number: string, version: number | undefined, scene: Scene): Promise<Answer> {
  const knownScene = known(scene);
  const last = actOf(scene);
  if (!knownScene || last?.number !== number || last.version !== version) throw new Refusal('unknown-button');
  const refused = await whyNot(last, knownScene);
  if (refused) return { card: refused };
  const { occasion, names } = knownScene;
  if (last.kind) return answerUndone(last.kind, last, knownScene);
  const acted = await takeBack(occasion, last);
  await forget(last, acted.after.version, knownScene);
  return { acted, card: done(doneTitle(acted, names)) };
}

/** What was taken back is not taken back once more. */
const forget = ({ number, kind }: Act, version: number, scene: KnownScene): Promise<void> =>
  scene.desk.glances.add(scene.account, draftChat(scene), {
    act: { number, verb: kind ? `${kind}:undo` : 'undo', version },
  });

/** The card as it is again for the unit, with what it may answer now. */
async function answerUndone<K extends RecordKind>(kind: K, last: Act, scene: KnownScene): Promise<Answer> {
  const { occasion, names, today, actor, catalogue, chat } = scene;
  const acted = await takeBackAnswer(occasion, kind, last);
  await forget(last, acted.after.version, scene);
  const buttons = chat.kind === 'dm' ? recordButtons(kind, acted.after, actor, catalogue) : [];
  const title = recordDone(acted, names, today);
  return {
    recorded: [{ acted }],
    card: recordCard(kind, acted.after, names, { title, today, buttons }),
    follows: { subject: recordSubject(kind, acted.after), view: 'task' },
  };
}
