import { type Minutes, unconfirmed, unreceived } from '../domain/minutes.ts';
import { MEMBER_UNITS } from '../domain/people.ts';
import { MINUTES_STATE_WORDS, RECORD_WORDS as W } from '../wording/records.ts';
import type { Block } from './card.ts';
import { shownText } from './minutes-text.ts';
import type { Names } from './names.ts';
import { type Body, list, quotes, type RecordView } from './record-body.ts';

/** The minutes: this very text, who has confirmed it, who has received it (R126, R127). */
export function minutesBody(minutes: Minutes, names: Names, { brief }: RecordView): Body {
  const {
    content,
    status,
    edition,
    hash,
    mustConfirm,
    issued,
    objections,
    receipts,
    corrects = '',
  } = minutes;
  const waiting = unconfirmed(minutes);
  const unasked = status.state === 'issued' || status.state === 'drafted';

  return {
    title: issued
      ? W.issuedTitle(W.issuedAs(issued.year, issued.serial), minutes.number, content.meeting)
      : W.draftTitle(minutes.number, content.meeting),
    tone: status.state === 'issued' ? 'good' : status.state === 'objected' ? 'warning' : 'waiting',
    facts: [
      { label: W.when, value: content.heldOn },
      { label: W.edition, value: issued ? '' : W.editionOf(edition, hash) },
      { label: W.now, value: MINUTES_STATE_WORDS[status.state] },
      {
        label: W.confirmed,
        value: unasked ? '' : W.count(mustConfirm.length - waiting.length, mustConfirm.length),
      },
      { label: W.waiting, value: unasked ? '' : waiting.map(names.unit).join('、') },
      { label: W.corrects, value: corrects },
      { label: W.unreceived, value: issued && !brief ? unreceived(minutes).map(names.unit).join('、') : '' },
      { label: W.receipts, value: issued ? W.count(receipts.length, MEMBER_UNITS.length) : '' },
    ],
    blocks: [
      ...quotes(
        // What was said against an earlier text stays on record; the card speaks of this text.
        objections
          .filter((each) => each.hash === hash)
          .map(({ unit, reason, by, at }) => ({
            who: `${names.unit(unit)} ${W.objections}（${by.name}，${names.stamp(at)}）`,
            text: reason,
          })),
      ),
      ...shownText(content).paragraphs.map((text): Block => ({ kind: 'text', text })),
      ...list(
        content.resolutions.map(({ no, text, unit, dueOn, outcome = '' }) =>
          W.resolution(no, `${text}${outcome}`, unit, dueOn),
        ),
      ),
    ],
  };
}
