import type { ClauseId } from './clauses.ts';
import type { MeetingType } from './meeting.ts';
import { PURCHASER_ROLES } from './parties.ts';
import type { Hand, Role, UnitSlug } from './people.ts';

export const MATTER_KINDS = [
  'agreed',
  'policy',
  'issue',
  'plan',
  'report',
  'bulletin',
  'supervision',
  'reroster',
  'exception',
  'milestone',
  'account',
  'improvement',
] as const;
/** 议定事项 · 政策建议 · 难点问题 · 年度计划 · 向区政府报告 · 通报 · 督查 · 成员调整 · 全体会议例外 · 履约节点 · 财务报告 · 改进 */
export type MatterKind = (typeof MATTER_KINDS)[number];

export const MATTER_STATES = ['open', 'adopted', 'escalated', 'reported', 'done', 'dropped'] as const;
export type MatterState = (typeof MATTER_STATES)[number];
/** Still to be brought to an end. */
export const OPEN_MATTERS = MATTER_STATES.filter((state) => state !== 'done' && state !== 'dropped');

export interface MatterRow {
  /** First letter of its number, `P2026-01`; agreed matters are numbered by their meeting, `M2026-03-1`. */
  readonly prefix: string;
  readonly opens: readonly Role[];
  /** Units open it for themselves alone (R64, R101). */
  readonly ownUnit?: true;
  /** Who has to bring it to its end. */
  readonly owes: 'owner' | 'purchaser' | 'office' | 'receivers' | 'nobody';
  /** Must pass the joint meeting before it takes effect or goes up (R106, R109, R120). */
  readonly meeting: boolean;
  /** In which types of meeting that may be; a special one only where it was called for it (R101, R109). */
  readonly passedBy?: readonly MeetingType[];
  /** Cannot be opened for a year in which a meeting of this type was held (R111, Z18). */
  readonly unlessHeld?: MeetingType;
  /** Every unit concerned must agree before it goes up; silence is never consent (R121). */
  readonly consent: boolean;
  /** What closes it: evidence, what was measured, every indicator, the document that went up, 区政府's reply to it, or a receipt of every unit. */
  readonly closes: 'evidence' | 'measure' | 'indicators' | 'document' | 'reply' | 'receipts' | 'meeting';
  /** Work days until its last day, where nobody named one: the document gives none, so it is a setting (Z05, Z06). */
  readonly days?: number;
  /** Open ones are listed on the next agenda (R108, R128). */
  readonly agenda: boolean;
  /** The letter it goes out as: by which verb, in which state from then on. */
  readonly letter?: {
    readonly form: 'bulletin' | 'report';
    readonly on: string;
    readonly once?: MatterState;
  };
  /** Speaks of one year, the present one unless it says otherwise (Z18). */
  readonly yearly?: true;
  readonly clause: ClauseId;
}

const OFFICE: readonly Role[] = ['office-director', 'office-deputy', 'office-clerk'];
const UNIT: readonly Role[] = ['member', 'liaison', 'convenor'];

export const MATTERS = {
  agreed: {
    prefix: 'M',
    opens: [],
    owes: 'owner',
    meeting: false,
    consent: false,
    closes: 'evidence',
    agenda: true,
    clause: '附件1 四',
  },
  policy: {
    prefix: 'P',
    opens: [...OFFICE, ...UNIT],
    owes: 'office',
    meeting: true,
    passedBy: ['plenary', 'special'],
    consent: true,
    closes: 'reply',
    days: 5,
    agenda: true,
    letter: { form: 'report', on: 'coordinate', once: 'escalated' },
    clause: '附件1 一1',
  },
  issue: {
    prefix: 'N',
    opens: [...OFFICE, ...UNIT],
    owes: 'owner',
    meeting: false,
    consent: false,
    closes: 'evidence',
    days: 20,
    agenda: true,
    clause: '附件1 一3',
  },
  plan: {
    prefix: 'W',
    opens: OFFICE,
    owes: 'office',
    meeting: true,
    passedBy: ['plenary'],
    consent: false,
    closes: 'indicators',
    days: 20,
    agenda: true,
    yearly: true,
    clause: '附件1 一4',
  },
  report: {
    prefix: 'B',
    opens: OFFICE,
    owes: 'office',
    meeting: false,
    consent: false,
    closes: 'document',
    days: 10,
    agenda: false,
    letter: { form: 'report', on: 'open' },
    clause: '附件1 一5',
  },
  bulletin: {
    prefix: 'T',
    opens: OFFICE,
    owes: 'receivers',
    meeting: false,
    consent: false,
    closes: 'receipts',
    days: 5,
    agenda: false,
    letter: { form: 'bulletin', on: 'open' },
    clause: '附件1 三',
  },
  supervision: {
    prefix: 'D',
    opens: OFFICE,
    owes: 'owner',
    meeting: false,
    consent: false,
    closes: 'evidence',
    days: 20,
    agenda: false,
    clause: '附件1 一2',
  },
  reroster: {
    prefix: 'R',
    opens: UNIT,
    ownUnit: true,
    owes: 'office',
    meeting: true,
    passedBy: ['plenary', 'special'],
    consent: false,
    closes: 'meeting',
    days: 20,
    agenda: true,
    clause: '附件1 二',
  },
  exception: {
    prefix: 'E',
    opens: ['office-director'],
    owes: 'nobody',
    meeting: false,
    consent: false,
    closes: 'evidence',
    agenda: false,
    unlessHeld: 'plenary',
    yearly: true,
    clause: '附件1 三',
  },
  milestone: {
    prefix: 'L',
    opens: [...OFFICE, ...PURCHASER_ROLES],
    ownUnit: true,
    owes: 'purchaser',
    meeting: false,
    consent: false,
    closes: 'measure',
    agenda: false,
    clause: '五(二)',
  },
  // What the provider reports of the money, by the days of the contract (R72).
  account: {
    prefix: 'K',
    opens: [...OFFICE, ...PURCHASER_ROLES],
    ownUnit: true,
    owes: 'purchaser',
    meeting: false,
    consent: false,
    closes: 'evidence',
    agenda: false,
    clause: '七(四)2',
  },
  // What the provider does better after a poor result (R67).
  improvement: {
    prefix: 'I',
    opens: [...OFFICE, ...PURCHASER_ROLES],
    ownUnit: true,
    owes: 'purchaser',
    meeting: false,
    consent: false,
    closes: 'evidence',
    days: 20,
    agenda: false,
    clause: '七(二)5',
  },
} as const satisfies Record<MatterKind, MatterRow>;

