import { decline, done, say, withButtons } from '../cards/answers.ts';
import { Refusal } from '../domain/refusal.ts';
import { killCodesIn } from '../office/binding.ts';
import type { Draft, KeptFile } from '../office/ports.ts';
import { CHAT_WORDS as W } from '../wording/chat.ts';
import { CONFIRM_WORDS } from '../wording/confirming.ts';
import { FALLBACK_WORDS } from '../wording/fallback.ts';
import { PIECES } from '../wording/pieces.ts';
import { actSaid } from './act-said.ts';
import { answerDraft, attaches, cancel, freeAnswer, recognises } from './answer-draft.ts';
import { asksByName, byName } from './by-name.ts';
import type { Answer, KnownScene, Scene } from './define-command.ts';
import { openDrafts, takesFreeText } from './drafts.ts';
import { formalSaid } from './formal-said.ts';
import { hear } from './hear/hear.ts';
import type { HearContext, Heard } from './hear/heard.ts';
import { looked } from './looked.ts';
import { known } from './may-use.ts';
import { named } from './perform.ts';
import type { Incoming, Said } from './platform.ts';
import { pressed, proceed } from './pressed.ts';
import { overlong, TEXT_MAX } from './read/length.ts';
import { normalizeInput } from './read/text.ts';
import { withoutEnd } from './read/trim.ts';
import { readTyped } from './read-input.ts';
import { asksForProjects } from './read-query.ts';
import { smallTalk, waysOn } from './small-talk.ts';
import { turned } from './turned.ts';
import { undoOffered } from './undo.ts';

/** Of somebody we do not know no more is read: enough for a code and for a question about the document. */
const LONGEST_OF_A_STRANGER = 200;

/** Ids are made outside: what a new draft is called. */
type NewId = () => string;

/**
 * One thing said or pressed, and what it is answered. Undefined: not meant for us.
 * @throws Refusal to be put into words by the caller
 */
export async function converse(
  incoming: Incoming,
  scene: Scene,
  newId: NewId,
  files: readonly KeptFile[] = [],
): Promise<Answer | undefined> {
  return incoming.kind === 'pressed' ? pressed(incoming, scene, newId) : said(incoming, scene, newId, files);
}

async function said(
  incoming: Said,
  scene: Scene,
  newId: NewId,
  files: readonly KeptFile[],
): Promise<Answer | undefined> {
  const { addressed, sentAt } = incoming;
  if (overlong(incoming.text))
    return addressed ? { card: decline(W.tooLong(TEXT_MAX), W.tooLongNext) } : undefined;
  const text = normalizeInput(incoming.text);
  const exposed = scene.chat.kind === 'group' && (await killCodesIn(scene.desk, text, spokenBy(scene))) > 0;
  if (!addressed && !text.startsWith('/')) return exposed ? { card: decline(W.codeExposed) } : undefined;
  if (incoming.odd && !text)
    return { card: say(FALLBACK_WORDS.odd[incoming.odd] ?? FALLBACK_WORDS.odd.other ?? '') };
  const somebody = known(scene);
  if (!somebody) return ofStranger(text, incoming, scene, newId);
  const drafts = openDrafts(scene);
  const toDraft = await aboutDrafts(text, drafts, files, somebody, sentAt, newId);
  if (toDraft) return toDraft;
  if (!text)
    return files.length > 0 ? { card: done(W.fileKept(files[0]?.name ?? ''), W.fileUse) } : undefined;
  const heard = hear(text, context(scene, addressed));
  const open = drafts.filter(({ kind }) => kind === 'fill');
  const replied = incoming.replyTo ? open.find(({ id }) => id === scene.repliedDraft) : undefined;
  for (const draft of replied ? [replied] : open.slice(0, 1)) {
    const values = text.startsWith('/')
      ? undefined
      : freeAnswer(draft, text, heard, scene, draft === replied);
    if (values) return answerDraft(draft, values, [], scene, sentAt, newId);
  }
  return answer(heard, text, somebody, sentAt, newId, files);
}

const spokenBy = ({ account, cause }: Scene) => ({
  by: { account: `${account.platform}:${account.id}` },
  cause,
});

