import { decline } from '../cards/answers.ts';
import { button, sayOf } from '../cards/say.ts';
import { Incomplete } from '../domain/declare.ts';
import { Refusal } from '../domain/refusal.ts';
import { mayAct } from '../office/act.ts';
import type { Draft } from '../office/ports.ts';
import { CHAT_WORDS as W } from '../wording/chat.ts';
import { speaksAgainst } from './against.ts';
import { ask, formOf, offer, wordFor } from './ask.ts';
import { confirmFirst, keepShown } from './confirming.ts';
import type { Answer, Command, KnownScene, Scene } from './define-command.ts';
import { doneWith } from './drafts.ts';
import { toneOf } from './hear/doubt.ts';
import { strangers, withoutTails } from './leftover.ts';
import { mayUse } from './may-use.ts';
import { changedOnly } from './offered.ts';
import { problemsOf } from './problems-of.ts';
import { remember } from './remember.ts';
import { saysOther, withVerdict } from './verdict-said.ts';
import { waitingFor } from './waiting-for.ts';

/** Milliseconds after which a change that arrives late is confirmed before it acts (design §4). */
const LATE_AFTER_MS = 30 * 60_000;

type Typed = Readonly<Record<string, string>>;

/** How a command came to be performed. */
export interface Manner {
  readonly sentAt: Date;
  /** Words that found no place in it. */
  readonly unread?: readonly string[];
  /** The form it came from. */
  readonly draft?: Draft;
  /** It was shown and sent: the yes has been given. */
  readonly confirmed?: boolean;
  /** The platform asked before the press counted: its weight alone shows it no more. */
  readonly asked?: boolean;
  /** Its number was not said but taken from what waits: shown before it acts. */
  readonly guessed?: boolean;
}

/**
 * Who may, what is missing, whether every word was read, whether it weighs: then the command runs, and its draft is
 * done with (design §4).
 */
export async function perform(
  command: Command,
  given: Typed,
  manner: Manner,
  scene: Scene,
  newId: () => string,
): Promise<Answer> {
  const { draft, unread = [] } = manner;
  const known = mayUse(command, scene);
  const typed = changedOnly(given);
  const whole = withVerdict(command, command.expand?.(typed) ?? typed, scene.reading);
  const { typed: parted, tails } = withoutTails(command, whole, scene.reading);
  if (known && !draft && bare(command, typed))
    return bareAnswer(command, strangers(unread, whole, known), known);
  // A verdict with more behind it is asked for with the rest; where nothing else lacks, it is shown with the words left over.
  const complete =
    tails.length === 0 || (await problemsOf(command, parted, known, scene)).problems.length === 0;
  const expanded = complete ? parted : whole;
  const strange = strangers(complete ? [...unread, ...tails] : unread, expanded, known);
  const { input, problems: all } = await problemsOf(command, expanded, known, scene);
  // What would be refused whatever is filled in is refused before it is asked for.
  if (all.length > 0 && known && command.acts && typeof input.number === 'string')
    await mayAct(known, command.acts, command.name, input.number);
  if (all.length > 0) return ask(command, expanded, all, strange, scene, draft?.id ?? newId());
  const looks = !command.changes || command.looks?.(input) === true;
  if (known && !looks && !manner.confirmed) {
    const first = await shownFirst(command, input, expanded, strange, manner, known, newId).catch((error) => {
      if (error instanceof Incomplete)
        return ask(command, expanded, error.problems, strange, scene, draft?.id ?? newId());
      throw error;
    });
    if (first)
      return draft && first.follows?.subject !== formOf(draft.id).subject
        ? { ...first, finished: draft.id }
        : first;
  }
  const answer = await run(command, input, expanded, manner, known ?? scene, newId);
  return looks && strange.length > 0 ? namingUnread(answer, strange) : answer;
}