/** Every letter a matter's number may begin with. */
export const MATTER_PREFIXES = Object.values(MATTERS)
  .map(({ prefix }) => prefix)
  .join('');

/** How much, how well, and to what effect (五(二), R64); earlier milestones name no effect. */
export interface Measure {
  readonly quantity: string;
  readonly quality: string;
  readonly effect?: string;
}

/** What the year is to reach, and what it came to (R109). */
export interface Indicator {
  readonly name: string;
  readonly target: string;
  readonly unit?: UnitSlug;
  readonly result?: { readonly text: string; readonly by: Hand; readonly at: string };
}
/** A part of the year's work with its last day, `YYYY-MM-DD`. */
export interface Phase {
  readonly text: string;
  readonly dueOn: string;
  readonly unit?: UnitSlug;
}

export interface Matter {
  readonly number: string;
  readonly version: number;
  readonly kind: MatterKind;
  readonly status: { readonly state: MatterState; readonly reason?: string };
  readonly title: string;
  readonly text: string;
  readonly raisedBy: Hand;
  readonly raisedAt: string;
  /** The unit that has to do it. */
  readonly owner?: UnitSlug;
  /** Units whose consent or receipt is needed. */
  readonly units: readonly UnitSlug[];
  /** Last day, `YYYY-MM-DD`. */
  readonly dueOn?: string;
  /** The year it speaks of, where its kind speaks of one. */
  readonly year?: number;

  /** Nobody named that day: it follows from a local setting. */
  readonly localDue?: true;
  /** The meeting at which it was agreed or adopted. */
  readonly meeting?: string;
  /** Meetings that dealt with it and did not carry it (R120). */
  readonly failedAt?: readonly { readonly meeting: string; readonly by: Hand; readonly at: string }[];
  readonly notes: readonly { readonly text: string; readonly by: Hand; readonly at: string }[];
  readonly consents: readonly {
    readonly unit: UnitSlug;
    readonly agrees: boolean;
    readonly reason?: string;
    readonly by: Hand;
    readonly at: string;
  }[];
  /** What came of bringing units together that did not agree (R122, R123). */
  readonly coordinations: readonly {
    readonly result: 'agreed' | 'not-agreed';
    readonly note: string;
    /** How many consents had been given by then: a no said later needs another. */
    readonly heard: number;
    readonly by: Hand;
    readonly at: string;
  }[];
  readonly receipts: readonly { readonly unit: UnitSlug; readonly by: Hand; readonly at: string }[];
  /** With the key of the file, where that is the evidence; `evidence` is then its name. */
  readonly closed?: {
    readonly evidence: string;
    readonly fileKey?: string;
    readonly by: Hand;
    readonly at: string;
  };
  /** How it went up to 区政府: document number, day, the paper itself (R106, R110). */
  readonly sent?: {
    readonly document: string;
    readonly date: string;
    /** Key of the file. */
    readonly file?: string;
    readonly by: Hand;
    readonly at: string;
  };
  /** What 区政府 replied: its decision is recorded, never clicked (R106, R123). */
  readonly reply?: {
    readonly passed: boolean;
    readonly document: string;
    readonly date: string;
    readonly reason?: string;
    readonly file?: string;
    readonly by: Hand;
    readonly at: string;
  };
  /** The project a milestone belongs to, what is to be reached by its day, and what was (R64). */
  readonly project?: string;
  readonly target?: Measure;
  readonly measured?: Measure;
  readonly plan?: { readonly indicators: readonly Indicator[]; readonly phases: readonly Phase[] };
  /** A roster change: which post, who leaves, who comes (R101). */
  readonly change?: { readonly post: string; readonly leaves?: string; readonly comes: string };
  readonly updatedAt: string;
}

/** The year a matter speaks of; one that names none speaks of the year in its number. */
export const yearOf = ({ year, number }: Matter): number => year ?? Number(/\d{4}/.exec(number)?.[0]);
