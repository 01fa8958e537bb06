import { decline, say, withButtons, withFacts } from '../cards/answers.ts';
import type { Button, Card } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import type { Draft } from '../office/ports.ts';
import { OPPOSITES, CONFIRM_WORDS as W } from '../wording/confirming.ts';
import { readDays, saidDays } from '../wording/days.ts';
import { formOf, wordFor } from './ask.ts';
import type { Answer, Command, KnownScene, Scene } from './define-command.ts';
import { slotOf } from './drafts.ts';
import { wordsOf } from './field-words.ts';

type Typed = Readonly<Record<string, string>>;

/** What is to be shown before anything is done. */
export interface Waiting {
  readonly typed: Typed;
  /** Words that were not read, or that speak against it. */
  readonly unread: readonly string[];
  /** What it would do, line by line. */
  readonly does: readonly string[];
  /** Why it is shown once more. */
  readonly why?: string;
  /** Nothing was named: the command was taken from what waits. */
  readonly guessed?: boolean;
}

/**
 * Nothing is done yet: what was read, what was not, what it would do, and what else may be meant (design §4, laws 1
 * and 3). The yes is a press, or 发送 in a direct chat.
 */
export async function confirmFirst(
  command: Command,
  waiting: Waiting,
  scene: KnownScene,
  id: string,
): Promise<Answer> {
  const { typed, unread, does } = waiting;
  await keepShown(command, typed, does, scene, id);
  const word = wordFor(command, typed);
  const about = typed.number ? ` ${typed.number}` : '';
  const doubtful = unread.length > 0;
  const title = doubtful
    ? W.doubtTitle(word, about)
    : waiting.guessed
      ? W.meantTitle(word, about)
      : W.previewTitle(word, about);
  const facts = Object.entries(command.fields).flatMap(([name, { quiet }]) => {
    const value = typed[name];
    return name === 'number' || quiet || value === undefined
      ? []
      : [{ label: wordsOf(command.fields, name).label, value: shown(command, name, value, scene) }];
  });
  const base = doubtful ? decline(title, W.unread(unread)) : say(title);
  const withRead = facts.length > 0 ? withFacts(base, facts) : base;
  const card: Card = {
    ...withRead,
    tone: doubtful ? 'warning' : 'waiting',
    body: [
      ...(waiting.why ? [{ kind: 'text' as const, text: waiting.why }] : []),
      ...withRead.body,
      ...does.map((text) => ({ kind: 'text' as const, text })),
      ...(scene.chat.kind === 'dm' && !doubtful ? [{ kind: 'note' as const, text: W.sendHint }] : []),
    ],
  };
  const yes = button(
    doubtful ? W.still(word) : W.send,
    sayOf('proceed', [id]),
    doubtful ? 'plain' : 'primary',
  );
  const others = doubtful ? othersOf(command, typed, scene) : [];
  const back = button(W.back, sayOf('drop', [id]));
  return {
    card: withButtons(card, doubtful ? [...others, yes, back] : [yes, back]),
    follows: formOf(id),
    personal: true,
  };
}

/** Keeps what was shown until it is sent or goes back. */
export async function keepShown(
  { name }: Command,
  values: Typed,
  does: readonly string[],
  scene: Scene,
  id: string,
): Promise<void> {
  const draft: Draft = {
    id,
    account: scene.account,
    chat: slotOf(scene, { kind: 'confirm', command: name }),
    command: name,
    values,
    asked: [...does],
    kind: 'confirm',
  };
  await scene.desk.drafts.put(draft);
}

/** A choice by its label, a day as it was read, everything else as it was typed. */
function shown(command: Command, name: string, value: string, { reading, today }: Scene): string {
  const { options, schema } = command.fields[name] ?? {};
  const chosen = options?.(reading).find((option) => option.value === value);
  if (chosen) return chosen.label;
  const read = schema?.(reading).safeParse(value);
  return readDays(read?.data, value, today) ?? saidDays(value, today);
}

/** The two or three things that may be meant instead, as buttons; what needs more asks for it. */
function othersOf(command: Command, typed: Typed, scene: KnownScene): readonly Button[] {
  const { number } = typed;
  if (!number) return [];
  const usable = (OPPOSITES[meaningOf(command, typed)] ?? []).filter(({ command: name }) => {
    const other = scene.catalogue.find((each) => each.name === name);
    const roles = typeof other?.who === 'string' ? undefined : other?.who;
    const may = !roles || scene.actor.posts.some(({ role }) => roles.includes(role));
    return may && other?.fields.number?.schema(scene.reading).safeParse(number).success === true;
  });
  const look = usable.find(({ looks }) => looks);
  return usable
    .filter((each) => !each.looks || each === look)
    .map(({ command: name, args = [], label }) => button(label, sayOf(name, [number, ...args])));
}

const meaningOf = ({ name }: Command, { verdict, conclusion }: Typed): string =>
  [name, verdict ?? conclusion].filter(Boolean).join(':');
