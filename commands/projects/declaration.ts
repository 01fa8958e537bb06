import type { KnownScene } from '../../src/chat/define-command.ts';
import {
  custom,
  type Field,
  type Fields,
  type InputOf,
  optional,
  type ReadContext,
  yesNo,
} from '../../src/chat/fields.ts';
import { fieldOf } from '../../src/chat/part-field.ts';
import { readAmount } from '../../src/chat/read/amount.ts';
import { readYesNo } from '../../src/chat/read/choice.ts';
import { readItem } from '../../src/chat/read/item.ts';
import { entryNamed, partProblems } from '../../src/chat/told.ts';
import {
  DECLARATION,
  type Declaration,
  type Declared,
  type DeclaredName,
  type Fund,
} from '../../src/domain/declaration.ts';
import { declarationProblems, isProhibited, type Problem } from '../../src/domain/declare.ts';
import { type Answers, FUND_OPTIONS, PURCHASERS } from '../../src/domain/declared-options.ts';
import type { EntryRef } from '../../src/domain/entry.ts';
import type { Part } from '../../src/domain/part.ts';
import { declarationContext, declaringPost, refuseProhibited } from '../../src/office/declare-project.ts';
import { TRANSFERRED } from '../../src/registers/transferred.ts';
import { denied, SITUATION_WORDS } from '../../src/wording/situation.ts';

/** The catalogue item meant, by code or name, with the edition it is cited from; the field alone where none fits (R26). */
function citeItem(text: string, context: ReadContext) {
  const read = readItem(text, context);
  if ('problem' in read) return read;
  const { code, field } = read;
  const version = context.items.find((each) => each.code === code)?.version;
  return { field, ...(code && { item: code }), ...(version !== undefined && { catalogueVersion: version }) };
}

/** Sources with their money; one source alone may leave the figure out and then stands for the whole (六(二), R42). */
function readFunds(text: string): Fund[] | { problem: string } {
  const parts = text
    .split(/[、;；+＋\n]|[，,](?!\d{3})/)
    .map((part) => part.trim())
    .filter(Boolean);
  const read = parts.map((part) => readFund(part, parts.length === 1));
  return read.some((fund) => fund === undefined) || read.length === 0
    ? { problem: 'unknown-fund' }
    : read.flatMap((fund) => fund ?? []);
}

function readFund(part: string, alone: boolean): Fund | undefined {
  const named = FUND_OPTIONS.flatMap(({ value: source, words }) => words.map((word) => ({ source, word })))
    .filter(({ word }) => part.startsWith(word))
    .sort((a, b) => b.word.length - a.word.length)[0];
  if (!named) return undefined;
  const figure = part.slice(named.word.length).replace(/^[\s:：=]+/, '');
  if (!figure) return alone ? { source: named.source, fen: 0 } : undefined;
  const amount = readAmount(figure);
  return 'fen' in amount ? { source: named.source, fen: amount.fen } : undefined;
}

const flag = optional(yesNo({ quiet: true, labelledOnly: true }));
export const FLAG_FIELDS = {
  fresh: flag,
  transfer: flag,
  large: flag,
  major: flag,
  specified: flag,
} as const;

type Rows = typeof DECLARATION;
/** What is read of a part: an entry of a register by what it is called, anything else as it is kept. */
type Read<N extends DeclaredName> =
  Rows[N] extends Part<infer T, boolean> ? (T extends EntryRef ? string : T) : never;
/** What is worked out where nobody says it need not be said. */
type Asked<N extends DeclaredName> = Field<
  Read<N>,
  Rows[N] extends { readonly supplied: true } ? false : Rows[N]['needed']
>;

function asked<N extends DeclaredName>(name: N): Asked<N> {
  const row: Declared = DECLARATION[name];
  const field = fieldOf(row);
  return (row.supplied ? { ...field, required: false } : field) as Asked<N>;
}

/** Read with more than its sort knows of. */
const own = <R>(name: DeclaredName, read: (text: string, context: ReadContext) => R) => ({
  ...asked(name),
  ...{ kind: 'text' as const, required: true as const },
  schema: custom(read).schema,
});

const ASKED = Object.fromEntries(
  (Object.keys(DECLARATION) as DeclaredName[]).map((name) => [name, asked(name)]),
) as { readonly [N in DeclaredName]: Asked<N> };

/** Everything a declaration says, as it is asked for (R30). */
export const DECLARATION_FIELDS = {
  ...ASKED,
  item: own('item', citeItem),
  funds: own('funds', readFunds),
  suitable: optional(yesNo({ quiet: true, labelledOnly: true })),
  ...FLAG_FIELDS,
} as const satisfies Fields;

type Changeable = { readonly [N in DeclaredName as Rows[N] extends { readonly stays: true } ? never : N]: N };
/** Every part an edit may change: none is asked for, each goes by its label. */
export const CHANGE_FIELDS = {
  ...(Object.fromEntries(
    (Object.keys(DECLARATION) as DeclaredName[]).flatMap((name) =>
      'stays' in DECLARATION[name]
        ? []
        : [[name, { ...DECLARATION_FIELDS[name], required: false, labelledOnly: true }]],
    ),
  ) as {
    readonly [N in keyof Changeable]: (typeof DECLARATION_FIELDS)[N] extends Field<infer T>
      ? Field<T, false>
      : never;
  }),
  ...FLAG_FIELDS,
} as const satisfies Fields;

