import type { ClauseId } from './clauses.ts';
import type { Hand, UnitSlug } from './people.ts';

export const MEETING_TYPES = ['plenary', 'report', 'special', 'research'] as const;
/** 全体会议 · 汇报会 · 专门会议 · 联合调研 (附件1 三). */
export type MeetingType = (typeof MEETING_TYPES)[number];

export interface MeetingTypeRow {
  /** A convenor must agree before any invitation leaves (R116, R117). */
  readonly consent: boolean;
  /** Everybody, or those named (附件1 三). */
  readonly invites: 'all' | 'chosen';
  /** A convenor reports for the joint meeting (R115). */
  readonly reporter: boolean;
  /** May have observers, once 区政府 has agreed (R113). */
  readonly observers: boolean;
  /** Must cite the yearly plan or a phase of it (R116). */
  readonly basis: boolean;
  /** What must pass the joint meeting may pass here: all of it, only what it was called for, or nothing (附件1 一, 二, 三). */
  readonly passes: 'all' | 'called-for' | 'nothing';
  readonly clause: ClauseId;
}

export const MEETING_RULES = {
  plenary: {
    consent: false,
    invites: 'all',
    reporter: false,
    observers: true,
    basis: false,
    passes: 'all',
    clause: '附件1 三',
  },
  report: {
    consent: false,
    invites: 'chosen',
    reporter: true,
    observers: false,
    basis: false,
    passes: 'nothing',
    clause: '附件1 三',
  },
  special: {
    consent: true,
    invites: 'chosen',
    reporter: false,
    observers: false,
    basis: true,
    passes: 'called-for',
    clause: '附件1 三',
  },
  research: {
    consent: true,
    invites: 'chosen',
    reporter: false,
    observers: false,
    basis: true,
    passes: 'nothing',
    clause: '附件1 三',
  },
} as const satisfies Record<MeetingType, MeetingTypeRow>;

export const MEETING_STATES = ['proposed', 'called', 'closed', 'declined', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export type Attending = 'attend' | 'excuse' | 'substitute';

/** One unit's answer; the last one counts (R119). */
export interface Reply {
  readonly unit: UnitSlug;
  readonly kind: Attending;
  /** Who comes instead of the member. */
  readonly name?: string;
  readonly reason?: string;
  /** What else was said with it: 只能待到四点. */
  readonly note?: string;
  readonly by: Hand;
  readonly at: string;
}

/** A unit outside the joint meeting, let in by 区政府's consent (R113). */
export interface Observer {
  readonly name: string;
  /** Where the roster knows it: its people are told like those of the units, and asked nothing (Z11). */
  readonly unit?: UnitSlug;
  readonly document: string;
  readonly date: string;
}

/** What the meeting agreed on: becomes a task of its unit (R125, R128). */
export interface Resolution {
  /** Counted from 1 within the meeting; numbers of struck ones are not used again. */
  readonly no: number;
  readonly text: string;
  readonly unit: UnitSlug;
  readonly dueOn: string;
  /** Another record this agreement carries into effect, e.g. a roster change. */
  readonly about?: string;
  /** The meeting did not carry what it is about: the chair says so, no majority is counted (R120, Z07). */
  readonly failed?: true;
  readonly by: Hand;
  readonly at: string;
  readonly struck?: boolean;
}

/** What a joint survey found, and the difficult issue it led to (R117). */
export interface Finding {
  readonly no: number;
  readonly text: string;
  readonly issue?: string;
  readonly by: Hand;
  readonly at: string;
}

export interface Attendance {
  readonly unit: UnitSlug;
  readonly present: boolean;
  readonly name: string;
  readonly reason?: string;
}

/** A mistake in the closed roll, put right before the minutes are issued (R119). */
export interface RollCorrection {
  /** Units that were there after all, under whatever name. */
  readonly came: readonly UnitSlug[];
  readonly left: readonly UnitSlug[];
  readonly reason: string;
  readonly by: Hand;
  readonly at: string;
}

export interface Meeting {
  /** e.g. `M2026-03` */
  readonly number: string;
  readonly version: number;
  readonly type: MeetingType;
  readonly title: string;
  readonly status: { readonly state: MeetingState; readonly reason?: string };
  /** ISO moment at which it begins. */
  readonly at: string;
  /** ISO moment of the same day at which it is to end, where that was said. */
  readonly until?: string;
  /** When and where it stood before it was moved, oldest first. */
  readonly earlier?: readonly { readonly at: string; readonly until?: string; readonly place: string }[];
  readonly place: string;
  readonly units: readonly UnitSlug[];
  readonly basis?: string;
  /** The convenor who reports (R115). */
  readonly reporter?: string;
  readonly topics: readonly string[];
  /** Records it was called to decide on. */
  readonly about?: readonly string[];
  readonly consents: readonly {
    readonly passed: boolean;
    readonly reason?: string;
    readonly by: Hand;
    readonly at: string;
  }[];
  readonly observers: readonly Observer[];
  readonly replies: readonly Reply[];
  readonly checkins: readonly {
    readonly unit: UnitSlug;
    readonly name: string;
    readonly by: Hand;
    readonly at: string;
  }[];
  /** Fixed when the meeting closes; drives minutes and confirmations (R119). */
  readonly attendance?: readonly Attendance[];
  readonly corrections?: readonly RollCorrection[];
  /** When its minutes were first drafted; until then the office owes them. */
  readonly draftedAt?: string;
  readonly resolutions: readonly Resolution[];
  /** Of a joint survey, once it is over. */
  readonly findings?: readonly Finding[];
  readonly calledBy: Hand;
  readonly calledAt: string;
  readonly updatedAt: string;
}

/** What became of a plenary of that year. */
export interface PlenaryNews {
  readonly number: string;
  readonly news: 'held' | 'ahead' | 'lapsed' | 'cancelled';
  /** `YYYY-MM-DD` */
  readonly day: string;
}
