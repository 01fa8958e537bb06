import type { Meaning } from '../wording/hearing.ts';
import type { Command, KnownScene } from './define-command.ts';
import { carries } from './may-use.ts';
import { type Pressable, pressables } from './pressables.ts';
import { readSay } from './read/say.ts';

export interface Chosen {
  readonly command: Command;
  readonly values: Readonly<Record<string, string>>;
}

const chosen = (meaning: Meaning, scene: KnownScene): Chosen | undefined => {
  const command = scene.catalogue.find(({ name }) => name === meaning.command);
  return command && { command, values: meaning.values ?? {} };
};

/** What a button must begin with to stand for this meaning. */
const pressOf = ({ command, values = {} }: Meaning, number?: string): string =>
  [command, ...(number ? [number] : []), ...(values.verdict ? [values.verdict] : [])].join(':');

const offers = (meaning: Meaning, { number, buttons }: Pressable): boolean =>
  buttons.some(({ say }) => {
    const [head = ''] = say.split('@');
    return head === pressOf(meaning, number) || head.startsWith(`${pressOf(meaning, number)}:`);
  });

/** A verdict that a row asks for: 同意 answers it as it answers an opinion. */
function verdictOn(means: readonly Meaning[], { buttons }: Pressable, scene: KnownScene): Chosen | undefined {
  const verdict = means.flatMap(({ values }) => values?.verdict ?? [])[0];
  for (const { say } of verdict === undefined ? [] : buttons) {
    const { name, args } = readSay(say);
    const command = scene.catalogue.find((each) => each.name === name && each.says);
    const [about = '', no] = args;
    if (command?.fields.verdict && verdict && args.at(-1) === verdict)
      return {
        command,
        values: { verdict, ...(command.fields.entry ? { entry: about } : { no: no ?? '' }) },
      };
  }
  return undefined;
}

/**
 * Which command is meant of one number: the one this person may press on it now; where none, the first that takes such
 * a number and this person's posts carry, so that it refuses in its own words.
 */
export async function chooseFor(
  number: string,
  means: readonly Meaning[],
  scene: KnownScene,
): Promise<Chosen | undefined> {
  const open = (await pressables(scene, number)).filter((each) => each.number === number);
  const pressable = means.find((meaning) => open.some((each) => offers(meaning, each)));
  if (pressable) return chosen(pressable, scene);
  const [asked] = open.flatMap((each) => verdictOn(means, each, scene) ?? []);
  if (asked) return asked;
  const fitting = means.flatMap((meaning) => {
    const one = chosen(meaning, scene);
    const takes = one?.command.fields.number?.schema(scene.reading).safeParse(number).success;
    return one && takes ? [one] : [];
  });
  return (
    fitting.find(({ command }) => carries(command, scene)) ??
    fitting[0] ??
    (means[0] && chosen(means[0], scene))
  );
}

/** What waits for this person and answers to one of the meanings, with the meaning each would take. */
export async function chooseAmong(
  means: readonly Meaning[],
  scene: KnownScene,
): Promise<readonly { readonly item: Pressable; readonly chosen: Chosen }[]> {
  return (await pressables(scene)).flatMap((item) => {
    const meaning = means.find((each) => offers(each, item));
    const one = meaning ? chosen(meaning, scene) : verdictOn(means, item, scene);
    return one ? [{ item, chosen: one }] : [];
  });
}
