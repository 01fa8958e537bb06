import type { Card, FormField } from '../cards/card.ts';
import type { Command, KnownScene } from '../chat/define-command.ts';
import { hintFor, wordsOf } from '../chat/field-words.ts';
import { mayUse } from '../chat/may-use.ts';
import { named } from '../chat/perform.ts';
import { problemsOf } from '../chat/problems-of.ts';
import { readInput } from '../chat/read-input.ts';
import { refusalCard } from '../chat/refuse.ts';
import type { Problem } from '../domain/declare.ts';
import { Refusal } from '../domain/refusal.ts';
import { PAGE_WORDS as W } from '../wording/pages.ts';
import { problemWords } from '../wording/problems.ts';
import { SITUATION_WORDS } from '../wording/situation.ts';
import { formatFen } from '../wording/units.ts';
import type { Look } from './open-pages.ts';

export type Written = Readonly<Record<string, string>>;

export interface DeclarePage {
  /** What must be filled in, the five questions of the route, and what is needed in some cases only. */
  readonly fields: readonly FormField[];
  readonly flags: readonly FormField[];
  readonly further: readonly FormField[];
  /** Items of the catalogue in force, to choose from. */
  readonly items: readonly string[];
  readonly label: string;
  readonly trial: Trial;
}

/** What the form comes to as far as it is filled in. */
export interface Trial {
  readonly sums: readonly string[];
  /** The route, with every test that led to it; absent until the five questions are answered. */
  readonly route?: Card;
  readonly problems: readonly { readonly label: string; readonly text: string }[];
  /** Labels of what is still empty. */
  readonly missing: readonly string[];
  /** Whether anything was filled in at all. */
  readonly begun: boolean;
}

const FLAGS: readonly string[] = SITUATION_WORDS.flags.map(({ flag }) => flag);
/** Asked as five questions instead. */
const ASKED_OTHERWISE: readonly string[] = ['situation'];

/** The declaration with what was written so far, and what comes of it. @throws Refusal for whoever may not declare */
export const declarePage =
  (written: Written): Look<DeclarePage> =>
  async (scene) => {
    const command = named(scene, 'submit');
    mayUse(command, scene);
    const { trial, wrong } = await tried(command, written, scene);
    const names = Object.keys(command.fields).filter((name) => !ASKED_OTHERWISE.includes(name));
    const field = (name: string) => fieldOf(command, name, written, wrong, scene);
    const asked = names.filter((name) => !command.fields[name]?.quiet);
    return {
      fields: asked.filter((name) => command.fields[name]?.required).map(field),
      flags: FLAGS.map((name) => ({ ...field(name), required: true })),
      further: asked.filter((name) => !command.fields[name]?.required).map(field),
      items: scene.reading.items.map(({ code, name }) => `${code} ${name}`),
      label: command.words[0],
      trial,
    };
  };

/** As `declarePage`, of what comes of it alone. */
export const trialOf =
  (written: Written): Look<Trial> =>
  async (scene) => {
    const command = named(scene, 'submit');
    mayUse(command, scene);
    return (await tried(command, written, scene)).trial;
  };

function fieldOf(
  command: Command,
  name: string,
  written: Written,
  wrong: ReadonlyMap<string, string>,
  { reading }: KnownScene,
): FormField {
  const field = command.fields[name];
  const hint = hintFor(command.fields, name);
  const value = written[name];
  const problem = wrong.get(name);
  const options = field?.options?.(reading);
  return {
    name,
    label: wordsOf(command.fields, name).label,
    kind: field?.kind ?? 'text',
    required: field?.required === true,
    ...(options && { options }),
    ...(value && { value }),
    ...(hint && { hint }),
    ...(problem && { problem }),
  };
}

/** Read and checked by the command itself, and nothing of it kept. */
async function tried(command: Command, written: Written, scene: KnownScene) {
  const typed = command.expand?.(written) ?? written;
  const { found, refused } = await undone(scene, () => problemsOf(command, typed, scene, scene));
  const problems = found?.problems ?? [];
  const label = ({ field }: Problem) => wordsOf(command.fields, field).label;
  const told = problems.filter(({ key }) => key !== 'missing');
  const begun = Object.keys(written).length > 0;
  const route = begun ? await routeOf(written, scene) : undefined;
  // What to do next speaks of an act that was refused; here nobody has acted.
  const shown = refused ? { ...refusalCard(refused, scene), body: [] } : route;
  const trial: Trial = {
    begun,
    sums: begun ? sumsOf(command, typed, scene) : [],
    ...(shown && { route: shown }),
    problems: begun
      ? told.map((each) => ({ label: label(each), text: problemWords(each.key, each.facts) }))
      : [],
    missing: problems.filter(({ key }) => key === 'missing').map(label),
  };
  const wrong = new Map(begun ? told.map(({ field, key, facts }) => [field, problemWords(key, facts)]) : []);
  return { trial, wrong };
}

/** What 试算 answers, once everything it needs is there. */
async function routeOf(written: Written, scene: KnownScene): Promise<Card | undefined> {
  const command = named(scene, 'try');
  const own = Object.fromEntries(Object.entries(written).filter(([name]) => name in command.fields));
  const { input, problems } = readInput(command, command.expand?.(own) ?? own, scene.reading);
  return problems.length > 0 ? undefined : (await command.run(input, scene)).card;
}

/** What the sources add up to, beside the amount. */
function sumsOf(command: Command, typed: Written, { reading }: KnownScene): readonly string[] {
  const { input } = readInput(command, typed, reading);
  const funds = input.funds as readonly { readonly fen: number }[] | undefined;
  const fen = input.fen as number | undefined;
  if (!funds || fen === undefined) return [];
  const [only] = funds;
  // One source alone may leave its figure out and then stands for the whole.
  const sum = funds.length === 1 && only?.fen === 0 ? fen : funds.reduce((all, each) => all + each.fen, 0);
  const difference = sum - fen;
  if (difference === 0) return [W.sumFits(formatFen(sum))];
  return [W.sumDiffers(formatFen(sum), formatFen(fen), formatFen(Math.abs(difference)), difference > 0)];
}

/** Does it, and takes back whatever it wrote: a trial leaves nothing behind, a refusal included. */
async function undone<T>({ desk }: KnownScene, work: () => Promise<T>) {
  const undo = new Error('only tried');
  let result: { readonly found?: T; readonly refused?: Refusal } = {};
  const trying = desk.attempt(async () => {
    try {
      result = { found: await work() };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      result = { refused: error };
    }
    throw undo;
  });
  await trying.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return result;
}
