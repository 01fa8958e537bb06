import type { ClauseId } from './clauses.ts';
import type { Entry, EntryRef } from './entry.ts';
import type { Hand, UnitSlug } from './people.ts';
import type { PrincipleAnswers } from './principles.ts';

/** The eight stages in the document's own order (五(一), R27). */
export const STAGES = [
  'declaration',
  'review',
  'procurement',
  'qualification',
  'contract',
  'supervision',
  'evaluation',
  'payment',
] as const;
export type Stage = (typeof STAGES)[number];

export const STATES = [
  'submitted',
  'returned',
  'withdrawn',
  'in-review',
  'disputed',
  'escalated',
  'concluded',
  'awaiting-convenor',
  'awaiting-government',
  'awaiting-channel',
  'approved',
  'completed',
  'evaluated',
  'paid',
  'archived',
  'refused',
] as const;
export type State = (typeof STATES)[number];

export const PURCHASER_KINDS = [
  'administrative',
  'civil-service-managed',
  'mass-organisation',
  'other',
] as const;
/** 行政机关 · 参照公务员法管理的事业单位 · 群团组织 · anything else, which may not buy (三(一), R08, R09). */
export type PurchaserKind = (typeof PURCHASER_KINDS)[number];

/** A kind of unit of its own, each with a measure of its own (八(一)). */
export const TOWN = 'town';

/** As what a unit buys: a town is an administrative organ like others (三(一), 七(四), R149). */
export const purchaserKindOf = (kind: string | undefined): PurchaserKind =>
  kind === TOWN ? 'administrative' : (PURCHASER_KINDS.find((each) => each === kind) ?? 'other');

export const FUND_SOURCES = ['operating', 'project', 'fiscal-special', 'investment', 'other-fiscal'] as const;
/** 公用经费 · 项目经费 · 财政专项资金 · 政府投资项目资金 · 其他财政性资金 (六(二), R42). */
export type FundSource = (typeof FUND_SOURCES)[number];

export interface Fund {
  readonly source: FundSource;
  readonly fen: number;
}

/** 公共服务 · 辅助性服务 · and the two kinds nobody may buy (四(一), R15, R18). */
export const SERVICE_NATURES = ['public', 'auxiliary', 'government-only', 'not-government'] as const;
export type ServiceNature = (typeof SERVICE_NATURES)[number];

/** Effect on posts and staff: none, fewer, more. 'more' stays on every card as a warning (二(三)4, 七(三), R07). */
export const STAFFING_EFFECTS = ['none', 'fewer', 'more'] as const;
export type StaffingEffect = (typeof STAFFING_EFFECTS)[number];

/** The five answers that decide the route (六(一), R33–R39). */
export interface Answers {
  /** 新增 */
  readonly fresh: boolean;
  /** 政府职能转变必须购买 */
  readonly transfer: boolean;
  /** 规模较大: a judgement, the document gives no figure */
  readonly large: boolean;
  /** 重大项目、重大民生事项 */
  readonly major: boolean;
  /** 党委、政府临时确定的特定项目 */
  readonly specified: boolean;
}

/** What a purchaser declares (R30). Dates are `YYYY-MM-DD`; money is in fen. */
export interface Declaration {
  readonly purchaser: UnitSlug;
  readonly purchaserKind: PurchaserKind;
  readonly name: string;
  readonly need: string;
  /** Catalogue code in force on the day; absent only with `grounds` on the one-matter route (R26). */
  readonly item?: string;
  readonly catalogueVersion?: number;
  readonly grounds?: string;
  /** Field slug from the catalogue, e.g. `education`. */
  readonly field: string;
  readonly fen: number;
  readonly costBasis: string;
  readonly funds: readonly Fund[];
  readonly from: string;
  readonly to: string;
  readonly quantity: string;
  readonly quality: string;
  readonly officer: string;
  readonly nature: ServiceNature;
  /** Suited to market provision, and within what social forces can do (四(一), R15). */
  readonly market: boolean;
  readonly social: boolean;
  readonly staffing: StaffingEffect;
  /** Why posts or staff are added although the document says 原则上不再增加 (二(三)4, Z18). */
  readonly staffingReason?: string;
  readonly answers: Answers;
  /** Why the scale is, or is not, judged large; and who judged is the submitter (R38). */
  readonly largeReason?: string;
  /** The function that is handed over, from the catalogue of 编委办; absent where that is not loaded yet (七(二)3, R24). */
  readonly transferred?: EntryRef;
  /** The instruction behind a specified project (R37). */
  readonly instruction?: string;
  readonly declaredOn: string;
}

export const ROUTES = ['A', 'B', 'C', 'D', 'D+B'] as const;
/** A 区政府审批 · B 常务会议 · C 原有渠道 · D 一事一议. */
export type Route = (typeof ROUTES)[number];

export interface RouteTest {
  readonly test: keyof Answers;
  readonly answer: boolean;
  readonly clause: ClauseId;
}

/** The route with everything that led to it, kept with the rule set it was decided under (R01, R39). */
export interface RouteDecision {
  readonly route: Route;
  readonly tests: readonly RouteTest[];
  readonly clauses: readonly ClauseId[];
  /** Notes where the document is silent: keys of wording (Z01, Z02, Z04). */
  readonly notes: readonly RouteNote[];
  readonly ruleSet: string;
}
export type RouteNote = 'scale-undefined' | 'transfer-not-new' | 'both-demands';

