import type { Card, Form, FormField } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import type { Problem } from '../domain/declare.ts';
import { oneLine } from '../domain/one-line.ts';
import type { Draft } from '../office/ports.ts';
import { CHAT_WORDS as W } from '../wording/chat.ts';
import { problemWords } from '../wording/problems.ts';
import type { Answer, Command, Offer, Scene } from './define-command.ts';
import { slotOf } from './drafts.ts';
import { hintFor, wordsOf } from './field-words.ts';
import { offered } from './offered.ts';

/** A form is kept live under its draft, so that it becomes the outcome when it is done with. */
export const formOf = (id: string) => ({ subject: `draft:${id}`, view: 'form' }) as const;

/** Keeps what was typed and asks for the rest: everything wrong in one reply, each with its clause, and a form (design §4). */
export async function ask(
  command: Command,
  typed: Readonly<Record<string, string>>,
  problems: readonly Problem[],
  unknown: readonly string[],
  scene: Scene,
  id: string,
): Promise<Answer> {
  const asked = [...new Set(problems.map(({ field }) => field))];
  const draft = begun(command, typed, asked, scene, id);
  await scene.desk.drafts.put(draft);
  return { card: askCard(command, draft, problems, unknown, scene), follows: formOf(id) };
}

/** A form with what stands now: only what is changed in it counts. */
export async function offer(
  command: Command,
  { title, fields, values }: Offer,
  scene: Scene,
  id: string,
): Promise<Answer> {
  const draft = begun(command, offered(values, fields), fields, scene, id);
  await scene.desk.drafts.put(draft);
  return {
    card: {
      tone: 'plain',
      title,
      body: [{ kind: 'note', text: W.askNote }],
      buttons: [button(W.cancel, sayOf('drop', [id]))],
      form: askForm(command, draft, scene, false),
    },
    follows: formOf(id),
  };
}

const begun = (
  { name: command }: Command,
  values: Draft['values'],
  asked: readonly string[],
  scene: Scene,
  id: string,
): Draft => ({
  id,
  account: scene.account,
  chat: slotOf(scene, { kind: 'fill', command }),
  command,
  values,
  asked,
  kind: 'fill',
});

/** A form that has lain too long is shown anew with what it holds; nothing is done by the press (law 4). */
export async function reopened(
  command: Command,
  draft: Draft,
  lain: string,
  scene: Scene,
  id: string,
): Promise<Answer> {
  const title = W.lapsed(wordFor(command, draft.values), lain);
  const answer = await offer(command, { title, fields: draft.asked, values: draft.values }, scene, id);
  return { ...answer, finished: draft.id };
}

function askCard(
  command: Command,
  draft: Draft,
  problems: readonly Problem[],
  unknown: readonly string[],
  scene: Scene,
): Card {
  const missing = problems.filter(({ key }) => key === 'missing');
  // A long list of 还没有填 helps nobody: what is missing is named in one line, what is wrong is explained.
  const explained = missing.length > FEW ? problems.filter(({ key }) => key !== 'missing') : problems;
  const items = explained.map(({ field, key, facts, clause }) =>
    W.problem(wordsOf(command.fields, field).label, problemWords(key, facts), clause),
  );
  const labels = missing.length > FEW ? missing.map(({ field }) => wordsOf(command.fields, field).label) : [];
  return {
    tone: 'warning',
    title: titleFor(command, draft, problems),
    body: [
      ...readSoFar(command, draft, scene),
      ...(labels.length > 0 ? [{ kind: 'text' as const, text: W.stillMissing(labels) }] : []),
      ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
      ...(unknown.length > 0 ? [{ kind: 'text' as const, text: W.unknownFields(unknown) }] : []),
      ...(draft.asked.length > SCREEN
        ? [{ kind: 'text' as const, text: W.screens(SCREEN, draft.asked.length) }]
        : []),
      { kind: 'note', text: W.askNote },
    ],
    buttons: [button(W.cancel, sayOf('drop', [draft.id]))],
    form: askForm(command, draft, scene, true, problems),
  };
}

/** What was read and is not asked again, so that nobody wonders whether it was heard. */
function readSoFar(command: Command, { values, asked }: Draft, { reading }: Scene): Card['body'] {
  const said = Object.entries(values).flatMap(([name, value]) => {
    const field = command.fields[name];
    const label = field?.options?.(reading).find((option) => option.value === value)?.label;
    const shown = oneLine(label ?? value, LONGEST_SHOWN + 1);
    if (!field || name === 'number' || field.quiet || field.decides || asked.includes(name) || shown === '')
      return [];
    const short = shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown;
    return [W.labelled(wordsOf(command.fields, name).label, short)];
  });
  const first = said.slice(0, SHOWN);
  return first.length > 0 ? [{ kind: 'text', text: W.readSoFar(first, said.length - first.length) }] : [];
}

/** So many things that were read are shown, and so many characters of each. */
const SHOWN = 4;
const LONGEST_SHOWN = 24;

/** Nothing was given; anything else was given wrongly. */
const LACKING = /^missing$|-required$|-needs-reason$/;
/** Fields a form asks for at once: what fits a phone. */
const SCREEN = 6;
/** So many missing fields are explained one by one. */
const FEW = 3;

function titleFor(command: Command, { values, asked }: Draft, problems: readonly Problem[]): string {
  const word = wordFor(command, values);
  const about = values.number ? ` ${values.number}` : '';
  const [only] = asked;
  if (!problems.every(({ key }) => LACKING.test(key))) return W.mendTitle(word, about, asked.length);
  if (asked.length === 1 && only !== undefined)
    return W.askOne(word, about, wordsOf(command.fields, only).label);
  return W.askTitle(word, about, asked.length);
}

/** The word that says what the form will do: 不同意 rather than 意见. */
export function wordFor({ words, presets = {} }: Command, typed: Readonly<Record<string, string>>): string {
  const [word] =
    Object.entries(presets).find(([, preset]) =>
      Object.entries(preset).every(([key, value]) => typed[key] === value),
    ) ?? [];
  return word ?? words[0];
}

function askForm(
  command: Command,
  draft: Draft,
  { reading, drafts, pressed }: Scene,
  all: boolean,
  problems: readonly Problem[] = [],
): Form {
  const before = drafts.find(({ id }) => id === draft.id);
  const sent = pressed === undefined ? [] : (before?.asked.slice(0, SCREEN) ?? []);
  return {
    say: sayOf('fill', [draft.id]),
    submit: wordFor(command, draft.values),
    fields: draft.asked.slice(0, SCREEN).flatMap((name): FormField[] => {
      const field = command.fields[name];
      if (!field) return [];
      const { label } = wordsOf(command.fields, name);
      const hint = hintFor(command.fields, name);
      const value = draft.values[name];
      // What is merely empty needs no word beside it until it was sent empty.
      const wrong = problems.find(
        (each) => each.field === name && (!LACKING.test(each.key) || sent.includes(name)),
      );
      return [
        {
          name,
          label,
          kind: field.kind,
          required: all || field.required,
          ...(field.options && { options: field.options(reading) }),
          ...(value && field.kind !== 'choice' && { value }),
          ...(hint && { hint }),
          ...(wrong && { problem: problemWords(wrong.key, wrong.facts) }),
        },
      ];
    }),
  };
}
