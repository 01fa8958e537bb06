import { OPEN_YET, QUESTION, REPORTED, SMILES } from '../../wording/hearing.ts';
import { DECLINES, HOW_TO, LOOKS, SMALL_TALK } from '../../wording/looking.ts';
import { TURNS } from '../../wording/saying.ts';
import { readAct } from './acts.ts';
import { askedOf } from './asked.ts';
import { conveneOf, declareOf, mendOf } from './begun.ts';
import { endsAsking, stripped } from './doubt.ts';
import { folded } from './fold.ts';
import { formalOf, numberFirst, SLASHED, strictOf, unknownOf, wordAmong } from './formal.ts';
import { type HearContext, type Heard, LONGEST_SENTENCE, look } from './heard.ts';
import { type Ref, readRefs, without } from './refs.ts';

/** What a text means; nothing is looked up and nothing done. Linear in its length. */
export function hear(text: string, context: HearContext): Heard {
  const said = text.trim();
  if (said.length <= LONGEST_SENTENCE) return heardIn(said, context);
  const formal = context.addressed || SLASHED.test(said) ? strictOf(said, context) : undefined;
  return formal ?? goesOn(heardIn(said.slice(0, LONGEST_SENTENCE), context), said.slice(LONGEST_SENTENCE));
}

/** A sentence that goes on: the words behind its beginning belong to the act. No question is that long. */
function goesOn(heard: Heard, more: string): Heard {
  if (heard.kind === 'formal') return { ...heard, rest: `${heard.rest}${more}` };
  if (heard.kind === 'act') return { ...heard, after: `${heard.after}${more}` };
  return { kind: 'nothing' };
}

function heardIn(text: string, context: HearContext): Heard {
  const plain = withoutSmiles(folded(text).trim());
  const slash = SLASHED.test(plain);
  if (!context.addressed && !slash) return { kind: 'nothing' };
  if (TURNS.undo.test(plain)) return { kind: 'undo' };
  const strict = strictOf(text, context);
  if (strict) return strict;
  const formal = formalOf(text, plain, context);
  if (slash) return unknownOf(text, context);
  if (!/[\p{L}\p{N}]/u.test(plain)) return { kind: 'talk', key: 'ok' };
  const small = smallTalkIn(plain.trim());
  if (small) return { kind: 'talk', key: small.key };
  const turn = turnOf(plain);
  if (turn) return turn;
  const refs = readRefs(plain, context);
  const rest = without(plain, refs);
  if (isOpenYet(rest))
    return refs[0] ? { kind: 'look', command: 'show', values: {}, ref: refs[0] } : look('todo');
  const said = readAct(withoutReported(rest));
  // 退回去的, 撤回的项目: those it was done to, nothing to be done.
  // 同意的 is a yes; 退回的 and 批准的 are those it was done to.
  const itself =
    said?.start === 0 &&
    said.tone === 'yes' &&
    TURNS.itself.test(rest.slice(said.end)) &&
    !context.asksForProjects(plain);
  const act = said && !itself && TURNS.described.test(rest.slice(said.end)) ? undefined : said;
  const described = said !== undefined && act === undefined;
  const shows = TURNS.shows.test(stripped(rest));
  const asks =
    described ||
    shows ||
    endsAsking(plain) ||
    QUESTION.begins.test(stripped(rest)) ||
    QUESTION.holds.test(rest);
  const actFirst =
    act !== undefined &&
    !shows &&
    !endsAsking(plain) &&
    !(refs.length === 0 && HOW_TO.asks.test(plain)) &&
    !QUESTION.begins.test(stripped(rest)) &&
    !QUESTION.holds.test(rest.slice(0, act.start)) &&
    partedFrom(rest.slice(act.end));
  if (asks && !actFirst)
    return askedOf(plain, rest, refs, context, described) ?? formal ?? unknownOf(text, context);
  const declined = DECLINES.find(({ form }) => form.test(plain));
  if (declined) return { kind: 'decline', key: declined.key };
  const reminders = act ? undefined : LOOKS.find(({ command }) => command === 'reminders');
  if (refs.length > 0 && reminders?.form.test(rest)) return look(reminders.command);
  return (
    mendOf(text, plain, refs, context) ??
    numberFirst(text, plain, refs, act, context) ??
    wordAmong(text, plain, refs, act, context) ??
    declareOf(text, plain) ??
    conveneOf(plain) ??
    (act ? spoken(text, rest, refs, act) : undefined) ??
    formal ??
    askedOf(plain, rest, refs, context) ??
    unknownOf(text, context)
  );
}

/** Kind words, alone or beside each other: 知道了，谢谢主任. */
function smallTalkIn(plain: string): (typeof SMALL_TALK)[number] | undefined {
  const whole = SMALL_TALK.find(({ form }) => form.test(plain));
  if (whole || plain.length > LONGEST_TALK) return whole;
  const parts = plain.split(CLAUSES).filter(Boolean);
  const each = parts.map((part) => SMALL_TALK.find(({ form }) => form.test(part)));
  return parts.length > 1 && each.every(Boolean)
    ? (each.find((one) => one?.key !== 'ok') ?? each[0])
    : undefined;
}

/** Nothing but words that leave it open. */
const isOpenYet = (plain: string): boolean => {
  const parts =
    plain.length > LONGEST_TALK ? [] : plain.split(CLAUSES).filter((part) => stripped(part) !== '');
  return parts.length > 0 && parts.every((part) => OPEN_YET.test(part));
};

const CLAUSES = /[\s，,。.；;！!]+/;
/** Characters of talk at most. */
const LONGEST_TALK = 40;

/** Pictures that only smile or thank say nothing; every other sign keeps its place. */
const withoutSmiles = (plain: string): string => plain.replace(SMILES, (sign) => ' '.repeat(sign.length));

/** What others have said is not what the speaker does: its place is blank. */
const withoutReported = (rest: string): string => rest.replace(REPORTED, (said) => ' '.repeat(said.length));

/** Whether what is asked behind an act is a clause of its own, as a reason is: 开会请假怎么请 asks about it. */
function partedFrom(after: string): boolean {
  const asked = QUESTION.holds.exec(after);
  return asked === null || TURNS.parts.test(after.slice(0, asked.index).trimEnd());
}

function turnOf(plain: string): Heard | undefined {
  if (TURNS.next.test(plain)) return { kind: 'turn', by: 1 };
  if (TURNS.back.test(plain)) return { kind: 'turn', by: -1 };
  const page = TURNS.page.exec(plain)?.groups?.no;
  return page ? { kind: 'turn', to: Number(page) } : undefined;
}

function spoken(
  text: string,
  rest: string,
  refs: readonly Ref[],
  act: NonNullable<ReturnType<typeof readAct>>,
): Heard {
  const said = without(text.trim(), refs);
  const whole = rest.length === said.length ? said : rest;
  return {
    kind: 'act',
    tone: act.tone,
    means: act.means,
    refs,
    before: stripped(whole.slice(0, act.start)),
    after: stripped(whole.slice(act.tells ? act.start : act.end)),
  };
}
