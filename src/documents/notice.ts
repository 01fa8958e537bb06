import type { Letterhead } from '../office/ports.ts';
import { PAPER_WORDS } from '../wording/documents.ts';
import { inPaper } from '../wording/paper-text.ts';
import { headed } from './letterhead.ts';
import { joined, points } from './rows.ts';
import { fill } from './template.ts';
import type { Templates } from './templates.ts';

/** An invitation, everything in words: `heldOn` with weekday and hours, `replyBy` the day after which the office asks again. */
export interface NoticeContent {
  readonly title: string;
  readonly type: string;
  readonly heldOn: string;
  readonly place: string;
  readonly units: readonly string[];
  readonly topics: readonly string[];
  /** The yearly plan or the phase a special meeting rests on (R116); empty for other meetings. */
  readonly basis: string;
  readonly requests: readonly string[];
  readonly replyBy: string;
  readonly issuedOn: string;
}

/** The invitation as .docx (R119). */
export const noticeDocument = (templates: Templates, content: NoticeContent, head: Letterhead): Uint8Array =>
  fill(templates.get('notice'), {
    ...content,
    ...headed(head).named,
    title: inPaper(content.title),
    basis: inPaper(content.basis),
    units: joined(content.units),
    topics: points(content.topics),
    requests: points(content.requests),
    contact: PAPER_WORDS.contact(head.contact, head.phone),
  });
