import { createHash } from 'node:crypto';
import { apologise, done, say } from '../cards/answers.ts';
import type { Card } from '../cards/card.ts';
import { Refusal } from '../domain/refusal.ts';
import { type KeptFile, type NewDelivery, type Store, StoreBusy, StoreUnavailable } from '../office/ports.ts';
import { CHAT_WORDS as W } from '../wording/chat.ts';
import { PLATFORM_WORDS } from '../wording/platforms.ts';
import { formOf } from './ask.ts';
import { converse } from './converse.ts';
import type { Answer, Scene } from './define-command.ts';
import { type Fetched, fetchFiles, keepFiles } from './files.ts';
import type { Log } from './log.ts';
import { NothingKept, strangersMet, unposted } from './passing.ts';
import { isForged, placed } from './placed.ts';
import type { ChatAddress, Incoming, IncomingFile, Receipt, Receive } from './platform.ts';
import { progressBegun } from './progress.ts';
import { logWrongHand, refusalCard } from './refuse.ts';
import { begunIn, type Setting, setScene } from './scene.ts';
import { tell } from './tell.ts';

export interface Reception extends Setting {
  readonly store: Store;
  readonly clock: () => Date;
  readonly log: Log;
  /** Bytes of a file somebody sent on this platform. */
  readonly fetchFile: (platform: string, file: IncomingFile) => Promise<Uint8Array>;
  /** Says something without keeping it, in answer to that event; where it is absent, everything is kept. */
  readonly pass?: (platform: string, chat: ChatAddress, card: Card, key: string) => Promise<void>;
  /** A number the person can quote and the log knows. */
  readonly failureNumber: () => string;
}

/** Characters a toast may have on the narrowest platform. */
const TOAST_MAX = 200;

/** The one way in: each event once, in order within its chat, its effects and its answer in one transaction (design §4). */
export function makeReceive(reception: Reception): Receive {
  const inChatOrder = oneAtATime();
  const strangers = strangersMet();
  return async (incoming) => {
    if (isForged(incoming)) return { toast: { tone: 'bad', text: PLATFORM_WORDS.notFromUs } };
    // Whoever sends a large file keeps nobody waiting but themselves.
    const files = await fetchFiles(incoming, reception);
    return inChatOrder(`${incoming.platform}:${incoming.chat.id}`, () =>
      receive(incoming, files, reception, strangers),
    );
  };
}

async function receive(
  told: Incoming,
  files: Fetched,
  reception: Reception,
  strangers: ReturnType<typeof strangersMet>,
): Promise<Receipt> {
  const { store, clock, log, pass } = reception;
  if (strangers.wasAnswered(told.key)) return {};
  try {
    return await store.transact(clock(), async (desk) => {
      const incoming = await placed(told, desk);
      if (!incoming) return {};
      // Asked together, answered in this order: what was begun is read once the event is ours.
      const [claim, begun] = await Promise.all([desk.seen.claim(incoming.key), begunIn(incoming, desk)]);
      if (!claim.fresh) return (claim.answer ?? {}) as Receipt;
      const pressKey = pressOf(incoming);
      const pressed = pressKey && (await desk.seen.claim(pressKey));
      if (pressed && !pressed.fresh && pressed.answer) return pressed.answer as Receipt;
      const scene = await setScene(incoming, desk, reception, begun);
      desk.outbox.answers(
        { platform: incoming.platform, ...incoming.chat },
        { platform: incoming.platform, kind: 'dm', id: incoming.account },
      );
      if (incoming.chat.kind === 'dm') await desk.copies.reachable(scene.account);
      if (pass && !scene.actor && strangers.inPassing(incoming, scene.today)) {
        const said: NewDelivery[] = [];
        const free = { ...scene, desk: unposted(desk, (each) => said.push(each)) };
        throw new NothingKept((await respond(incoming, files, free, reception)).receipt, said);
      }
      const { receipt, effective } = await respond(incoming, files, scene, reception);
      await desk.seen.answer(incoming.key, receipt);
      if (pressKey && effective) await desk.seen.answer(pressKey, receipt);
      return receipt;
    });
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    if (error instanceof NothingKept) {
      strangers.answered(told.key);
      for (const { to, card } of error.cards)
        if ('platform' in to) await pass?.(to.platform, to, card as Card, told.key);
      return error.receipt;
    }
    if (error instanceof StoreBusy) {
      log.warn({ event: told.key, err: error }, 'a command found the database too busy');
      return apologiseFor(W.busyTitle, W.busy[told.kind], told, reception);
    }
    const number = reception.failureNumber();
    log.error({ failure: number, event: told.key, err: error }, 'a command failed');
    return apologiseFor(W.failureTitle, W.failure(number), told, reception);
  }
}

/** A button pressed again on the same card by the same person is the same act, unless its fields hold something else now. */
function pressOf(incoming: Incoming): string | undefined {
  if (incoming.kind !== 'pressed' || incoming.message === '') return undefined;
  const { platform, message, account, say, form } = incoming;
  const held = form ? `:${createHash('sha256').update(JSON.stringify(form)).digest('hex')}` : '';
  return `press:${platform}:${message}:${account}:${say}${held}`;
}

