import type { KnownScene } from '../../src/chat/define-command.ts';
import { substance } from '../../src/chat/evidence.ts';
import {
  choice,
  custom,
  day,
  type InputOf,
  line,
  money,
  optional,
  period,
  prose,
  unit,
  yesNo,
} from '../../src/chat/fields.ts';
import { readAmount } from '../../src/chat/read/amount.ts';
import { readYesNo } from '../../src/chat/read/choice.ts';
import { readItem } from '../../src/chat/read/item.ts';
import { readSituation } from '../../src/chat/read/situation.ts';
import { entryNamed, partProblems } from '../../src/chat/told.ts';
import { declarationProblems, isProhibited, type Problem } from '../../src/domain/declare.ts';
import { type Answers, type Declaration, FUND_SOURCES, type Fund } from '../../src/domain/project.ts';
import { entryOf } from '../../src/engine/part.ts';
import { declarationContext, declaringPost, refuseProhibited } from '../../src/office/declare-project.ts';
import { TRANSFERRED } from '../../src/registers/transferred.ts';
import { FUND_WORDS } from '../../src/wording/project.ts';
import { denied, SITUATION_WORDS } from '../../src/wording/situation.ts';

/** The catalogue item meant, by code or name; `outside` when none fits (R26). */
const item = custom(readItem, { clause: '四(二)' });

/** Sources with their money; one source alone may leave the figure out and then stands for the whole (六(二), R42). */
const funds = custom(
  (text): Fund[] | { problem: string } => {
    const parts = text
      .split(/[、;；+＋\n]|[，,](?!\d{3})/)
      .map((part) => part.trim())
      .filter(Boolean);
    const read = parts.map((part) => readFund(part, parts.length === 1));
    return read.some((fund) => fund === undefined) || read.length === 0
      ? { problem: 'unknown-fund' }
      : read.flatMap((fund) => fund ?? []);
  },
  { clause: '六(二)' },
);

function readFund(part: string, alone: boolean): Fund | undefined {
  const named = FUND_SOURCES.flatMap((source) =>
    [FUND_WORDS[source].label, ...FUND_WORDS[source].labels].map((word) => ({ source, word })),
  )
    .filter(({ word }) => part.startsWith(word))
    .sort((a, b) => b.word.length - a.word.length)[0];
  if (!named) return undefined;
  const figure = part.slice(named.word.length).replace(/^[\s:：=]+/, '');
  if (!figure) return alone ? { source: named.source, fen: 0 } : undefined;
  const amount = readAmount(figure);
  return 'fen' in amount ? { source: named.source, fen: amount.fen } : undefined;
}

/** Which of the five apply, in words; 无 when none does (六(一)). */
export const situation = custom(readSituation, { clause: '六(一)', takesRest: true });

const flag = optional(yesNo({ quiet: true, labelledOnly: true }));
export const FLAG_FIELDS = {
  fresh: flag,
  transfer: flag,
  large: flag,
  major: flag,
  specified: flag,
} as const;

