import { type Meaning, OPEN_YET, QUESTION, REPORTED, SMILES, type Tone } from '../../wording/hearing.ts';
import {
  CATALOGUE_ASKS,
  DECLINES,
  FACETS,
  FIGURES,
  HOW_TO,
  LOOKS,
  MEETING_LOOKS,
  POLICY,
  REGISTER_ASKS,
  SMALL_TALK,
} from '../../wording/looking.ts';
import { PIECES } from '../../wording/pieces.ts';
import { TOPICS } from '../../wording/policy.ts';
import { ADDS, DECLARES, LEFT_OUT, MENDS, TURNS } from '../../wording/saying.ts';
import type { Catalogue, Command } from '../define-command.ts';
import { readUtterance } from '../read/utterance.ts';
import { readAct } from './acts.ts';
import { endsAsking, stripped } from './doubt.ts';
import { folded } from './fold.ts';
import { type Ref, type RefContext, readRefs, without } from './refs.ts';
import { partOfTerm } from './terms.ts';

type Values = Readonly<Record<string, string>>;

/** What was meant, as far as the words tell. */
export type Heard =
  /** A command in its own words, what stands behind it still to be read into its fields. */
  | {
      readonly kind: 'formal';
      readonly command: Command;
      readonly rest: string;
      readonly given: Values;
      readonly refs: readonly Ref[];
      /** Its word stood among others, or ran on into them: what is behind it may be told of the act, or be its content. */
      readonly loose?: true;
      /** Its word stood by itself: it cannot be meant as anything else. */
      readonly strict?: true;
    }
  /** An act in everyday words. */
  | {
      readonly kind: 'act';
      readonly tone: Tone;
      readonly means: readonly Meaning[];
      readonly refs: readonly Ref[];
      /** The words before and behind the verb, without the number. */
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'look';
      readonly command: string;
      readonly values: Values;
      readonly ref?: Ref;
      /** Words beside the number that ask for nothing. */
      readonly left?: string;
    }
  /** The same list, so many pages on. */
  | { readonly kind: 'turn'; readonly by?: number; readonly to?: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'talk'; readonly key: 'thanks' | 'ok' | 'hello' | 'who' }
  | { readonly kind: 'decline'; readonly key: string }
  | { readonly kind: 'unknown'; readonly word: string; readonly nearest: readonly string[] }
  | { readonly kind: 'nothing' };

export interface HearContext extends RefContext {
  readonly catalogue: Catalogue;
  /** Meant for the bot without a slash. */
  readonly addressed: boolean;
  /** Whether the words say something a list of projects can be asked for. */
  readonly asksForProjects: (text: string) => boolean;
}

const find = (catalogue: Catalogue, name: string): Command | undefined =>
  catalogue.find((each) => each.name === name);

/** Characters of a sentence in everyday words; what goes on longer is told from its beginning. */
const LONGEST_SENTENCE = 600;

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

const SLASHED = /^[/、]\s*\S/;

/** A command whose word stands by itself, whatever follows. */
function strictOf(text: string, context: HearContext): Formal | undefined {
  const plain = folded(text);
  const formal = formalOf(text, plain, context);
  return formal && (SLASHED.test(plain) || isStrict(plain, formal, context))
    ? { ...formal, ...(standsAlone(plain, formal, context) && { strict: true }) }
    : undefined;
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
  if (refs.length === 0 && isOpenYet(plain)) return look('todo');
  const said = readAct(withoutReported(rest));
  // 退回去的, 撤回的项目: those it was done to, nothing to be done.
  const act = said && TURNS.described.test(rest.slice(said.end)) ? undefined : said;
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
  const parts = plain.length > LONGEST_TALK ? [] : plain.split(CLAUSES).filter(Boolean);
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

type Formal = Extract<Heard, { kind: 'formal' }>;

function formalOf(text: string, plain: string, context: HearContext): Formal | undefined {
  const heard = readUtterance(unboxed(plain), context.catalogue, { slashRequired: !context.addressed });
  if (heard.kind !== 'command') return undefined;
  const command = find(context.catalogue, heard.name);
  if (!command) return undefined;
  const said = text.trim();
  const rest = heard.rest === '' ? '' : said.slice(said.length - heard.rest.length);
  return {
    ...{ kind: 'formal', command, rest, given: presetOf(command, plain), refs: [] },
    ...(runsOn(unboxed(plain), heard.rest) && { loose: true }),
  };
}

/** What is behind the word follows it without a blank or a sign. */
const runsOn = (whole: string, rest: string): boolean =>
  rest !== '' && !/[\s:：,，。.;；!！=]/.test(whole.trimEnd().at(-rest.length - 1) ?? ' ');

/** 【申报】 on a line of its own is the word by itself. */
const unboxed = (plain: string): string => plain.replace(/^[【[]\s*([^】\]\n]{1,8})\s*[】\]]\s*/, '$1\n');

