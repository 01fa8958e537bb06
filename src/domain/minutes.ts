import { createHash } from 'node:crypto';
import { type Hand, MEMBER_UNITS, type UnitSlug } from './people.ts';

/** What the document says; names and days are already in words, so that the hash is over exactly what people read. */
export interface MinutesContent {
  readonly meeting: string;
  readonly title: string;
  /** 2026年12月3日 */
  readonly heldOn: string;
  readonly place: string;
  readonly chair: string;
  readonly present: readonly Attendee[];
  /** Those who asked leave. */
  readonly absent: readonly Attendee[];
  /** Those who stayed away without a word, where there were any. */
  readonly missing?: readonly Attendee[];
  readonly observers: readonly string[];
  /** What was reported and discussed, in people's own words; empty as long as nobody has written it. */
  readonly paragraphs: readonly string[];
  readonly resolutions: readonly {
    readonly no: number;
    readonly text: string;
    readonly unit: string;
    readonly dueOn: string;
    /** Whether the meeting carried what it is about, in words (R120). */
    readonly outcome?: string;
  }[];
}

export interface Attendee {
  readonly unit: string;
  readonly name: string;
}

export interface Confirmation {
  readonly unit: UnitSlug;
  readonly hash: string;
  readonly by: Hand;
  readonly at: string;
}
export interface Objection extends Confirmation {
  readonly reason: string;
}
export interface Receipt {
  readonly unit: UnitSlug;
  readonly by: Hand;
  readonly at: string;
}

export const MINUTES_STATES = ['drafted', 'circulating', 'objected', 'issued'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

export interface Minutes {
  /** The meeting's number, `M2026-03`; that of a correction goes on behind it. */
  readonly number: string;
  /** The issued minutes this one corrects; they stay as they are. */
  readonly corrects?: string;
  readonly version: number;
  readonly status: { readonly state: MinutesState };
  /** Grows with every text that follows one sent round; each must be confirmed by all again (R126). */
  readonly edition: number;
  readonly content: MinutesContent;
  readonly hash: string;
  /** Earlier texts with their hashes, oldest first. */
  readonly earlier: readonly {
    readonly edition: number;
    readonly hash: string;
    readonly content: MinutesContent;
  }[];
  /** Attending member units: they alone confirm (Z11). */
  readonly mustConfirm: readonly UnitSlug[];
  readonly confirmations: readonly Confirmation[];
  readonly objections: readonly Objection[];
  /** 〔2026〕3号 */
  readonly issued?: {
    readonly year: number;
    readonly serial: number;
    readonly by: Hand;
    readonly at: string;
    readonly file: string;
  };
  readonly receipts: readonly Receipt[];
  readonly updatedAt: string;
}

/** SHA-256 over the text in a fixed order of keys: one changed character is another hash (R126). */
export const hashOf = (content: MinutesContent): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** Attending units that have not confirmed exactly this text (R126). */
export const unconfirmed = ({ mustConfirm, confirmations, hash }: Minutes): readonly UnitSlug[] =>
  mustConfirm.filter((unit) => !confirmations.some((each) => each.unit === unit && each.hash === hash));

/** Member units that have not acknowledged the issued text (R127). */
export const unreceived = ({ receipts }: Minutes): readonly UnitSlug[] =>
  MEMBER_UNITS.filter((unit) => !receipts.some((each) => each.unit === unit));

/** The meeting whose minutes these are: a correction's number without what goes on behind it. */
export const meetingOf = (number: string): string => /^M\d+-\d+/.exec(number)?.[0] ?? number;

/** Which correction it is, counted from 1; 0 for the minutes themselves. Early ones were counted on from them: `M2026-03-2`. */
export function correctionOf(number: string): number {
  const tail = number.slice(meetingOf(number).length);
  return tail === '' ? 0 : Number(tail.slice(1)) - (tail.startsWith('-') ? 1 : 0);
}