/** Everything a declaration says (R30). */
export const DECLARATION_FIELDS = {
  name: line(60, { clause: '五(一)' }),
  need: prose(600, { clause: '六(一)', labelledOnly: true }),
  item: { ...item, labelledOnly: true },
  fen: money({ clause: '六(二)', labelledOnly: true }),
  costBasis: substance(400, { kind: 'paragraph', clause: '二(三)3', labelledOnly: true }),
  funds: { ...funds, labelledOnly: true },
  period: period({ clause: '五(二)', labelledOnly: true }),
  quantity: line(200, { clause: '六(五)', labelledOnly: true }),
  quality: line(200, { clause: '六(五)', labelledOnly: true }),
  nature: choice('nature', { clause: '四(一)', labelledOnly: true }),
  market: yesNo({ clause: '四(一)', labelledOnly: true }),
  social: yesNo({ clause: '四(一)', labelledOnly: true }),
  staffing: choice('staffing', { clause: '七(三)', labelledOnly: true }),
  staffingReason: optional(substance(300, { kind: 'paragraph', clause: '二(三)4', labelledOnly: true })),
  situation: { ...situation, labelledOnly: true },
  largeReason: optional(substance(300, { kind: 'paragraph', clause: '六(一)', labelledOnly: true })),
  transferred: optional(line(80, { clause: '七(二)3', labelledOnly: true })),
  instruction: optional(substance(200, { clause: '六(一)', labelledOnly: true })),
  grounds: optional(substance(400, { kind: 'paragraph', clause: '六(一)', labelledOnly: true })),
  purchaser: optional(unit({ clause: '三(一)', labelledOnly: true })),
  kind: optional(choice('kind', { clause: '三(一)', labelledOnly: true })),
  officer: optional(line(20, { clause: '七(二)5', labelledOnly: true })),
  declaredOn: optional(day({ clause: '八(二)', labelledOnly: true })),
  suitable: optional(yesNo({ quiet: true, labelledOnly: true })),
  ...FLAG_FIELDS,
} as const;

type DeclarationInput = InputOf<typeof DECLARATION_FIELDS>;
/** What has been read of a declaration so far. */
type Draft = { readonly [K in keyof DeclarationInput]?: DeclarationInput[K] | undefined };

type TypedFields = Readonly<Record<string, string>>;

/** Shorthands: 适宜 answers two questions, single flags add up to the situation. */
export const expandDeclaration = (typed: TypedFields): TypedFields => expandFlags(expandSuitable(typed));

/** As for a declaration, but a single flag changes only itself: the others stay as they were declared. */
export const expandAmendment = (typed: TypedFields): TypedFields => expandReason(expandSuitable(typed));

function expandSuitable({ suitable, ...rest }: TypedFields): TypedFields {
  return suitable ? { market: suitable, social: suitable, ...rest } : rest;
}

/** `新增:是 职能转变:否` becomes the situation; `规模较大:否，因为…` also its reason. */
export function expandFlags(typed: TypedFields): TypedFields {
  const flags = SITUATION_WORDS.flags.filter(({ flag: name }) => typed[name] !== undefined);
  if (flags.length === 0) return typed;
  // A flag nobody answered is no no: with some of the five said one by one, the rest are asked for (六(一)).
  if (!typed.situation && flags.length < SITUATION_WORDS.flags.length) return expandReason(typed);
  const said = flags.flatMap(({ flag: name, words: [word] }) => {
    const answer = readYesNo(typed[name] ?? '');
    return answer ? [answer.value ? word : denied(word)] : [];
  });
  // What was stated beside single flags is read together with them: two answers to one question are a problem.
  const stated = typed.situation ? [typed.situation] : [];
  const none = stated.some((words) => SITUATION_WORDS.none.includes(words));
  const agree = none && flags.every(({ flag: name }) => !readYesNo(typed[name] ?? '')?.value);
  const words = agree ? [] : [...stated, ...said];
  return { ...expandReason(typed), situation: words.join('、') || SITUATION_WORDS.nothing };
}

function expandReason(typed: TypedFields): TypedFields {
  const reason = typed.largeReason ? undefined : readYesNo(typed.large ?? '')?.reason;
  return reason ? { ...typed, largeReason: reason } : typed;
}

