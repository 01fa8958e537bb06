import { type ClauseId, EFFECTIVE_FROM } from './clauses.ts';
import type { Declaration } from './declaration.ts';
import type { PurchaserKind } from './declared-options.ts';
import type { RefusalFacts } from './refusal.ts';
import { scaleMatters } from './routing.ts';

/** One thing wrong or missing with what was typed; `key` names its sentence in `wording/problems`. */
export interface Problem {
  readonly field: string;
  readonly key: string;
  readonly clause?: ClauseId;
  readonly facts?: RefusalFacts;
}

/** Everything that was wrong, at once (R30). */
export class Incomplete extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ field, key }) => `${field}: ${key}`).join(', '));
    this.name = 'Incomplete';
  }
}

export interface DeclarationContext {
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether public money funds the purchaser (三(一)). */
  readonly funded: boolean;
  /** What the register says the purchaser is; what is typed may not differ (R08). */
  readonly kind: PurchaserKind;
  /** Codes of the catalogue in force today. */
  readonly itemsInForce: ReadonlySet<string>;
  /** Functions that may be cited today, by number; none where 编委办 has not entered its catalogue yet (R24). */
  readonly functionsInForce: ReadonlyMap<string, string>;
}

type Draft = Partial<Declaration>;

interface Check extends Problem {
  readonly fails: (draft: Draft, context: DeclarationContext) => boolean;
  readonly tells?: (draft: Draft, context: DeclarationContext) => RefusalFacts;
}

/** Entries named where one is asked for: what fits a line. */
const NAMED = 3;
const sum = (draft: Draft) => (draft.funds ?? []).reduce((total, { fen }) => total + fen, 0);
const outsideTheKinds = (draft: Draft, { kind }: DeclarationContext) =>
  draft.purchaserKind === 'other' || kind === 'other';
/** Knowingly named no item of the catalogue. */
const isOutside = (draft: Draft) => draft.item === undefined && draft.field !== undefined;
const oneMatter = ({ answers }: Draft) => Boolean(answers?.major || answers?.specified);

/** The rules a declaration must pass, each with its clause. A part not given yet fails no rule: it is asked for as missing. */
export const DECLARATION_CHECKS: readonly Check[] = [
  {
    field: 'kind',
    key: 'purchaser-not-eligible',
    clause: '三(一)',
    fails: outsideTheKinds,
  },
  {
    field: 'kind',
    key: 'purchaser-kind-differs',
    clause: '三(一)',
    fails: (d, c) => !outsideTheKinds(d, c) && d.purchaserKind !== undefined && d.purchaserKind !== c.kind,
  },
  {
    field: 'kind',
    key: 'mass-organisation-unfunded',
    clause: '三(一)',
    fails: (d, c) => d.purchaserKind === 'mass-organisation' && !c.funded,
  },
  {
    field: 'kind',
    key: 'purchaser-unfunded',
    clause: '三(一)',
    fails: (d, c) =>
      (d.purchaserKind === 'administrative' || d.purchaserKind === 'civil-service-managed') && !c.funded,
  },
  { field: 'market', key: 'not-for-the-market', clause: '四(一)', fails: (d) => d.market === false },
  { field: 'social', key: 'beyond-social-forces', clause: '四(一)', fails: (d) => d.social === false },
  {
    field: 'item',
    key: 'item-not-in-force',
    clause: '四(二)',
    fails: (d, c) => d.item !== undefined && !c.itemsInForce.has(d.item),
  },
  {
    field: 'situation',
    key: 'outside-needs-one-matter',
    clause: '六(一)',
    fails: (d) => isOutside(d) && d.answers !== undefined && !oneMatter(d),
  },
  { field: 'grounds', key: 'outside-catalogue', clause: '六(一)', fails: (d) => isOutside(d) && !d.grounds },
  {
    field: 'funds',
    key: 'funds-do-not-add-up',
    clause: '六(二)',
    fails: (d) => d.fen !== undefined && d.funds !== undefined && sum(d) !== d.fen,
    tells: (d) => ({ sumFen: sum(d), amountFen: d.fen ?? 0 }),
  },
  {
    field: 'to',
    key: 'ends-before-it-begins',
    fails: (d) => d.from !== undefined && d.to !== undefined && d.to < d.from,
  },
  {
    field: 'staffingReason',
    key: 'more-staff-needs-reason',
    clause: '二(三)4',
    fails: (d) => d.staffing === 'more' && !d.staffingReason,
  },
  {
    field: 'largeReason',
    key: 'scale-needs-judgement',
    clause: '六(一)',
    fails: (d) => d.answers !== undefined && scaleMatters(d.answers) && !d.largeReason,
  },
  {
    field: 'transferred',
    key: 'transfer-needs-entry',
    clause: '七(二)3',
    fails: (d, { functionsInForce }) =>
      d.answers?.transfer === true &&
      functionsInForce.size > 0 &&
      !functionsInForce.has(d.transferred?.number ?? ''),
    tells: (_, { functionsInForce }) => ({
      nearest: [...functionsInForce].slice(0, NAMED).map(([number, name]) => `${number} ${name}`),
    }),
  },
  {
    field: 'instruction',
    key: 'specified-without-instruction',
    clause: '六(一)',
    fails: (d) => d.answers?.specified === true && !d.instruction,
  },
  {
    field: 'declaredOn',
    key: 'declared-in-the-future',
    fails: (d, c) => d.declaredOn !== undefined && d.declaredOn > c.today,
  },
];

/** Everything these rules hold against a declaration, in the order of the table (R08, R09, R15, R26, R37, R38, R42). */
export function declarationProblems(draft: Draft, context: DeclarationContext): readonly Problem[] {
  return DECLARATION_CHECKS.filter(({ fails }) => fails(draft, context)).map(
    ({ field, key, clause, tells }) => ({
      field,
      key,
      ...(clause && { clause }),
      ...(tells && { facts: tells(draft, context) }),
    }),
  );
}

/** The two kinds nobody may buy; no role can pass them (四(一), R18). */
export const isProhibited = (draft: Draft): boolean =>
  draft.nature === 'government-only' || draft.nature === 'not-government';

/** Declared before the document took effect: flagged on the card, not refused (八(二), R02). */
export const isBeforeEffect = (declaration: Pick<Declaration, 'declaredOn'>): boolean =>
  declaration.declaredOn < EFFECTIVE_FROM;