interface Response {
  readonly receipt: Receipt;
  /** Something was changed: pressing again must not do it again. */
  readonly effective: boolean;
}

async function respond(
  incoming: Incoming,
  files: Fetched,
  scene: Scene,
  reception: Reception,
): Promise<Response> {
  const { kept, refused } = await keepFiles(files, scene);
  const answer = await answerOf(incoming, scene, reception, kept);
  for (const card of refused) await post(card, scene);
  if (!answer) return { receipt: {}, effective: false };
  await deliverAnswer(answer, scene);
  const toast = (answer.toast ?? answer.card?.title ?? W.received).slice(0, TOAST_MAX);
  const tone = answer.card?.tone === 'warning' || answer.card?.tone === 'bad' ? 'bad' : 'good';
  return {
    receipt: incoming.kind === 'pressed' ? { toast: { tone, text: toast } } : {},
    effective: answer.changes !== undefined,
  };
}

async function answerOf(
  incoming: Incoming,
  scene: Scene,
  { random }: Reception,
  files: readonly KeptFile[],
): Promise<Answer | undefined> {
  try {
    if (incoming.kind === 'said' && incoming.anonymous) throw new Refusal('anonymous');
    return await converse(incoming, scene, random, files);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await logWrongHand(
      error,
      incoming.kind === 'pressed' ? incoming.say : incoming.text.slice(0, 200),
      scene,
    );
    // In a group a press is answered to the presser alone.
    return { card: refusalCard(error, scene), personal: incoming.kind === 'pressed' };
  }
}

async function deliverAnswer(
  { card: answered, personal, changes = [], follows, toast, finished, outcome }: Answer,
  scene: Scene,
): Promise<void> {
  const goesOn = scene.chat.kind === 'dm' && answered && answered.buttons.length > 0;
  await tell(changes, scene, goesOn ? follows?.subject : undefined);
  const became = outcome ?? done(answered?.title ?? toast ?? W.received);
  for (const draft of [finished ?? []].flat()) await closeForms(draft, became, scene);
  if (outcome && !finished) await post(outcome, scene);
  if (!answered) return;
  const card = await progressBegun(answered, scene.cause, scene.desk);
  if (follows?.view === 'form' && (await askedAgain(card, follows, scene))) return;
  const inGroup = scene.chat.kind === 'group';
  if (personal && inGroup) {
    await post(card, scene, true, follows);
    if (!scene.pressed) await post(say(W.sentPrivately(card.title)), scene);
  } else {
    await post(card, scene, false, follows);
  }
}

async function post(
  card: Card,
  { desk, account, actor, chat, cause }: Scene,
  personal = false,
  follows?: Answer['follows'],
): Promise<void> {
  const target = personal ? ({ kind: 'dm', id: account.id } as const) : chat;
  const person = target.kind === 'dm' && actor ? { person: actor.person } : {};
  await desk.outbox.post({
    to: { platform: account.platform, ...target, ...person },
    card,
    cause,
    ...follows,
    ...(card.files && { files: card.files }),
  });
}

/** A form that is done with shows what came of it, and nothing to press. */
async function closeForms(draft: string, card: Card, { desk, cause }: Scene): Promise<void> {
  for (const { delivery, to } of await desk.outbox.live(formOf(draft).subject)) {
    await desk.outbox.post({ to, card, edits: delivery, cause });
    await desk.outbox.close(delivery);
  }
}

/** A form that was pressed and still lacks something asks again in its place; one answered by typing makes room for the next. */
async function askedAgain(
  card: Card,
  follows: NonNullable<Answer['follows']>,
  { desk, cause, pressed }: Scene,
): Promise<boolean> {
  const [open] = await desk.outbox.live(follows.subject);
  if (!open) return false;
  await desk.outbox.post({
    to: open.to,
    card: pressed ? card : done(W.continued),
    edits: open.delivery,
    cause,
    ...(pressed && follows),
  });
  if (!pressed) await desk.outbox.close(open.delivery);
  return Boolean(pressed);
}

/** In a transaction of its own: the person hears what came of it, and a repeat gets the same answer. */
async function apologiseFor(
  title: string,
  advice: string,
  incoming: Incoming,
  { store, clock }: Reception,
): Promise<Receipt> {
  const card = apologise(title, advice);
  const receipt: Receipt =
    incoming.kind === 'pressed' ? { toast: { tone: 'bad', text: `${title}${advice}` } } : {};
  return store.transact(clock(), async (desk) => {
    const claim = await desk.seen.claim(incoming.key);
    if (!claim.fresh) return (claim.answer ?? {}) as Receipt;
    const to = { platform: incoming.platform, ...incoming.chat };
    desk.outbox.answers(to);
    await desk.outbox.post({
      to,
      card,
      cause: incoming.key,
    });
    await desk.seen.answer(incoming.key, receipt);
    return receipt;
  });
}

/** Runs works of one key one after another, different keys side by side. */
function oneAtATime() {
  const tails = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const result = (tails.get(key) ?? Promise.resolve()).then(work, work);
    const tail = result
      .catch(() => undefined)
      .then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
    tails.set(key, tail);
    return result;
  };
}
