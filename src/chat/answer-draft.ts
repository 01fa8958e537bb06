import { done } from '../cards/answers.ts';
import type { Draft, KeptFile } from '../office/ports.ts';
import { CHAT_WORDS as W } from '../wording/chat.ts';
import { CONFIRM_WORDS } from '../wording/confirming.ts';
import { PIECES } from '../wording/pieces.ts';
import type { Answer, Scene } from './define-command.ts';
import { takesFreeText } from './drafts.ts';
import type { Fields } from './fields.ts';
import { toneOf } from './hear/doubt.ts';
import type { Heard } from './hear/heard.ts';
import { named, perform } from './perform.ts';
import { readTyped } from './read-input.ts';

/** Said to what is shown first, never a reason. */
const WAITING_WORDS: readonly string[] = [...CONFIRM_WORDS.sendWords, ...CONFIRM_WORDS.backWords];

/** Fields that hold a file: evidence of what is done. */
const FILE_FIELDS = ['file', 'evidence', 'attachment'] as const;

type Values = Readonly<Record<string, string>>;

/** Whether the lines are labelled with fields of this form. */
export function recognises(draft: Draft, text: string, scene: Scene): boolean {
  if (draft.kind !== 'fill' || !/[:：=\t【]/.test(text)) return false;
  const { values } = readTyped(named(scene, draft.command), text, { number: '-' });
  return Object.keys(labelledOnly(values, text)).length > 0;
}

/** What has a label in front; words in order are no answer to a form of several fields. */
const labelledOnly = (values: Values, text: string): Values =>
  /^[^\s:：=]{1,12}\s*[:：=\t]|【/m.test(text) ? values : {};

/** Labelled lines, or the one thing that is asked. */
export async function answerDraft(
  draft: Draft,
  answer: Values,
  unknown: readonly string[],
  scene: Scene,
  sentAt: Date,
  newId: () => string,
): Promise<Answer> {
  const values = { ...draft.values, ...answer };
  return perform(named(scene, draft.command), values, { sentAt, draft, unread: unknown }, scene, newId);
}

/**
 * What free words answer: only in a direct chat, only the one thing that is asked, only for half an hour, and only when
 * they are nothing else (law 4). A reply to the form itself answers its first question.
 */
export function freeAnswer(
  draft: Draft,
  text: string,
  heard: Heard,
  scene: Scene,
  replied: boolean,
): Values | undefined {
  const [first] = draft.asked;
  const field = first === undefined ? undefined : named(scene, draft.command).fields[first];
  if (draft.kind !== 'fill' || !first || !field) return undefined;
  if (replied) return { [first]: text };
  const single = draft.asked.length === 1 || !scene.hasForms;
  if (scene.chat.kind !== 'dm' || !single || !takesFreeText(draft, scene)) return undefined;
  if (
    (heard.kind === 'formal' && (heard.strict || heard.refs.length > 0)) ||
    (heard.kind === 'act' && (heard.refs.length > 0 || turnsFrom(draft, heard, scene))) ||
    (heard.kind === 'look' && (heard.command === WAITING || (heard.ref && !heard.left))) ||
    WAITING_WORDS.includes(text.trim()) ||
    heard.kind === 'turn' ||
    heard.kind === 'undo' ||
    heard.kind === 'talk' ||
    PIECES.asksFirst.test(text)
  )
    return undefined;
  const prose = field.kind === 'paragraph' || (field.kind === 'text' && field.free === true);
  if (prose) return heard.kind === 'look' && PIECES.asksAtEnd.test(text) ? undefined : { [first]: text };
  return field.schema(scene.reading).safeParse(text).success ? { [first]: text } : undefined;
}

/** What is answered to words that leave it open: 我再看看. */
const WAITING = 'todo';

/** Whether an act is said in full, or a yes where a no was begun: the mind was changed, and no reason given. */
function turnsFrom(draft: Draft, { tone, before, after }: Heard & { kind: 'act' }, scene: Scene): boolean {
  const begun = toneOf(named(scene, draft.command), draft.values);
  return (before === '' && after === '') || (tone === 'yes' && begun === 'no');
}

/** The first that waits for a file: one that is needed before one that may be left out. What is asked for anew waits, whatever it held. */
function fileField(fields: Fields, values: Values, asked: readonly string[] = []): string | undefined {
  const open = Object.keys(fields).filter(
    (name) =>
      (!values[name] || asked.includes(name)) &&
      (fields[name]?.takesFile || (FILE_FIELDS as readonly string[]).includes(name)),
  );
  return open.find((name) => asked.includes(name)) ?? open.find((name) => fields[name]?.required) ?? open[0];
}

/** A file sent while one is asked for fills that field by itself. */
export function attaches(draft: Draft, files: readonly KeptFile[], scene: Scene): Values | undefined {
  const [file] = files;
  if (!file || draft.kind !== 'fill') return undefined;
  const { fields } = named(scene, draft.command);
  const field = fileField(fields, draft.values, draft.asked);
  return field ? { [field]: file.key } : undefined;
}

/** The same for a command said with the file beside it. */
export function withFile(command: string, values: Values, files: readonly KeptFile[], scene: Scene): Values {
  const [file] = files;
  const { fields } = named(scene, command);
  const field = file && fileField(fields, values);
  return file && field ? { ...values, [field]: file.key } : values;
}

export async function cancel(draft: Draft, scene: Scene): Promise<Answer> {
  await scene.desk.drafts.drop(draft.id);
  const words = draft.kind === 'confirm' ? CONFIRM_WORDS.backed : W.cancelled;
  return { ...(scene.pressed ? {} : { card: done(words) }), toast: words, finished: draft.id };
}