/** The act with words left over, or against it; the one that weighs; the one that came late (laws 1 and 3). */
async function shownFirst(
  command: Command,
  input: Readonly<Record<string, unknown>>,
  typed: Typed,
  unread: readonly string[],
  { sentAt, guessed = false, asked = false }: Manner,
  scene: KnownScene,
  newId: () => string,
): Promise<Answer | undefined> {
  const tone = toneOf(command, input);
  const against = Object.entries(command.fields).flatMap(([name, field]) => {
    const words = typed[name];
    const against =
      words &&
      (speaksAgainst(command, name, field, words, tone) ||
        (field.kind === 'paragraph' || field.free ? saysOther(command, words, input, scene.reading) : false));
    return against ? [words] : [];
  });
  const unheard = [...new Set([...unread, ...against])];
  const does = (await command.weigh?.(input, scene)) ?? [];
  if (unheard.length > 0 || (does.length > 0 && !asked) || guessed) {
    await rehearse(command, input, scene);
    return confirmFirst(command, { typed, unread: unheard, does, guessed }, scene, newId());
  }
  return scene.now.getTime() - sentAt.getTime() > LATE_AFTER_MS
    ? late(command, typed, scene, newId(), sentAt)
    : undefined;
}

/** What would be refused is refused before it is shown to be sent: it is done and undone again. @throws Refusal, Incomplete */
async function rehearse(command: Command, input: object, scene: KnownScene): Promise<void> {
  const undo = new Error('only tried');
  const tried = scene.desk.attempt(async () => {
    await command.run(input, scene);
    throw undo;
  });
  await tried.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
}

async function run(
  command: Command,
  input: object,
  typed: Typed,
  { draft, unread = [] }: Manner,
  scene: Scene,
  newId: () => string,
): Promise<Answer> {
  try {
    const work = () => command.run(input, scene);
    const answer = await (command.changes ? scene.desk.attempt(work) : work());
    const finished = await doneWith(command, typed.number, draft, scene);
    await remember(command, input, typed, answer, scene);
    if (answer.offer) return offer(command, answer.offer, scene, newId());
    return finished.length > 0 ? { ...answer, finished } : answer;
  } catch (error) {
    if (error instanceof Incomplete)
      return ask(command, typed, error.problems, unread, scene, draft?.id ?? newId());
    throw error;
  }
}

/** A look that has words left over answers, and names them (law 1). */
function namingUnread(answer: Answer, unread: readonly string[]): Answer {
  if (!answer.card) return answer;
  const { card } = answer;
  return {
    ...answer,
    card: { ...card, body: [...card.body, { kind: 'note', text: W.unknownFields(unread) }] },
  };
}

/** Said by its word alone, without the number it needs; one that does without lists for itself. */
const bare = ({ changes, fields, presets = {} }: Command, typed: Typed): boolean =>
  changes &&
  fields.number?.required === true &&
  typed.number === undefined &&
  Object.entries(typed).every(([key, value]) => Object.values(presets).some((each) => each[key] === value));

/** What waits for exactly that; where nothing does, that is said and nothing opened (law 4). */
async function bareAnswer(command: Command, unread: readonly string[], scene: KnownScene): Promise<Answer> {
  const waiting = await waitingFor(command, scene);
  if (waiting) return unread.length > 0 ? namingUnread(waiting, unread) : waiting;
  const word = command.words[0];
  const sample = command.fields.number?.sample;
  const card = {
    ...decline(W.nothingWaits(word), sample ? W.orWithNumber(word, sample) : undefined),
    buttons: [button(W.todo, sayOf('todo', []))],
  };
  const answer: Answer = { card, personal: true };
  return unread.length > 0 ? namingUnread(answer, unread) : answer;
}

async function late(command: Command, typed: Typed, scene: Scene, id: string, sentAt: Date): Promise<Answer> {
  await keepShown(command, typed, [], scene, id);
  const minutes = Math.round((scene.now.getTime() - sentAt.getTime()) / 60_000);
  const facts = Object.values(typed).slice(0, 3).join(' ');
  return {
    card: {
      ...decline(W.lateTitle(wordFor(command, typed), minutes), facts, W.lateNote),
      buttons: [button(W.confirm, sayOf('proceed', [id]), 'primary'), button(W.cancel, sayOf('drop', [id]))],
    },
    follows: formOf(id),
  };
}

/** @throws Refusal `unknown-button` */
export function named({ catalogue }: Pick<Scene, 'catalogue'>, name: string): Command {
  const command = catalogue.find((each) => each.name === name);
  if (!command) throw new Refusal('unknown-button');
  return command;
}
