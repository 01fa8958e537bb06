import { DECLARATION, type Declared } from '../../src/domain/declaration.ts';
import { FIELD_WORDS } from '../../src/wording/fields.ts';
import { OPTIONS } from '../../src/wording/options.ts';
import type { EventOptions, SeenMessage, World } from '../contracts/world.ts';
import { until } from './until.ts';

const DECLARED: Readonly<Record<string, Declared>> = DECLARATION;

/** Somebody of the office on one platform: a post, an account, and what they do with their phone. */
export interface Colleague {
  readonly post: string;
  readonly account: string;
  readonly world: World;
  /** Types it, to the bot directly or in a group. */
  says(text: string, where?: Where & EventOptions): Promise<void>;
  /** Types it and waits for the one message that answers. */
  asks(text: string, where?: Where): Promise<SeenMessage>;
  /** Presses the button on the newest message that has it (and says `on`); gives what was shown at once. */
  taps(label: string, where?: Where & { readonly on?: string } & EventOptions): Promise<string>;
  /** Presses a button that weighs: where the platform does not ask itself, what is shown first is sent. */
  decides(label: string, where?: Where & { readonly on?: string }): Promise<void>;
  /** Types an act that weighs, and sends what is shown first. */
  orders(text: string): Promise<void>;
  /** Fills the open form and sends it off; where the platform has none, answers question by question. */
  fills(answers: Readonly<Record<string, string>>, submit: string, where?: Where): Promise<void>;
  sends(name: string, text: string): Promise<void>;
  /** Waits for a message that says all this; the newest, when there are several. */
  receives(...fragments: string[]): Promise<SeenMessage>;
  receivesIn(group: string, ...fragments: string[]): Promise<SeenMessage>;
  /** The bot's messages as they stand now. */
  sees(group?: string): readonly SeenMessage[];
}

export interface Where {
  /** A group; the direct chat when absent. */
  readonly in?: string;
}

/** What people said stands in some chats beside the bot's messages. */
const spoken = new Set<string>();
const hasForms = (world: World) => !world.name.startsWith('telegram');

export function colleague(world: World, post: string, account = world.person(post)): Colleague {
  const sees = (group?: string) =>
    world.sees(account, group ?? 'dm').filter(({ text, buttons }) => buttons.length > 0 || !spoken.has(text));
  const whatStands = (group?: string) => () =>
    `${post} on ${world.name} sees:\n${sees(group)
      .map(({ text, buttons }) => `--- ${text} [${buttons.join(' ')}]`)
      .join('\n')}`;
  const find = (fragments: readonly string[], group?: string) =>
    until(
      `${post} receives ${fragments.join(' + ')}`,
      () => sees(group).findLast(({ text }) => fragments.every((fragment) => text.includes(fragment))),
      whatStands(group),
    );

  const me: Colleague = {
    post,
    account,
    world,
    sees,
    async says(text, { in: group, ...options } = {}) {
      spoken.add(text.trim());
      await world.says(account, group ?? 'dm', text, options);
    },
    async asks(text, { in: group } = {}) {
      const before = new Set(sees(group).map(({ id }) => id));
      await me.says(text, group === undefined ? {} : { in: group });
      return until(
        `an answer to ${text}`,
        () => sees(group).findLast(({ id }) => !before.has(id)),
        whatStands(group),
      );
    },
    async taps(label, { in: group, on = '', ...options } = {}) {
      const message = await until(
        `${post} can press ${label} on “${on}”`,
        () => sees(group).findLast(({ text, buttons }) => buttons.includes(label) && text.includes(on)),
        whatStands(group),
      );
      return (await world.taps(account, message.id, label, options)).toast;
    },
    async decides(label, where = {}) {
      await me.taps(label, where);
      if (!hasForms(world)) await me.taps('发送', { on: `请核对后发送：${label}` });
    },
    async orders(text) {
      await me.says(text);
      await me.taps('发送', { on: `请核对后发送：${text.split(' ')[0]}` });
    },
    async fills(answers, submit, { in: group } = {}) {
      if (!hasForms(world)) return answersQuestions(me, answers, group);
      const names = Object.keys(answers);
      const form = await until(
        `${post} has a form for ${names.join(', ')}`,
        () => sees(group).findLast(({ fields }) => names.every((name) => fields.includes(name))),
        whatStands(group),
      );
      await world.taps(account, form.id, submit, { form: valuesOf(answers) });
    },
    async sends(name, text) {
      await world.sendsFile(account, 'dm', name, new TextEncoder().encode(text));
    },
    receives: (...fragments) => find(fragments),
    receivesIn: (group, ...fragments) => find(fragments, group),
  };
  return me;
}

/** One question after the other, in the order in which they are asked. */
async function answersQuestions(
  me: Colleague,
  answers: Readonly<Record<string, string>>,
  group?: string,
): Promise<void> {
  const left = new Map(Object.entries(answers));
  while (left.size > 0) {
    const [name, answer, question] = await until(
      `${me.post} is asked for ${[...left.keys()].join(', ')}`,
      () => {
        for (const [name, answer] of left) {
          const open = me.sees(group).findLast(({ text }) => text.includes('❓'));
          if (open?.text.includes(`❓ ${labelOf(name)}`)) return [name, answer, open] as const;
        }
        return undefined;
      },
      () =>
        me
          .sees(group)
          .map(({ text }) => text)
          .join('\n---\n'),
    );
    left.delete(name);
    if (question.buttons.includes(answer)) await me.world.taps(me.account, question.id, answer);
    // Words in a group are taken only with their label (law 4).
    else if (group === undefined) await me.says(answer);
    else await me.says(`${labelOf(name)}：${answer}`, { in: group });
  }
}

/** What a form calls a part. */
const labelOf = (name: string): string | undefined => DECLARED[name]?.words[0] ?? FIELD_WORDS[name]?.label;

/** Choices by their label, as people read them. */
const CHOICES: Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>> = {
  ...OPTIONS,
  ...Object.fromEntries(
    Object.entries(DECLARED).map(([name, { options = [] }]) => [
      name,
      options.map(({ value, words: [label] }) => ({ value, label })),
    ]),
  ),
  market: OPTIONS['yes-no'],
  social: OPTIONS['yes-no'],
  result: [...OPTIONS.coordination, ...OPTIONS.outside],
};

const valuesOf = (answers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      CHOICES[name]?.find(({ label }) => label === answer)?.value ?? answer,
    ]),
  );
