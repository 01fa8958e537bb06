import { decline } from '../cards/answers.ts';
import { button, sayOf } from '../cards/say.ts';
import { Refusal } from '../domain/refusal.ts';
import { CHAT_WORDS as W } from '../wording/chat.ts';
import { type Tone, TURNED_NO } from '../wording/hearing.ts';
import { ALSO_ASKS, FIXES, REASON_MARK } from '../wording/saying.ts';
import { chooseAmong, chooseFor } from './choose.ts';
import type { Answer, Command, KnownScene } from './define-command.ts';
import { isYes, readAct } from './hear/acts.ts';
import { stripped } from './hear/doubt.ts';
import { folded } from './hear/fold.ts';
import type { Heard } from './hear/heard.ts';
import { unitsIn } from './hear/units-in.ts';
import { mayUse } from './may-use.ts';
import { named, perform } from './perform.ts';
import { pressables } from './pressables.ts';
import { readTyped } from './read-input.ts';
import { choice } from './waiting-for.ts';

type ActHeard = Extract<Heard, { kind: 'act' }>;
type Values = Readonly<Record<string, string>>;

interface Content {
  readonly values: Values;
  readonly unread: readonly string[];
}

/** What was said around the verb, as the command's fields; what finds no place is told (law 1). */
function contentOf(command: Command, tone: Tone, before: string, after: string, scene: KnownScene): Content {
  if (tone === 'no') return reasonOf(command, before, after);
  // 去不了，派副局长去: who goes instead says that the other does not.
  if (command.name === 'substitute' && readAct(before)?.means[0]?.command === 'excuse')
    return contentOf(command, tone, '', after, scene);
  if (tone === 'do' || command.name === 'conclude') {
    const also = command.fields.units ? ALSO_ASKS.exec(folded(after))?.groups?.units : undefined;
    const units = also ? unitsIn(also, scene.reading.units) : [];
    if (units.length > 0)
      return { values: { units: units.map(({ name }) => name).join('、') }, unread: words(before) };
    const { values, unknown } = readTyped(command, after, { number: '-' });
    return { values, unread: [...words(before), ...unknown] };
  }
  const amount = command.fields.approved ? FIXES.exec(folded(after)) : null;
  const rest = amount ? stripped(after.replace(amount[0], ' ')) : after;
  return {
    values: amount?.groups?.amount ? { approved: amount.groups.amount } : {},
    unread: [...words(before), ...words(rest)],
  };
}

const words = (text: string): readonly string[] => (stripped(text) === '' ? [] : [stripped(text)]);

/** The words of a no are its reason; a scrap in front of it is none. */
function reasonOf({ fields }: Command, before: string, after: string): Content {
  if (isTurned(before, after)) return { values: {}, unread: [words(before), words(after)].flat() };
  const behind = after.replace(REASON_MARK, '').trim();
  const front = stripped(before).length > 3 ? stripped(before) : '';
  const scrap = front === '' ? words(before) : [];
  const reason = [front, behind].filter(Boolean).join('，');
  if (!fields.reason) return { values: {}, unread: [...words(before), ...words(behind)] };
  return { values: reason ? { reason } : {}, unread: scrap };
}

/** A no that is not the speaker's, is denied, or has a yes beside it: 如无其他单位反对，我局同意. */
const isTurned = (before: string, after: string): boolean =>
  TURNED_NO.test(folded(before)) ||
  [before, after].flatMap((said) => folded(said).split(CLAUSES)).some(isYes);
const CLAUSES = /[，,。；;！!\n]+/;

/** An act in everyday words: done where number and verb are plain and every word was read, shown first otherwise. */
export async function actSaid(
  heard: ActHeard,
  scene: KnownScene,
  sentAt: Date,
  newId: () => string,
): Promise<Answer> {
  const { refs, means, tone, before, after } = heard;
  if (new Set(refs.map(({ number }) => number)).size > 1) throw new Refusal('one-at-a-time', {}, '六(一)');
  const [ref] = refs;
  if (!ref) return withoutNumber(heard, scene, sentAt, newId);
  const meant = await chooseFor(ref.number, means, scene);
  if (!meant) throw new Refusal('unknown-button');
  const { values, unread } = contentOf(meant.command, tone, before, after, scene);
  const typed = { ...meant.values, ...values, number: ref.number };
  return perform(meant.command, typed, { sentAt, unread, guessed: ref.pointed === true }, scene, newId);
}

/** No number was said: what waits and answers to the words is shown, and nothing is done on a guess. */
async function withoutNumber(
  heard: ActHeard,
  scene: KnownScene,
  sentAt: Date,
  newId: () => string,
): Promise<Answer> {
  const { means, tone, before, after } = heard;
  const waiting = await chooseAmong(means, scene);
  const [only] = waiting;
  const [first] = means;
  const last = scene.glance.number;
  if (!only && last && (before || after || heard.means.length === 1)) {
    const meant = await chooseFor(last, means, scene);
    const takes = meant?.command.fields.number?.schema(scene.reading).safeParse(last).success;
    if (meant && takes && (await pressable(meant.command, last, scene))) {
      const { values, unread } = contentOf(meant.command, tone, before, after, scene);
      const typed = { ...meant.values, ...values, number: last };
      return perform(meant.command, typed, { sentAt, unread, guessed: true }, scene, newId);
    }
  }
  if (!only || !first) return nothingWaits(heard, scene);
  const { command } = only.chosen;
  const content = contentOf(command, tone, before, after, scene);
  const values = { ...only.chosen.values, ...content.values };
  const said = Object.keys(content.values).length > 0 || content.unread.length > 0;
  if (waiting.length === 1 && said)
    return perform(
      command,
      { ...values, number: only.item.number },
      { sentAt, unread: content.unread, guessed: true },
      scene,
      newId,
    );
  const open = waiting.map(({ item, chosen }) => ({
    ...item,
    pressed: item.buttons.filter(({ say }) => say.startsWith(`${chosen.command.name}:`)),
  }));
  return (await choice(command.words[0], open)) ?? nothingWaits(heard, scene);
}

/** Whether this person may do it to that one now. */
const pressable = async (command: Command, number: string, scene: KnownScene): Promise<boolean> =>
  (await pressables(scene, number)).some(({ buttons }) =>
    buttons.some(({ say }) => say.startsWith(`${command.name}:`)),
  );

/** @throws Refusal `not-your-role` where no post of the speaker carries it at all */
function nothingWaits({ means, tone }: ActHeard, scene: KnownScene): Answer {
  const [first] = means;
  // 收到 is said out of courtesy too: whoever has nothing to receive need not hear that they may not.
  if (means.length === 1 && first && tone !== 'yes') mayUse(named(scene, first.command), scene);
  const word = first ? named(scene, first.command).words[0] : W.act;
  return {
    card: {
      ...decline(W.nothingWaits(word), W.nothingWaitsNext),
      buttons: [button(W.todo, sayOf('todo', []))],
    },
    personal: true,
  };
}