/** What the word itself has said: 不同意 is an opinion with its verdict. */
function presetOf({ presets = {} }: Command, plain: string): Values {
  const spokenWord = plain.replace(/^[/、]\s*/, '');
  const [word = ''] = Object.keys(presets)
    .filter((each) => spokenWord.startsWith(each))
    .sort((a, b) => b.length - a.length);
  return presets[word] ?? {};
}

/** The command's word stands by itself, or straight before a number or a label: then it is one, whatever follows. */
function isStrict(plain: string, { command, rest }: Formal, context: HearContext): boolean {
  const body = unboxed(plain).replace(/^[/、]\s*/, '');
  const head = [command.name, ...command.words]
    .filter((word) => body.startsWith(word.toLowerCase()))
    .sort((a, b) => b.length - a.length)[0];
  if (head === undefined) return false;
  const tail = body.slice(head.length);
  // A word of two parts (批复 目录) is nobody's talk: its number may run straight on.
  if (head.includes(' ') && /^\d{1,3}(?!\d)/.test(tail)) return true;
  if (tail === '' || /^[\s:：\n]/.test(tail)) return !(command.changes === false && isAskedOtherwise(body));
  const [ref] = readRefs(tail, context);
  return (
    (ref !== undefined && ref.start <= 1) || (!command.changes && rest !== '' && !QUESTION.holds.test(tail))
  );
}

/** The word is followed by a blank, a mark or a number: it interrupts whatever is open. 依据不足 does not. */
function standsAlone(plain: string, { command }: Formal, context: HearContext): boolean {
  const body = unboxed(plain).replace(/^[/、]\s*/, '');
  return [command.name, ...command.words].some((word) => {
    if (!body.startsWith(word.toLowerCase())) return false;
    const tail = body.slice(word.length);
    const [ref] = readRefs(tail, context);
    return tail === '' || /^[\s:：\n]/.test(tail) || (ref !== undefined && ref.start <= 1);
  });
}

const isAskedOtherwise = (body: string): boolean =>
  PIECES.asked.test(body) && HOW_TO.asks.test(body.slice(0, LONGEST_SENTENCE));

function unknownOf(text: string, { catalogue, addressed }: HearContext): Heard {
  const heard = readUtterance(text, catalogue, { slashRequired: !addressed });
  return heard.kind === 'unknown' ? heard : { kind: 'nothing' };
}

function turnOf(plain: string): Heard | undefined {
  if (TURNS.next.test(plain)) return { kind: 'turn', by: 1 };
  if (TURNS.back.test(plain)) return { kind: 'turn', by: -1 };
  const page = TURNS.page.exec(plain)?.groups?.no;
  return page ? { kind: 'turn', to: Number(page) } : undefined;
}

/** The number stands first, or among words that mean nothing, and the command's word behind it: 2026-003 同意. */
function numberFirst(
  text: string,
  plain: string,
  refs: readonly Ref[],
  act: ReturnType<typeof readAct>,
  context: HearContext,
): Heard | undefined {
  const [ref] = refs;
  if (!ref) return undefined;
  const rest = without(plain, refs);
  const start = rest.length - stripped(rest).length === 0 ? 0 : rest.indexOf(stripped(rest));
  const body = stripped(rest);
  const heard = readUtterance(body, context.catalogue, { slashRequired: false });
  if (heard.kind !== 'command') return undefined;
  const command = find(context.catalogue, heard.name);
  const word = body.length - heard.rest.length;
  // 参加不了 begins with 参加, and is something else; so does 公开招标 with 公开.
  if (
    !command ||
    partOfTerm(body, body.slice(0, word).trim(), 0, context.catalogue) ||
    (act && act.start <= start && (act.end - start > word || (act.start < start && act.end - start >= word)))
  )
    return undefined;
  const from = start + body.length - heard.rest.length;
  const said = without(text.trim(), refs);
  return {
    kind: 'formal',
    command,
    rest: heard.rest === '' ? '' : said.slice(from).trim(),
    given: presetOf(command, body),
    refs,
    ...(runsOn(body, heard.rest) && { loose: true }),
  };
}