/** What was typed as the domain knows it; what is not there yet stays out. */
export async function toDeclaration(
  input: Draft,
  scene: KnownScene,
  before?: Declaration,
): Promise<Partial<Declaration>> {
  const answers = answersOf(input, before);
  const purchaser = input.purchaser ?? before?.purchaser ?? declaringPost(scene.actor).unit;
  const { kind } = await declarationContext(scene.occasion, purchaser);
  const {
    name,
    need,
    fen,
    costBasis,
    quantity,
    quality,
    nature,
    staffing,
    staffingReason,
    largeReason,
    instruction,
    grounds,
  } = input;
  const [only, ...others] = input.funds ?? [];
  const whole = fen ?? before?.fen;
  const paid =
    only && others.length === 0 && only.fen === 0 && whole
      ? [{ ...only, fen: whole }]
      : (input.funds ?? followAmount(fen, before));
  const { item: code, catalogueVersion, ...kept } = before ?? ({} as Partial<Declaration>);
  const cited = input.item
    ? cite(input.item, scene)
    : { ...(code && { item: code }), ...(catalogueVersion && { catalogueVersion }) };
  return {
    ...(kept as Partial<Declaration>),
    ...definedOnly({
      name,
      need,
      fen,
      costBasis,
      quantity,
      quality,
      nature,
      staffing,
      staffingReason,
      largeReason,
      instruction,
      grounds,
    }),
    ...cited,
    ...(await transferredBy(input, scene)),
    ...(paid && { funds: paid }),
    ...(input.period && { from: input.period.from, to: input.period.to }),
    ...(input.market && { market: input.market.value }),
    ...(input.social && { social: input.social.value }),
    ...(answers && { answers }),
    purchaser,
    purchaserKind: input.kind ?? before?.purchaserKind ?? kind,
    officer: input.officer ?? before?.officer ?? scene.actor.name,
    declaredOn: input.declaredOn ?? before?.declaredOn ?? scene.today,
  };
}

/** The function handed over, as 编委办's catalogue calls it; what it does not list stays out (七(二)3, R24). */
async function transferredBy(
  { transferred }: Draft,
  { desk }: Pick<KnownScene, 'desk'>,
): Promise<Pick<Declaration, 'transferred'>> {
  if (!transferred) return {};
  const { found } = await entryNamed(TRANSFERRED.key, transferred, desk);
  return found ? { transferred: { number: found.number, name: found.title } } : {};
}

/** The five answers: as stated at once, or as declared before with the flags that were named. */
function answersOf(input: Draft, before: Declaration | undefined): Answers | undefined {
  const stated = input.situation ?? before?.answers;
  if (!stated) return undefined;
  const named = SITUATION_WORDS.flags.flatMap(({ flag: name }) => {
    const answer = input[name];
    return answer ? [[name, answer.value] as const] : [];
  });
  return { ...stated, ...Object.fromEntries(named) };
}

/** An amount that changes takes its only source along. */
function followAmount(fen: number | undefined, before: Declaration | undefined): readonly Fund[] | undefined {
  const [only, ...others] = before?.funds ?? [];
  return only && others.length === 0 && fen !== undefined ? [{ ...only, fen }] : undefined;
}

function cite(
  { code, field }: { code?: string; field: string },
  { reading }: KnownScene,
): Partial<Declaration> {
  const version = reading.items.find((each) => each.code === code)?.version;
  return { field, ...(code && { item: code }), ...(version !== undefined && { catalogueVersion: version }) };
}

const definedOnly = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** The rules over what is there so far; what nobody may buy is refused at once (R18). */
export async function checkDeclaration(input: Draft, scene: KnownScene): Promise<readonly Problem[]> {
  const draft = await toDeclaration(input, scene);
  const unlisted =
    input.transferred && !draft.transferred ? await unlistedFunction(input.transferred, scene) : [];
  if (isProhibited(draft)) await refuseProhibited(scene.occasion, draft);
  const problems = declarationProblems(
    draft,
    await declarationContext(scene.occasion, draft.purchaser ?? ''),
  );
  const named = unlisted.length > 0 ? problems.filter(({ field }) => field !== 'transferred') : problems;
  return [
    ...unlisted,
    ...named.map((problem) => ({ ...problem, field: FIELD_OF[problem.field] ?? problem.field })),
  ];
}

/** The catalogue of functions holds no such entry. */
const unlistedFunction = (said: string, { desk }: KnownScene): Promise<readonly Problem[]> =>
  partProblems({ transferred: entryOf(TRANSFERRED.key, '') }, { transferred: said }, desk);

/** Where a rule's field goes by another name in the form. */
const FIELD_OF: Readonly<Record<string, string>> = { to: 'period', from: 'period' };
