import type { Attendee, MinutesContent } from '../domain/minutes.ts';
import type { Letterhead } from '../office/ports.ts';
import { DOCUMENT_NUMBERS, ordinal, MINUTES_DOCUMENT as words } from '../wording/documents.ts';
import { headed } from './letterhead.ts';
import { linesOf } from './lines.ts';
import { fill } from './template.ts';
import type { Templates } from './templates.ts';

/** What turns the confirmed text into 柯购联纪〔2026〕3号; days and receivers in words. */
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

/** Who was there, whoever took the chair first: one of those on the roll, or somebody beside it. */
function presentOf({ chair, present }: MinutesContent): string {
  if (chair === '') return names(present);
  const chairing = present.find(({ name }) => name !== '' && chair.endsWith(name));
  const rest = present.filter((each) => each !== chairing);
  const first = words.chaired(chairing ? words.attendee(chairing) : chair);
  return [first, ...rest.map(words.attendee)].join(words.join);
}

/** What was agreed as a sentence, and what stands below it. */
function matterOf({ text, outcome = '' }: MinutesContent['resolutions'][number]) {
  const [said = '', ...below] = text.trim().split(/\r\n?|\n/);
  const matter = outcome ? `${said.replace(/[。；;]$/, '')}${outcome}` : said;
  return { matter: words.sentence(matter), details: linesOf(below) };
}

/** The minutes as .docx (R125): as issued with its number, or as a draft that says which edition it is. */
export function minutesDocument(
  templates: Templates,
  content: MinutesContent,
  stamp: IssueStamp | DraftStamp,
  head: Letterhead,
): Uint8Array {
  const issued = 'serial' in stamp;
  const { named, code } = headed(head);
  const called = words.called(content.title, content.meeting);
  return fill(templates.get('minutes'), {
    ...named,
    number: issued ? DOCUMENT_NUMBERS.minutes(code, stamp) : words.draft(stamp.edition),
    issuedOn: issued ? stamp.issuedOn : '',
    receivers: issued ? stamp.receivers.join(words.join) : '',
    title: called.held,
    mark: called.mark,
    heldOn: content.heldOn,
    place: content.place,
    chair: content.chair,
    discussed: linesOf(content.paragraphs),
    hasAgreed: content.resolutions.length > 0 ? words.agreed : '',
    agreed: content.resolutions.map((each) => ({
      no: ordinal(each.no),
      ...matterOf(each),
      unit: each.unit,
      dueOn: each.dueOn,
    })),
    present: presentOf(content),
    absent: names(content.absent),
    missing: names(content.missing ?? []),
    observers: content.observers.join(words.join),
  });
}

/** The same text for the chat, before anybody opens the file (R125). */
export function minutesText(content: MinutesContent): string {
  const { resolutions, observers, chair } = content;
  return [
    words.heading(words.called(content.title, content.meeting)),
    words.held(content.heldOn, content.place),
    chair && words.chair(chair),
    ...linesOf(content.paragraphs).map(({ first, second, plain }) => first || second || plain),
    resolutions.length > 0 && words.agreed,
    ...resolutions.flatMap((each) => {
      const { matter, details } = matterOf(each);
      const duty = words.duty(each.unit, each.dueOn);
      return details.length === 0
        ? [words.matter(each.no, `${matter}${duty}`)]
        : [
            words.matter(each.no, matter),
            ...details.map(({ first, second, plain }) => first || second || plain),
            duty,
          ];
    }),
    words.present(presentOf(content)),
    content.absent.length > 0 && words.absent(names(content.absent)),
    content.missing !== undefined && words.missing(names(content.missing)),
    observers.length > 0 && words.observers(observers.join(words.join)),
  ]
    .filter((line) => line !== false && line !== '')
    .join('\n');
}