/** A command's word among others, beside a number: 2026-003 暂缓受理. The others are what has to be accounted for. */
function wordAmong(
  text: string,
  plain: string,
  refs: readonly Ref[],
  act: ReturnType<typeof readAct>,
  { catalogue }: HearContext,
): Heard | undefined {
  if (refs.length === 0 || act) return undefined;
  const rest = without(plain, refs);
  const [found] = catalogue
    .filter(({ changes }) => changes)
    .flatMap((command) => command.words.map((word) => ({ command, word: folded(word) })))
    .filter(({ word }) => word.length > 1 && rest.includes(word))
    .filter(({ word }) => !partOfTerm(rest, word, rest.indexOf(word), catalogue))
    .sort((a, b) => b.word.length - a.word.length);
  if (!found) return undefined;
  const start = rest.indexOf(found.word);
  const said = without(text.trim(), refs);
  const left = `${said.slice(0, start)} ${said.slice(start + found.word.length)}`.trim();
  return {
    kind: 'formal',
    command: found.command,
    rest: left,
    given: presetOf(found.command, found.word),
    refs,
    loose: true,
  };
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
    after: stripped(whole.slice(act.end)),
  };
}

const look = (command: string, values: Values = {}, ref?: Ref): Heard => ({
  kind: 'look',
  command,
  values,
  ...(ref && { ref }),
});

/** What is asked to be seen, the most particular first; nothing of it changes anything. */
function askedOf(
  plain: string,
  rest: string,
  refs: readonly Ref[],
  context: HearContext,
  described = false,
): Heard | undefined {
  const [ref] = refs;
  if (HOW_TO.lost.test(plain)) return look('help');
  if (HOW_TO.asks.test(plain) && !ref) {
    const about = derivedIn(plain, context) ?? HOW_TO.about.find(([, form]) => form.test(plain))?.[0];
    if (about) return look('help', { command: about });
  }
  const clause = POLICY.clause.exec(plain)?.groups?.clause;
  if (clause) return look('basis', { clause });
  const reminders = LOOKS.find(({ command, form }) => command === 'reminders' && form.test(rest));
  if (reminders) return look(reminders.command);
  if (ref) return lookAt(ref, plain, rest);
  const sent = FACETS.find(({ command, form }) => command === 'delivery' && form.test(plain));
  if (sent) return look(sent.command);
  const declined = DECLINES.find(({ form }) => form.test(plain));
  if (declined) return { kind: 'decline', key: declined.key };
  const figure = FIGURES.find(({ form }) => form.test(plain));
  if (figure) return look('find', { words: plain, by: figure.by });
  const register = registerIn(plain, context);
  if (register) return look(register);
  const what = CATALOGUE_ASKS.map((form) => form.exec(plain)?.groups?.what).find(Boolean);
  if (what) return look('catalogue', { words: what });
  const plainLook = LOOKS.find(({ form }) => form.test(plain));
  if (plainLook) return look(plainLook.command, plainLook.gives ? { words: plain } : {});
  const meeting = MEETING_LOOKS.find(({ form }) => form.test(plain));
  if (meeting && !PIECES.projects.test(plain)) return look(meeting.command);
  const one = FACETS.find(({ form }) => form.test(plain));
  const ofProjects = isOfProjects(plain) || (described && context.asksForProjects(plain));
  const rule =
    POLICY.rule.test(plain) && !POLICY.lists.test(plain) && TOPICS.some(({ form }) => form.test(plain));
  if (rule || (POLICY.asks.test(plain) && !ofProjects)) return look('basis', { question: plain });
  if (one && context.asksForProjects(plain)) return look('find', { words: plain, facet: one.command });
  if (context.asksForProjects(plain)) return look('find', { words: plain });
  if (POLICY.asks.test(plain) || TOPICS.some(({ form }) => form.test(plain)))
    return look('basis', { question: plain });
  return undefined;
}

