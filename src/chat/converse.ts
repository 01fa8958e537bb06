import { decline, done, say } from '../cards/answers.ts';
import { button, sayOf } from '../cards/say.ts';
import { Incomplete } from '../domain/declare.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Draft } from '../office/ports.ts';
import { roleList, CHAT_WORDS as W } from '../wording/chat.ts';
import { ask, draftChat, offer } from './ask.ts';
import type { Answer, Command, KnownScene, Scene } from './define-command.ts';
import { changedOnly } from './offered.ts';
import type { Incoming, Pressed, Said } from './platform.ts';
import { readSay } from './read/say.ts';
import { normalizeInput } from './read/text.ts';
import { readUtterance } from './read/utterance.ts';
import { labelsOf, readInput, readTyped } from './read-input.ts';
import { waitingFor } from './waiting-for.ts';

/** Milliseconds after which a change that arrives late is confirmed before it acts (design §4). */
const LATE_AFTER_MS = 30 * 60_000;

type Typed = Readonly<Record<string, string>>;

/** Ids are made outside: what a new draft is called. */
type NewId = () => string;

/**
 * One thing said or pressed, and what it is answered. Undefined: not meant for us.
 * @throws Refusal to be put into words by the caller
 */
export async function converse(incoming: Incoming, scene: Scene, newId: NewId): Promise<Answer | undefined> {
  return incoming.kind === 'pressed' ? pressed(incoming, scene, newId) : said(incoming, scene, newId);
}

async function said(incoming: Said, scene: Scene, newId: NewId): Promise<Answer | undefined> {
  const text = normalizeInput(incoming.text);
  const draft = await scene.desk.drafts.find(scene.account, draftChat(scene));
  if (!incoming.addressed && !draft) return undefined;
  const slashed = /^[/]/.test(text);
  const heard = readUtterance(text, scene.catalogue, { slashRequired: !incoming.addressed });
  if (draft && W.cancelWords.includes(text.replace(/^[/]/, ''))) return cancel(draft, scene);
  if (W.cancelWords.includes(text.replace(/^[/]/, ''))) return { card: say(W.nothingToCancel) };
  if (heard.kind === 'command' && !(draft && !slashed && answersDraft(draft, text, heard.name, scene))) {
    const command = named(scene, heard.name);
    const given = preset(command, text);
    const { values, unknown } = readTyped(command, heard.rest, given);
    return perform(command, { ...given, ...values }, unknown, scene, newId, incoming.sentAt);
  }
  if (draft?.kind === 'fill') return answerDraft(draft, text, scene, newId, incoming.sentAt);
  if (!incoming.addressed) return undefined;
  if (incoming.files.length > 0 && !text) {
    if (!scene.actor) throw new Refusal('who-are-you');
    return undefined;
  }
  return heard.kind === 'unknown'
    ? { card: unknownCommand(heard.word, heard.nearest) }
    : { card: say(W.talkTitle) };
}

/** While prose is asked for, a command's word counts only by itself: 依据不足 is a reason, not a question about a clause. */
const standsAlone = ({ name, words }: Command, text: string): boolean =>
  [name, ...words].some(
    (word) => text.toLowerCase().startsWith(word) && /^(?:$|[\s:：\d])/.test(text.slice(word.length)),
  );

/** A labelled line such as `项目名称：…` is an answer to the open form, though it begins like a command. */
function answersDraft(draft: Draft, text: string, heard: string, scene: Scene): boolean {
  const [first = ''] = draft.asked;
  const prose = named(scene, draft.command).fields[first]?.kind === 'paragraph';
  if (draft.kind === 'fill' && prose && !standsAlone(named(scene, heard), text)) return true;
  if (draft.kind !== 'fill' || !/^[^\s:：=]{1,8}[:：=]/.test(text)) return false;
  return Object.keys(readTyped(named(scene, draft.command), text).values).length > 0;
}

function preset({ presets = {} }: Command, text: string): Typed {
  const spoken = text.replace(/^[/]\s*/, '');
  const [word = ''] = Object.keys(presets)
    .filter((each) => spoken.startsWith(each))
    .sort((a, b) => b.length - a.length);
  return presets[word] ?? {};
}

function unknownCommand(word: string, nearest: readonly string[]) {
  return decline(W.whatTitle(word), nearest.length > 0 ? W.whatNearest(nearest) : undefined, W.whatHelp);
}

function named(scene: Scene, name: string): Command {
  const command = scene.catalogue.find((each) => each.name === name);
  if (!command) throw new Refusal('unknown-button');
  return command;
}

async function answerDraft(
  draft: Draft,
  text: string,
  scene: Scene,
  newId: NewId,
  sentAt: Date,
): Promise<Answer> {
  const command = named(scene, draft.command);
  const { values, unknown } = readTyped(command, text);
  const [first] = draft.asked;
  const labelled = /[:：=]/.test(text) && Object.keys(values).length > 0;
  const merged = labelled || !first ? { ...draft.values, ...values } : { ...draft.values, [first]: text };
  return perform(command, merged, labelled ? unknown : [], scene, newId, sentAt, draft);
}

