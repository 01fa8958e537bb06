import type { ClauseId } from './clauses.ts';
import type { Declaration } from './declaration.ts';
import type { Answers } from './declared-options.ts';
import type { Entry } from './entry.ts';
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