/** The act of a row whose own word a sentence holds, the longest first: 补充协议要怎么弄. */
function derivedIn(plain: string, { catalogue }: HearContext): string | undefined {
  const said = catalogue
    .filter(({ says, changes }) => says && changes)
    .flatMap(({ name, words }) => words.map((word) => ({ name, word: folded(word) })))
    .filter(({ word }) => word.length > 2 && plain.includes(word));
  return said.sort((a, b) => b.word.length - a.word.length)[0]?.name;
}

/** The list whose name a question for its entries holds: 承接主体有哪些, 集采目录里有体育吗. */
function registerIn(plain: string, { catalogue }: HearContext): string | undefined {
  if (!REGISTER_ASKS.asks.test(plain) || REGISTER_ASKS.rule.test(plain)) return undefined;
  const lists = catalogue.filter(({ says, changes, group }) => says && !changes && group === 'registers');
  return lists.find(({ words }) => words.some((word) => plain.includes(folded(word))))?.name;
}

/** Speaks of projects there are rather than of the rule. */
const isOfProjects = (plain: string): boolean => TURNS.projects.test(plain);

/** How one thing that is named only by words is to be shown, where the sentence asks for one. */
export const facetOf = (text: string): string | undefined =>
  FACETS.find(({ form }) => form.test(folded(text)))?.command;

/** Words beside a number that are fewer than these mean the thing itself: 看下, 那个项目. */
const FEW_WORDS = 4;

/** What a number is asked about; words that ask nothing are kept to be named (design §4, law 1). */
function lookAt(ref: Ref, plain: string, rest: string): Heard {
  const facet = FACETS.find(({ form }) => form.test(rest));
  const asks =
    facet || endsAsking(plain) || QUESTION.begins.test(stripped(rest)) || QUESTION.holds.test(rest);
  const left = asks ? '' : stripped(rest);
  return {
    ...{ kind: 'look', command: facet?.command ?? 'show', values: {}, ref },
    ...(left.length >= FEW_WORDS && { left }),
  };
}

/** 金额改为60万, 期限改成明年3月至12月, 金额是60万不是80万. */
function mendOf(
  text: string,
  plain: string,
  refs: readonly Ref[],
  { catalogue }: HearContext,
): Heard | undefined {
  const command = find(catalogue, 'amend');
  const said = without(text.trim(), refs);
  const whole = without(plain, refs).trim();
  const match = MENDS.form.exec(whole) ?? ADDS.exec(whole) ?? undefined;
  if (command && !match && LEFT_OUT.test(whole))
    return { kind: 'formal', command, rest: '', given: {}, refs };
  if (!command || !match?.groups) return undefined;
  const { label = '', value = '' } = match.groups;
  const at = said.trim().indexOf(value);
  const verbatim = at >= 0 ? said.trim().slice(at, at + value.length) : value;
  return { kind: 'formal', command, rest: `${label}：${verbatim}`, given: {}, refs };
}

/** 我想报个项目，叫戏曲下乡，20万. */
function declareOf(text: string, plain: string): Heard | undefined {
  if (!DECLARES.form.test(plain)) return undefined;
  const { name: called, bought, first } = DECLARES.name.exec(text)?.groups ?? {};
  const name = (first ?? called ?? bought)?.trim();
  const fen = DECLARES.amount.exec(plain)?.groups?.amount;
  return look('submit', { ...(name && { name }), ...(fen && { fen }) });
}

/** 开个专门会议研究养老采购. */
function conveneOf(plain: string): Heard | undefined {
  const { type, about } = DECLARES.meeting.exec(plain)?.groups ?? {};
  if (!DECLARES.meeting.test(plain)) return undefined;
  return look('convene', { ...(type && { type }), ...(about && { topics: about }) });
}