/** What has been read of a declaration so far. */
type DeclarationInput = InputOf<typeof DECLARATION_FIELDS>;
export type Draft = { readonly [K in keyof DeclarationInput]?: DeclarationInput[K] | undefined };

type TypedFields = Readonly<Record<string, string>>;

/** Shorthands: 适宜 answers two questions, single flags add up to the situation. */
export const expandDeclaration = (typed: TypedFields): TypedFields =>
  expandFlags(expandSuitable(expandMoney(expandNature(typed))));

/** As for a declaration, but a single flag changes only itself: the others stay as they were declared. */
export const expandAmendment = (typed: TypedFields): TypedFields =>
  expandReason(expandSuitable(expandMoney(expandNature(typed))));

/** 资金：50万元 is the amount, where nothing else says it; 资金：项目经费50万元 says where it comes from. */
function expandMoney({ funds, ...rest }: TypedFields): TypedFields {
  if (funds === undefined) return rest;
  return rest.fen === undefined && 'fen' in readAmount(funds) ? { ...rest, fen: funds } : { ...rest, funds };
}

/** 性质：行政机关 is the purchaser's, 性质：公共服务 the service's. */
function expandNature({ nature, ...rest }: TypedFields): TypedFields {
  if (nature === undefined) return rest;
  const isKind = PURCHASERS.some(({ words }) => (words as readonly string[]).includes(nature.trim()));
  return isKind && rest.kind === undefined ? { ...rest, kind: nature } : { ...rest, nature };
}

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
  before: Partial<Declaration> = {},
): Promise<Partial<Declaration>> {
  const answers = answersOf(input, before);
  const purchaser = input.purchaser ?? before.purchaser ?? declaringPost(scene.actor).unit;
  const { kind } = await declarationContext(scene.occasion, purchaser);
  const { transferred, ...typed } = input;
  const kept = { purchaserKind: kind, officer: scene.actor.name, declaredOn: scene.today, ...before };
  const funds = fundsOf(input, before);
  return {
    ...withParts(kept, typed),
    ...(await transferredBy(transferred, scene)),
    ...(funds && { funds }),
    ...(answers && { answers }),
    purchaser,
  };
}

/** Each part that was said in place of all it kept before. */
function withParts(
  before: Partial<Declaration>,
  said: Readonly<Record<string, unknown>>,
): Partial<Declaration> {
  const rows = Object.entries(DECLARATION as Readonly<Record<string, Declared>>);
  const changed = rows.flatMap(([name, { keeps }]) => {
    const value = said[name];
    return value === undefined ? [] : [{ keys: Object.keys(keeps ?? { [name]: name }), value }];
  });
  const replaced = changed.flatMap(({ keys }) => keys);
  const kept = Object.entries(before).filter(([key]) => !replaced.includes(key));
  // What keeps several things is read as all of them.
  const told = changed.map(({ keys: [only = '', ...others], value }) =>
    others.length > 0 ? (value as object) : { [only]: value },
  );
  return Object.assign(Object.fromEntries(kept), ...told);
}

/** The sources as they were said; one that stands alone follows the amount. */
function fundsOf({ funds, fen }: Draft, before: Partial<Declaration>): readonly Fund[] | undefined {
  const [only, ...others] = funds ?? (fen === undefined ? [] : (before.funds ?? []));
  const whole = fen ?? before.fen;
  if (!only || others.length > 0 || !whole) return funds;
  return funds === undefined || only.fen === 0 ? [{ ...only, fen: whole }] : funds;
}

/** The function handed over, as 编委办's catalogue calls it; what it does not list stays out (七(二)3, R24). */
async function transferredBy(
  transferred: string | undefined,
  { desk }: Pick<KnownScene, 'desk'>,
): Promise<Pick<Declaration, 'transferred'>> {
  if (!transferred) return {};
  const { found } = await entryNamed(TRANSFERRED.key, transferred, desk);
  return found ? { transferred: { number: found.number, name: found.title } } : {};
}

/** The five answers: as stated at once, or as declared before with the flags that were named. */
function answersOf(input: Draft, before: Partial<Declaration>): Answers | undefined {
  const stated = input.situation ?? before.answers;
  if (!stated) return undefined;
  const named = SITUATION_WORDS.flags.flatMap(({ flag: name }) => {
    const answer = input[name];
    return answer ? [[name, answer.value] as const] : [];
  });
  return { ...stated, ...Object.fromEntries(named) };
}

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
  partProblems({ transferred: DECLARATION.transferred }, { transferred: said }, desk);

/** Where a rule's field goes by another name in the form. */
const FIELD_OF: Readonly<Record<string, string>> = { to: 'period', from: 'period' };