/** What a text is read with. */
const context = (scene: Scene, addressed: boolean): HearContext => ({
  catalogue: scene.catalogue,
  addressed,
  thisYear: Number(scene.today.slice(0, 4)),
  last: scene.glance.number,
  asksForProjects: (plain) => asksForProjects(plain, scene),
});

async function answer(
  heard: Heard,
  text: string,
  scene: KnownScene,
  sentAt: Date,
  newId: NewId,
  files: readonly KeptFile[],
): Promise<Answer | undefined> {
  const one = asksByName(heard, text) ? await byName(text, scene) : undefined;
  if (one) return looked(one, text, scene, sentAt, newId);
  switch (heard.kind) {
    case 'formal':
      return formalSaid(heard, scene, sentAt, newId, files);
    case 'act':
      return actSaid(heard, scene, sentAt, newId);
    case 'look':
      return looked(heard, text, scene, sentAt, newId);
    case 'turn':
      return turned(heard, scene, sentAt, newId);
    case 'undo':
      return undoOffered(scene);
    default:
      return smallTalk(heard, scene);
  }
}

/** A stranger may bind, and look at what anyone may see; the rest is refused before it is read. */
async function ofStranger(
  text: string,
  incoming: Said,
  scene: Scene,
  newId: NewId,
): Promise<Answer | undefined> {
  const heard = hear(text.slice(0, LONGEST_OF_A_STRANGER), context(scene, incoming.addressed));
  if (heard.kind === 'formal') return formalSaid(heard, scene, incoming.sentAt, newId, []);
  if (heard.kind === 'look' && named(scene, heard.command).who === 'anyone')
    return looked(heard, text, scene, incoming.sentAt, newId);
  if (heard.kind === 'talk') return smallTalk(heard, scene);
  if (!incoming.addressed) return undefined;
  throw new Refusal('who-are-you');
}

/** What is said to something that is open: 取消, 发送, 返回, labelled lines, a file that is asked for (law 4). */
async function aboutDrafts(
  text: string,
  drafts: readonly Draft[],
  files: readonly KeptFile[],
  scene: KnownScene,
  sentAt: Date,
  newId: NewId,
): Promise<Answer | undefined> {
  const plain = withoutEnd(text, '。.!！~～ \t\n').toLowerCase();
  const [newest] = drafts;
  if (W.cancelWords.includes(plain.replace(/^[/]/, '')))
    return newest ? cancel(newest, scene) : { card: withButtons(say(W.nothingToCancel), waysOn(scene)) };
  const waiting = drafts.find(({ kind }) => kind === 'confirm');
  if (scene.chat.kind === 'dm' && waiting && takesFreeText(waiting, scene)) {
    const explicit = PIECES.sends.test(plain);
    if (CONFIRM_WORDS.sendWords.includes(plain) && (explicit || newest === waiting))
      return proceed(waiting, scene, newId);
    if (CONFIRM_WORDS.backWords.includes(plain) && newest === waiting) return cancel(waiting, scene);
  }
  if (CONFIRM_WORDS.sendWords.includes(plain) && PIECES.sends.test(plain))
    return { card: say(W.nothingToSend) };
  const asking = drafts.find((draft) => attaches(draft, files, scene));
  if (asking && !text)
    return answerDraft(asking, attaches(asking, files, scene) ?? {}, [], scene, sentAt, newId);
  if (text.startsWith('/')) return undefined;
  const meant = drafts.find((draft) => recognises(draft, text, scene));
  if (!meant || startsCommand(text, scene)) return undefined;
  const { values, unknown } = readTyped(named(scene, meant.command), text, { number: '-' });
  const file = attaches(meant, files, scene) ?? {};
  return answerDraft(meant, { ...values, ...file }, unknown, scene, sentAt, newId);
}

/** A command's word by itself on the first line begins something new, whatever stands open: 申报 and its lines. */
function startsCommand(text: string, { catalogue }: Scene): boolean {
  const [first = ''] = text.split('\n');
  const head =
    first
      .trim()
      .replace(PIECES.framed, '$1')
      .split(/[\s:：]/)[0] ?? '';
  return catalogue.some(
    ({ name, words }) =>
      (name === head || words.includes(head)) && !/^[^\s:：=]{1,12}\s*[:：=]/.test(first.trim()),
  );
}