async function pressed(incoming: Pressed, scene: Scene, newId: NewId): Promise<Answer> {
  const { name, args } = readSay(incoming.say);
  const [id = '', field, option] = args;
  if (name === 'fill' || name === 'proceed' || name === 'drop') {
    const draft = await ownDraft(id, scene);
    if (name === 'drop') return cancel(draft, scene);
    const command = named(scene, draft.command);
    if (name === 'proceed') {
      await scene.desk.drafts.drop(draft.id);
      return perform(command, draft.values, [], scene, newId, scene.now);
    }
    const chosen =
      field === undefined
        ? {}
        : { [field]: command.fields[field]?.options?.(scene.reading)[Number(option)]?.label ?? '' };
    return perform(
      command,
      { ...draft.values, ...filled(command, incoming.form), ...chosen },
      [],
      scene,
      newId,
      incoming.sentAt,
      draft,
    );
  }
  const command = named(scene, name);
  const order = Object.entries(command.fields).filter(([, each]) => !each.labelledOnly);
  const values = Object.fromEntries(
    order.flatMap(([key], index) => (args[index] ? [[key, args[index]]] : [])),
  );
  // A press is never late: the person sees the card as it is now, and callbacks are not sent again.
  return perform(command, { ...values, ...filled(command, incoming.form) }, [], scene, newId, scene.now);
}

/** What the form holds, by field name or label, a card's reason as the command's own prose; what was left empty says nothing. */
function filled(command: Command, form: Typed = {}): Typed {
  const prose = Object.keys(command.fields).find((name) => command.fields[name]?.kind === 'paragraph');
  const nameOf = (key: string) =>
    command.fields[key]
      ? key
      : (Object.keys(command.fields).find((name) => labelsOf(name).includes(key)) ??
        (labelsOf('reason').includes(key) || key === 'reason' ? prose : undefined));
  return Object.fromEntries(
    Object.entries(form).flatMap(([key, value]) =>
      value.trim() === '' ? [] : [[nameOf(key) ?? key, value] as const],
    ),
  );
}

async function ownDraft(id: string, { desk, account }: Scene): Promise<Draft> {
  const draft = await desk.drafts.get(id);
  if (!draft) throw new Refusal('draft-gone');
  if (draft.account.platform !== account.platform || draft.account.id !== account.id)
    throw new Refusal('not-your-draft');
  return draft;
}

async function cancel(draft: Draft, scene: Scene): Promise<Answer> {
  await scene.desk.drafts.drop(draft.id);
  return { ...(scene.pressed ? {} : { card: done(W.cancelled) }), toast: W.cancelled, finished: draft.id };
}

/** Who may, what is missing, is it late: then the command runs, and its draft is done with. */
async function perform(
  command: Command,
  given: Typed,
  unknown: readonly string[],
  scene: Scene,
  newId: NewId,
  sentAt: Date,
  draft?: Draft,
): Promise<Answer> {
  const known = mayUse(command, scene);
  const typed = changedOnly(given);
  const expanded = command.expand?.(typed) ?? typed;
  const waiting = known && !draft && bare(command, typed) ? await waitingFor(command, known) : undefined;
  if (waiting) return waiting;
  const { input, problems } = readInput(command, expanded, scene.reading);
  const broken = (known && (await command.check?.(input, known))) ?? [];
  const all = [
    ...problems,
    ...broken.filter(({ field }) => !problems.some((problem) => problem.field === field)),
  ];
  if (all.length > 0) return ask(command, expanded, all, unknown, scene, draft?.id ?? newId());
  if (command.changes && scene.now.getTime() - sentAt.getTime() > LATE_AFTER_MS)
    return late(command, expanded, scene, newId, sentAt);
  try {
    const run = () => command.run(input, known ?? scene);
    const answer = await (command.changes ? scene.desk.attempt(run) : run());
    if (draft) await scene.desk.drafts.drop(draft.id);
    if (answer.offer) return offer(command, answer.offer, scene, newId());
    return draft ? { ...answer, finished: draft.id } : answer;
  } catch (error) {
    if (error instanceof Incomplete)
      return ask(command, expanded, error.problems, unknown, scene, draft?.id ?? newId());
    throw error;
  }
}

/** Said by its word alone, without the number it needs; one that does without lists for itself. */
const bare = ({ changes, fields, presets = {} }: Command, typed: Typed): boolean =>
  changes &&
  fields.number?.required === true &&
  Object.entries(typed).every(([key, value]) => Object.values(presets).some((each) => each[key] === value));

/** @throws Refusal `who-are-you`, `no-post-today`, `not-your-role` */
function mayUse({ who }: Command, scene: Scene): KnownScene | undefined {
  const { actor, desk, today, cause, chat, account, reading } = scene;
  const { timeZone } = reading;
  if (!actor) {
    if (who === 'anyone') return undefined;
    throw new Refusal('who-are-you');
  }
  if (who !== 'anyone' && actor.posts.length === 0) throw new Refusal('no-post-today');
  if (Array.isArray(who) && !actor.posts.some(({ role }) => who.includes(role)))
    throw new Refusal('not-your-role', { roles: roleList(who) });
  const group = chat.kind === 'group' ? { group: `${account.platform}:${chat.id}` } : {};
  return { ...scene, actor, occasion: { desk, actor, cause, today, timeZone, ...group } };
}

async function late(
  command: Command,
  typed: Typed,
  scene: Scene,
  newId: NewId,
  sentAt: Date,
): Promise<Answer> {
  const id = newId();
  await scene.desk.drafts.put({
    id,
    account: scene.account,
    chat: draftChat(scene),
    command: command.name,
    values: typed,
    asked: [],
    kind: 'confirm',
  });
  const minutes = Math.round((scene.now.getTime() - sentAt.getTime()) / 60_000);
  const facts = Object.values(typed).slice(0, 3).join(' ');
  return {
    card: {
      ...decline(W.lateTitle(command.words[0], minutes), facts, W.lateNote),
      buttons: [button(W.confirm, sayOf('proceed', [id]), 'primary'), button(W.cancel, sayOf('drop', [id]))],
    },
  };
}