export interface Asked {
  readonly unit: UnitSlug;
  /** Why this unit: by duty of the field, because a function moves, because finance fixes the amount, or added by the office. */
  readonly because: 'amount' | 'field' | 'function' | 'stand-in' | 'added';
  readonly clause: ClauseId;
  readonly at: string;
}

/** Never altered; a later opinion of the same unit in the same round replaces it, the earlier stays readable (R124). */
export interface Opinion {
  readonly unit: UnitSlug;
  readonly agrees: boolean;
  readonly reason?: string;
  /** Set by the unit that determines the money (R44). */
  readonly approvedFen?: number;
  /** What it answers to each principle (二(三), R06); absent where it was given before they were asked. */
  readonly principles?: PrincipleAnswers;
  readonly round: number;
  readonly by: Hand;
  readonly at: string;
}

export interface Coordination {
  readonly round: number;
  readonly openedAt: string;
  readonly by?: Hand;
  readonly at?: string;
  readonly result?: 'agreed' | 'not-agreed';
  readonly note?: string;
}

export type Decision = ReviewConclusion | ConvenorDecision | ExternalDecision;

interface Decided {
  readonly round: number;
  readonly by: Hand;
  readonly at: string;
  /** Set when a material change voided it; it stays visible (R40). */
  readonly supersededAt?: string;
}
export interface ReviewConclusion extends Decided {
  readonly kind: 'review';
  readonly passed: boolean;
  readonly reason?: string;
}
export interface ConvenorDecision extends Decided {
  readonly kind: 'convenor';
  readonly passed: boolean;
  readonly reason?: string;
}
/** Somebody outside decided; the office only recorded it (R41, R34, R35). */
export interface ExternalDecision extends Decided {
  readonly kind: 'external';
  readonly body: 'government' | 'executive-meeting' | 'channel';
  readonly passed: boolean;
  readonly document: string;
  readonly date: string;
  /** Its name, or where it is archived. */
  readonly file: string;
  /** Key of the file itself, when it was sent to the bot. */
  readonly fileKey?: string;
  /** Number of the executive meeting (route B). */
  readonly meeting?: string;
  /** Name of the original funding channel (route C). */
  readonly channel?: string;
  /** In fen, where nobody below had fixed it or those who decide fix another (R44). */
  readonly approvedFen?: number;
  readonly reason?: string;
}

export type Status =
  | { readonly state: Exclude<State, 'returned' | 'withdrawn' | 'refused'> }
  | { readonly state: 'returned'; readonly reason: string; readonly by: Hand }
  | { readonly state: 'withdrawn'; readonly reason: string }
  | { readonly state: 'refused'; readonly reason: string; readonly by: 'office' | 'convenor' | 'outside' };

export interface Completion {
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** Last day of the evaluation where this project has one of its own, set by whoever recorded the completion (Z05). */
  readonly evaluateBy?: string;
  readonly by: Hand;
  readonly at: string;
}

/** What the three parties' words came to on the day it was issued, as it is printed; nothing that is set later changes it (六(五), R78). */
export interface Evaluation {
  readonly result: string;
  /** Hundredths of a point; absent where a result was recorded before the three parties were asked. */
  readonly score?: number;
  readonly band?: string;
  /** What each party gave, and each target beside what came of it. */
  readonly lines?: readonly string[];
  readonly evidence?: string;
  /** Key of the file, when that is the evidence; `evidence` is then its name. */
  readonly fileKey?: string;
  readonly by: Hand;
  readonly at: string;
}

/** An earlier project of the same item, or by the same provider, with what it came to. */
export interface Precedent {
  readonly number: string;
  readonly result: string;
}

export interface Project {
  /** e.g. `2026-014` */
  readonly number: string;
  /** Grows by one with every change; 1 when first declared. */
  readonly version: number;
  /** Grows when a material change makes everyone speak again. */
  readonly round: number;
  readonly status: Status;
  readonly declaration: Declaration;
  readonly routing: RouteDecision;
  readonly submittedBy: Hand;
  readonly submittedAt: string;
  /** Group in which it was declared, as `platform:chat`; those people may see it there. */
  readonly origin?: string;
  readonly asked: readonly Asked[];
  readonly opinions: readonly Opinion[];
  readonly coordinations: readonly Coordination[];
  readonly decisions: readonly Decision[];
  /** What is on file for the stages after its approval, in the order it came. */
  readonly filed?: readonly Entry[];
  /** The service was delivered; its evaluation is due from this day on (R76). */
  readonly completion?: Completion;
  readonly evaluation?: Evaluation;
  /** The last result of the same item or provider, as it stood when this was declared or accepted for review (六(五), R80). */
  readonly precedent?: Precedent;
  /** Improvements that were asked for on the same item, as they stood then, line by line (七(二)5, R67). */
  readonly improving?: readonly string[];
  /** It once declared more staff, until somebody wrote otherwise: the warning stays (R07). */
  readonly declaredMoreStaff?: { readonly until: string; readonly by: Hand };
  readonly updatedAt: string;
}
