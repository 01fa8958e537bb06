/** What Feishu refuses, as it documents it. Each of these is checked before a request leaves. */

/** Bytes of one card request. The platform counts the request, in which the card is a string inside JSON. */
export const CARD_MAX_BYTES = 30 * 1024;

/** Bytes of that request which are not the card: the receiver, the uuid, and the platform's own inflation of style tags. */
export const CARD_ENVELOPE_BYTES = 1024;

/** Elements of a JSON 2.0 card; every object with a `tag` counts, a `plain_text` too. */
export const CARD_MAX_ELEMENTS = 200;

export const INPUT_MAX_CHARS = 1000;
export const PLACEHOLDER_MAX_CHARS = 100;

/** Bytes of one uploaded file. Empty files are refused as well. */
export const FILE_MAX_BYTES = 30 * 1024 * 1024;

/** Characters of an event's title and place, and people asked to it in one call. */
export const EVENT_TITLE_MAX_CHARS = 1000;
export const EVENT_PLACE_MAX_CHARS = 512;
export const CALENDAR_ATTENDEES_PER_CALL = 1000;

/** Milliseconds after which a calendar that was refused is asked for again: the permission may have been granted. */
export const CALENDAR_ASK_AGAIN_MS = 10 * 60_000;

/** Characters of a title in the approval centre. */
export const APPROVAL_TEXT_MAX_CHARS = 200;

export const TOAST_MAX_CHARS = 200;

/** Milliseconds. Events and card callbacks must be answered within 3 s, end to end; the rest is for the way. */
export const CALLBACK_ANSWER_MS = 2500;

/** Milliseconds a card stays locked after its callback's answer has been handed over: the time the answer travels. */
export const CARD_UNLOCK_MS = 150;

/** Milliseconds for one API call; the vendor's client has no limit of its own and would wait for ever. */
export const HTTP_TIMEOUT_MS = 15_000;
export const TRANSFER_TIMEOUT_MS = 60_000;

/** Bytes of one webhook request. Message text may be 150 KB, and twice that once encrypted and encoded. */
export const WEBHOOK_MAX_BYTES = 1024 * 1024;

/** Milliseconds by which a webhook's timestamp may differ from our clock. */
export const WEBHOOK_WINDOW_MS = 5 * 60_000;

/** Milliseconds `stop` waits for what is in hand. */
export const STOP_MS = 8_000;

/**
 * Seconds without an answer to a ping after which the long connection is taken for dead. Each ping arms the
 * watchdog anew, so it must be shorter than the ping interval, or it never goes off.
 */
export const PING_TIMEOUT_SECONDS = 10;
export const HANDSHAKE_TIMEOUT_MS = 15_000;

/** Milliseconds within which a connection that was lost is begun anew: not all offices at the same moment. */
export const LOST_JITTER_MS = 500;

/** Milliseconds between attempts to connect: doubled each time, from the first to the second. */
export const RETRY_MS = { first: 1_000, most: 60_000 } as const;
