import { Incomplete } from './declare.ts';
import { hashOf, type Minutes, type MinutesContent, meetingOf, unconfirmed } from './minutes.ts';
import type { UnitSlug } from './people.ts';
import type { Moment } from './project-acts.ts';
import { Refusal } from './refusal.ts';

const moved = (minutes: Minutes, at: string, change: Partial<Minutes>): Minutes => ({
  ...minutes,
  ...change,
  version: minutes.version + 1,
  updatedAt: at,
});

/** The first text of the minutes: nobody is asked before it is sent round (R125, R126, Z11). */
export function drafted(
  number: string,
  content: MinutesContent,
  mustConfirm: readonly UnitSlug[],
  { at }: Moment,
  corrects?: string,
): Minutes {
  return {
    number,
    ...(corrects && { corrects }),
    version: 1,
    status: { state: 'drafted' },
    edition: 1,
    content,
    hash: hashOf(content),
    earlier: [],
    mustConfirm,
    confirmations: [],
    objections: [],
    receipts: [],
    updatedAt: at,
  };
}

/** Another text: a draft until it is sent round; one that was sent round before stays readable (R126). */
export function revised(
  minutes: Minutes,
  content: MinutesContent,
  mustConfirm: readonly UnitSlug[],
  { at }: Moment,
): Minutes {
  const hash = hashOf(content);
  if (hash === minutes.hash) throw new Refusal('minutes-unchanged', { number: minutes.number });
  const { edition, hash: before, content: text } = minutes;
  const wasSeen = minutes.status.state !== 'drafted';
  return moved(minutes, at, {
    status: { state: 'drafted' },
    content,
    hash,
    mustConfirm,
    // Where an earlier text comes back word for word, what was said to it then is not said now; the log keeps it.
    confirmations: minutes.confirmations.filter((each) => each.hash !== hash),
    objections: minutes.objections.filter((each) => each.hash !== hash),
    ...(wasSeen && {
      edition: edition + 1,
      earlier: [...minutes.earlier, { edition, hash: before, content: text }],
    }),
  });
}

/**
 * Put, word for word as it stands, to every attending member unit (R125, R126).
 * @throws Refusal `text-changed`, `minutes-unwritten` where nobody has said what happened, `nobody-on-roll`
 */
export function circulated(minutes: Minutes, read: string | undefined, { at }: Moment): Minutes {
  const { number, content } = minutes;
  mustBeCurrent(minutes, read);
  if (content.paragraphs.length === 0) throw new Refusal('minutes-unwritten', { number }, '附件1 三');
  if (content.present.length === 0)
    throw new Refusal('nobody-on-roll', { number: meetingOf(number) }, '附件1 三');
  return moved(minutes, at, { status: { state: 'circulating' } });
}

/** One attending unit agrees to exactly this text (R126). @throws Refusal `text-changed` when it read another one */
export function confirmed(
  minutes: Minutes,
  unit: UnitSlug,
  read: string | undefined,
  { by, at }: Moment,
): Minutes {
  mustBeCurrent(minutes, read);
  if (minutes.confirmations.some((each) => each.unit === unit && each.hash === minutes.hash)) {
    throw new Refusal('already-confirmed', { unit });
  }
  // Whoever objected to this very text and now agrees takes the objection back.
  const objections = minutes.objections.filter((each) => each.unit !== unit || each.hash !== minutes.hash);
  const stillObjected = objections.some((each) => each.hash === minutes.hash);
  return moved(minutes, at, {
    status: { state: stillObjected ? 'objected' : 'circulating' },
    objections,
    confirmations: [...minutes.confirmations, { unit, hash: minutes.hash, by, at }],
  });
}

export function objected(
  minutes: Minutes,
  unit: UnitSlug,
  reason: string,
  read: string | undefined,
  { by, at }: Moment,
): Minutes {
  mustBeCurrent(minutes, read);
  if (!reason) throw new Incomplete([{ field: 'reason', key: 'objection-needs-reason', clause: '附件1 三' }]);
  return moved(minutes, at, {
    status: { state: 'objected' },
    confirmations: minutes.confirmations.filter((each) => each.unit !== unit || each.hash !== minutes.hash),
    objections: [...minutes.objections, { unit, hash: minutes.hash, reason, by, at }],
  });
}

function mustBeCurrent(minutes: Minutes, read: string | undefined): void {
  if (read !== undefined && !minutes.hash.startsWith(read))
    throw new Refusal('text-changed', { number: minutes.number, edition: minutes.edition }, '附件1 三');
}

/** Numbered and final; only when every attending unit confirmed exactly this text (R126, R127). */
export function issued(
  minutes: Minutes,
  stamp: { readonly year: number; readonly serial: number; readonly file: string },
  { by, at }: Moment,
): Minutes {
  const waiting = unconfirmed(minutes);
  if (waiting.length > 0)
    throw new Refusal('minutes-unconfirmed', { number: minutes.number, units: waiting }, '附件1 三');
  return moved(minutes, at, { status: { state: 'issued' }, issued: { ...stamp, by, at } });
}

export function received(minutes: Minutes, unit: UnitSlug, { by, at }: Moment): Minutes {
  if (minutes.receipts.some((each) => each.unit === unit)) throw new Refusal('already-received', { unit });
  return moved(minutes, at, { receipts: [...minutes.receipts, { unit, by, at }] });
}
