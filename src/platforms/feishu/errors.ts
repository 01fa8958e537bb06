import { DeliveryFailed, type DeliveryProblem } from '../../chat/platform.ts';

/** What Feishu answered, or that it did not answer, without anything secret: no headers, no request. */
export class FeishuFailure extends Error {
  constructor(
    readonly said: {
      /** HTTP status; absent when no answer came. */
      readonly status?: number;
      /** Feishu's own code. */
      readonly code?: number;
      readonly text: string;
      /** Seconds after which the rate limit is lifted (x-ogw-ratelimit-reset). */
      readonly resetSeconds?: number;
    },
  ) {
    super(
      [said.status && `HTTP ${said.status}`, said.code && `code ${said.code}`, said.text]
        .filter(Boolean)
        .join(', '),
    );
    this.name = 'FeishuFailure';
  }
}

type Row =
  | { readonly kind: 'later'; readonly afterMs: number; readonly away?: true }
  | { readonly kind: 'unreachable' | 'cannot-edit' | 'rejected' };

const later = (afterMs: number): Row => ({ kind: 'later', afterMs });
const away = (afterMs: number): Row => ({ kind: 'later', afterMs, away: true });
const unreachable: Row = { kind: 'unreachable' };
const cannotEdit: Row = { kind: 'cannot-edit' };
const rejected: Row = { kind: 'rejected' };

const SOON_MS = 1_000;
const USUAL_MS = 5_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Codes that say the access token is no longer good, though the client still holds it for unexpired. */
export const TOKEN_CODES: ReadonlySet<number> = new Set([99991661, 99991663, 99991664, 99991668, 99991671]);

/** Codes of the token call that say the app id or the secret is wrong; asking again will not help. */
export const CREDENTIAL_CODES: ReadonlySet<number> = new Set([10003, 10012, 10013, 10014, 10015, 99991543]);

/** Feishu's code → what it means for a delivery. A code that is not here is judged by its HTTP status. */
const BY_CODE: Readonly<Record<number, Row>> = {
  99991400: later(SOON_MS), // app-wide rate limit; a reset header says more
  230020: later(SOON_MS), // 5 a second to one person, group or message; no reset header
  230049: later(SOON_MS), // this very message is still being sent
  99991403: away(HOUR_MS), // the tenant's monthly quota is used up
  11310: rejected, // "card action is lock" is told apart by its words, below
  200810: later(SOON_MS), // the card is being answered
  ...Object.fromEntries([...TOKEN_CODES].map((code) => [code, later(SOON_MS)])),
  ...Object.fromEntries([...CREDENTIAL_CODES].map((code) => [code, away(MINUTE_MS)])),

  230002: unreachable, // the bot is not in the group
  230013: unreachable, // the person is outside the app's range, or has left
  230018: unreachable, // the group lets only some speak
  230019: unreachable, // the topic is gone
  230029: unreachable, // the person has resigned
  230034: unreachable, // no such receiver
  230035: unreachable, // muted, or blocked by the receiver
  230038: unreachable, // another tenant's direct chat
  230053: unreachable, // the person stopped the bot
  230054: unreachable, // a connected group that takes no cards
  230075: unreachable, // an encrypted chat
  232009: unreachable, // the group was dissolved

  230011: cannotEdit, // withdrawn
  230031: cannotEdit, // older than 14 days
  230110: cannotEdit, // deleted

  230001: rejected, // a wrong parameter
  230006: rejected, // the app has no bot
  230017: rejected, // not our file
  230022: rejected, // sensitive words
  230025: rejected, // too long
  230027: rejected, // a permission is missing
  230028: rejected, // stopped by the tenant's leak protection
  230055: rejected, // file and message types differ
  230099: rejected, // the card itself; see the words below
  234006: rejected, // file too large
  234010: rejected, // empty file
  99991672: rejected, // the app lacks a scope

  190004: later(SOON_MS), // calendar: too many calls of this kind
  190005: later(SOON_MS), // calendar: too many calls of this app
  190010: later(SOON_MS), // calendar: somebody else is at it
  193001: rejected, // calendar: no such event
  193003: rejected, // calendar: the event was deleted
  195100: rejected, // calendar: the person has left
};

/** Some codes stand for several things and only the words tell which. */
const BY_WORDS: readonly { readonly words: RegExp; readonly row: Row }[] = [
  { words: /card action is lock/i, row: later(SOON_MS) },
];

const byStatus = (status: number | undefined): Row =>
  status === undefined || status >= 500 || status === 408
    ? away(USUAL_MS)
    : status === 429
      ? later(SOON_MS)
      : rejected;

/** Decides what an error of any call means for a delivery. A failure that is not Feishu's counts as one of the network. */
export function classify(error: unknown): DeliveryProblem {
  if (error instanceof DeliveryFailed) return error.problem;
  if (!(error instanceof FeishuFailure)) {
    const why = error instanceof Error ? error.message : 'no answer';
    return { kind: 'later', afterMs: USUAL_MS, why, away: true };
  }
  const { status, code, text, resetSeconds } = error.said;
  const row =
    BY_WORDS.find(({ words }) => words.test(text))?.row ??
    (code === undefined ? undefined : BY_CODE[code]) ??
    byStatus(status);
  if (row.kind !== 'later') return { kind: row.kind, why: error.message };
  const reset = resetSeconds === undefined ? 0 : resetSeconds * 1000;
  const afterMs = Math.max(row.afterMs, reset);
  return { kind: 'later', afterMs, why: error.message, ...(row.away && { away: true }) };
}

/** Wraps `classify` as the error that `deliver` and `fetchFile` promise. */
export function asDeliveryFailed(error: unknown): DeliveryFailed {
  return error instanceof DeliveryFailed ? error : new DeliveryFailed(classify(error), { cause: error });
}
