import type { Card, Form, FormField } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import type { Problem } from '../domain/declare.ts';
import type { Draft } from '../office/ports.ts';
import { CHAT_WORDS as W } from '../wording/chat.ts';
import { fieldWords, hintOf } from '../wording/fields.ts';
import { problemWords } from '../wording/problems.ts';
import type { Answer, Command, Offer, Scene } from './define-command.ts';
import { offered } from './offered.ts';

/** A form is kept live under its draft, so that it becomes the outcome when it is done with. */
export const formOf = (id: string) => ({ subject: `draft:${id}`, view: 'form' }) as const;

export const draftChat = ({ chat }: Pick<Scene, 'chat'>): string => (chat.kind === 'dm' ? 'dm' : chat.id);

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
  const draft: Draft = {
    id,
    account: scene.account,
    chat: draftChat(scene),
    command: command.name,
    values: typed,
    asked,
    kind: 'fill',
  };
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
  const draft: Draft = {
    id,
    account: scene.account,
    chat: draftChat(scene),
    command: command.name,
    values: offered(values, fields),
    asked: fields,
    kind: 'fill',
  };
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

function askCard(
  command: Command,
  draft: Draft,
  problems: readonly Problem[],
  unknown: readonly string[],
  scene: Scene,
): Card {
  const items = problems.map(({ field, key, facts, clause }) =>
    W.problem(fieldWords(field).label, problemWords(key, facts), clause),
  );
  return {
    tone: 'warning',
    title: titleFor(problems)(wordFor(command, draft.values), draft.asked.length),
    body: [
      { kind: 'list', items },
      ...(unknown.length > 0 ? [{ kind: 'text' as const, text: W.unknownFields(unknown) }] : []),
      { kind: 'note', text: W.askNote },
    ],
    buttons: [button(W.cancel, sayOf('drop', [draft.id]))],
    form: askForm(command, draft, scene, true, problems),
  };
}

/** Nothing was given; anything else was given wrongly. */
const LACKING = /^missing$|-required$|-needs-reason$/;
const titleFor = (problems: readonly Problem[]) =>
  problems.every(({ key }) => LACKING.test(key)) ? W.askTitle : W.mendTitle;

/** The word that says what the form will do: 不同意 rather than 意见. */
function wordFor({ words, presets = {} }: Command, typed: Readonly<Record<string, string>>): string {
  const [word] =
    Object.entries(presets).find(([, preset]) =>
      Object.entries(preset).every(([key, value]) => typed[key] === value),
    ) ?? [];
  return word ?? words[0];
}

function askForm(
  command: Command,
  draft: Draft,
  { reading }: Scene,
  all: boolean,
  problems: readonly Problem[] = [],
): Form {
  return {
    say: sayOf('fill', [draft.id]),
    submit: wordFor(command, draft.values),
    fields: draft.asked.flatMap((name): FormField[] => {
      const field = command.fields[name];
      if (!field) return [];
      const { label } = fieldWords(name);
      const hint = hintOf(name, field.sample);
      const value = draft.values[name];
      // What is merely empty needs no word beside it.
      const wrong = problems.find((each) => each.field === name && !LACKING.test(each.key));
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
