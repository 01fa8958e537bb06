import { Refusal } from '../domain/refusal.ts';
import type { KeptFile } from '../office/ports.ts';
import { PIECES } from '../wording/pieces.ts';
import { ALSO_ASKS } from '../wording/saying.ts';
import { actSaid } from './act-said.ts';
import { withFile } from './answer-draft.ts';
import { chooseAmong, chooseFor } from './choose.ts';
import type { Answer, KnownScene, Scene } from './define-command.ts';
import { readAct } from './hear/acts.ts';
import { stripped, toneOf } from './hear/doubt.ts';
import { folded } from './hear/fold.ts';
import type { Heard } from './hear/heard.ts';
import { readRefs, without } from './hear/refs.ts';
import { unitsIn } from './hear/units-in.ts';
import { known, mayUse } from './may-use.ts';
import { perform } from './perform.ts';
import { readTyped } from './read-input.ts';
import { looksLikeNumber, takeNumber } from './said-number.ts';

type Formal = Extract<Heard, { kind: 'formal' }>;

/** A command in its own words: its number wherever it stands, then its fields, and every other word accounted for. */
export async function formalSaid(
  { command, rest: said, given, refs, loose }: Formal,
  scene: Scene,
  sentAt: Date,
  newId: () => string,
  files: readonly KeptFile[],
): Promise<Answer> {
  // 合同签好了: the words around an act of a row tell that it is done, and are none of its content.
  const told = loose === true && command.says !== undefined && command.changes;
  const rest = told ? said.replace(PIECES.isDone, '') : said;
  const thisYear = Number(scene.today.slice(0, 4));
  const speaker = known(scene);
  const meant = speaker && (await asAct(command, refs, rest, given, speaker));
  if (meant) return actSaid(meant, speaker, sentAt, newId);
  const taken = takeNumber(command, rest, refs, { thisYear }, scene.reading);
  if (taken.another && command.changes) throw new Refusal('one-at-a-time', {}, '六(一)');
  const number = taken.number ? { number: taken.number } : {};
  const units = command.fields.units ? asksUnits(taken.rest, scene) : undefined;
  const needs = command.fields.number?.required === true && !taken.number;
  const text = taken.number || needs ? behind(taken.rest) : taken.rest;
  const read = units
    ? { values: { units }, unknown: [] }
    : readTyped(command, taken.number ? `${taken.number} ${text}` : text, {
        ...given,
        ...(needs && { number: '-' }),
      });
  const runsOn = taken.number !== undefined && gluedYes(command, given, taken, rest);
  const { values, unknown } = runsOn
    ? { values: {}, unknown: [stripped(text)] }
    : needs
      ? numberless(command, text, given, read)
      : read;
  const typed = withFile(command.name, { ...given, ...number, ...values }, files, scene);
  const somebody = known(scene);
  if (somebody && command.changes && command.fields.number?.required && typed.number === undefined) {
    mayUse(command, scene);
    const meaning = { command: command.name, values: given };
    const waiting = await chooseAmong([meaning], somebody);
    const [only] = waiting;
    const said =
      Object.keys(typed).some((key) => given[key] === undefined) ||
      unknown.some((each) => stripped(each) !== '');
    const last = waiting.length === 0 ? lookedAt(command, scene) : undefined;
    const guess = waiting.length === 1 ? only?.item.number : last;
    if (guess && said)
      return perform(
        command,
        { ...typed, number: guess },
        { sentAt, unread: unknown, guessed: true },
        scene,
        newId,
      );
  }
  return perform(command, typed, { sentAt, unread: unknown, guessed: told }, scene, newId);
}

/** What was looked at last, where the command takes such a number. */
const lookedAt = ({ fields }: Formal['command'], { glance, reading }: Scene): string | undefined =>
  glance.number && fields.number?.schema(reading).safeParse(glance.number).success
    ? glance.number
    : undefined;

/**
 * 同意 is one word for several acts: an opinion, a convenor's approval, a consent. Where the number, or what waits for
 * this person, answers to another of them than the command it is written like, it is read as an act.
 */
async function asAct(
  command: Formal['command'],
  refs: Formal['refs'],
  rest: string,
  given: Formal['given'],
  scene: KnownScene,
): Promise<Extract<Heard, { kind: 'act' }> | undefined> {
  const word = Object.entries(command.presets ?? {}).find(([, preset]) => preset === given)?.[0];
  const act = word === undefined ? undefined : readAct(word);
  if (!act) return undefined;
  const thisYear = Number(scene.today.slice(0, 4));
  const found = refs.length > 0 ? refs : readRefs(folded(rest), { thisYear }).slice(0, 1);
  const [ref] = found;
  const after = stripped(refs.length > 0 ? rest : without(rest, found));
  const meant = { kind: 'act', tone: act.tone, means: act.means, refs: found, before: '', after } as const;
  if (!ref) return after === '' ? meant : undefined;
  const chosen = await chooseFor(ref.number, act.means, scene);
  return chosen && chosen.command !== command ? meant : undefined;
}

/**
 * Words that run on from the number of a yes without a blank or a sign (同意2026-001那才怪) go on with the sentence, and
 * may turn it: they are no note beside the yes (law 1).
 */
function gluedYes(
  command: Formal['command'],
  given: Formal['given'],
  { rest }: { readonly rest: string },
  said: string,
): boolean {
  if (!command.changes || toneOf(command, given) !== 'yes' || rest.length !== said.length) return false;
  const end = rest.length - rest.trimStart().length;
  return rest.trim() !== '' && said.slice(end - 1, end).trim() !== '' && !SEPARATES.test(rest.trimStart());
}
const SEPARATES = /^[，,。：:；;、！!（(]/;

/** Signs between the number and what follows it. */
const behind = (text: string): string =>
  text.replace(/^[\s，,。：:；;、!！]+/, '').replace(PIECES.afterNumber, '');

/** No number was found: a word that looks like one is answered as one, anything else is content. */
function numberless(
  command: Formal['command'],
  text: string,
  given: Formal['given'],
  read: ReturnType<typeof readTyped>,
): ReturnType<typeof readTyped> {
  const [word = ''] = text.trim().split(/\s+/);
  if (looksLikeNumber(word)) return readTyped(command, text, given);
  if (command.changes || !command.fields.number?.required) return read;
  return readTyped(command, text, given);
}

/** 另征求审计局意见, 审计局、法制办: the units asked besides, as the list of units reads them. */
function asksUnits(text: string, { reading }: Scene): string | undefined {
  const said = stripped(folded(text));
  const also = ALSO_ASKS.exec(said)?.groups?.units ?? '';
  const units = unitsIn(also, reading.units);
  const rest = units.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    also,
  );
  return units.length > 0 &&
    stripped(rest.replace(PIECES.between, '')) === '' &&
    said.endsWith(ALSO_ASKS.exec(said)?.[0] ?? ' ')
    ? units.map(({ name }) => name).join('、')
    : undefined;
}
