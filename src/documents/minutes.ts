import type { Attendee, MinutesContent } from '../domain/minutes.ts';
import { documentNumber, ordinal, MINUTES_DOCUMENT as words } from '../wording/documents.ts';
import { linesOf } from './lines.ts';
import { fill } from './template.ts';
import type { Templates } from './templates.ts';

/** What turns the confirmed text into 〔2026〕3号; days and receivers in words. */
export interface IssueStamp {
  readonly year: number;
  readonly serial: number;
  readonly issuedOn: string;
  readonly receivers: readonly string[];
}
export interface DraftStamp {
  readonly edition: number;
}

const names = (attendees: readonly Attendee[]) => attendees.map(words.attendee).join(words.join);

/**
 * The minutes as .docx (R125): as issued with its number, or as a draft that says which edition it is.
 *
 */
export function minutesDocument(
  templates: Templates,
  content: MinutesContent,
  stamp: IssueStamp | DraftStamp,
): Uint8Array {
  const issued = 'serial' in stamp;
  return fill(templates.get('minutes'), {
    number: issued ? documentNumber(stamp) : words.draft(stamp.edition),
    issuedOn: issued ? stamp.issuedOn : '',
    receivers: issued ? stamp.receivers.join(words.join) : '',
    title: content.title,
    heldOn: content.heldOn,
    place: content.place,
    chair: content.chair,
    discussed: linesOf(content.paragraphs),
    hasAgreed: content.resolutions.length > 0 ? words.agreed : '',
    agreed: content.resolutions.map(({ no, text, unit, dueOn, outcome = '' }) => {
      const [matter = '', ...rest] = text.trim().split(/\r\n?|\n/);
      return { no: ordinal(no), matter: `${matter}${outcome}`, details: linesOf(rest), unit, dueOn };
    }),
    present: names(content.present),
    absent: names(content.absent),
    missing: names(content.missing ?? []),
    observers: content.observers.join(words.join),
  });
}

/** The same text for the chat, before anybody opens the file (R125). */
export function minutesText(content: MinutesContent): string {
  const { resolutions, observers, chair } = content;
  return [
    words.heading(content.title),
    words.held(content.heldOn, content.place),
    chair && words.chair(chair),
    ...linesOf(content.paragraphs).map(({ first, second, plain }) => first || second || plain),
    resolutions.length > 0 && words.agreed,
    ...resolutions.map(({ no, text, unit, dueOn, outcome = '' }) =>
      words.matter(no, `${text}${outcome}`, unit, dueOn),
    ),
    words.present(names(content.present)),
    content.absent.length > 0 && words.absent(names(content.absent)),
    content.missing !== undefined && words.missing(names(content.missing)),
    observers.length > 0 && words.observers(observers.join(words.join)),
  ]
    .filter((line) => line !== false && line !== '')
    .join('\n');
}
