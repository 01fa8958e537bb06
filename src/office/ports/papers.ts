import type { Meeting } from '../../domain/meeting.ts';
import type { MinutesContent } from '../../domain/minutes.ts';
import type { UnitSlug } from '../../domain/people.ts';
import type { Agenda } from './agenda.ts';
import type { Picture } from './pictures.ts';

/** Official papers as .docx, from the templates an official may edit. */
export interface Papers {
  /** A draft says so and carries its edition; issued minutes carry number and day (R125, R127). */
  minutes(
    content: MinutesContent,
    stamp:
      | { readonly edition: number }
      | {
          readonly year: number;
          readonly serial: number;
          readonly issuedOn: string;
          readonly receivers: readonly string[];
        },
    head: Letterhead,
  ): Uint8Array;
  agenda(agenda: Agenda): Uint8Array;
  /** The invitation as a letter: units, time, place, topics, answer by when (R119). */
  notice(agenda: Agenda, replyBy: string, head: Letterhead): Uint8Array;
  /** To the member units, towns and departments (R110, R118). */
  bulletin(letter: Letter, head: Letterhead): Uint8Array;
  /** Up to 区政府, with every unit's last word where there are any (R110, R123). */
  report(letter: Letter, head: Letterhead): Uint8Array;
  /** What the public is to read, ready to be published (六(六), R89). */
  disclosure(paper: PublicPaper, head: Letterhead, edition?: Uint8Array): Uint8Array;
  /** The template it is made with where nobody keeps another. */
  template(): Uint8Array;
  /** What is wrong with a template of what is published, a sentence each (R93). */
  faults(edition: Uint8Array): readonly string[];
  /** A year in words and tables, with its pictures behind them (附件1 三). */
  yearly(paper: YearPaper, head: Letterhead, pictures?: readonly Picture[]): Uint8Array;
  /** What stands in a calendar of the meeting (R119). */
  appointment(meeting: Meeting): Appointment;
  /** The same as a calendar file; called again for the same meeting it changes or cancels the earlier one. */
  calendarFile(meeting: Meeting, change: 'request' | 'cancel', guests: Guests): Uint8Array;
}

export interface PublicPaper {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly issuedOn: string;
}

/** A year as it is printed: every figure in words already. */
export interface YearPaper {
  readonly heading: string;
  readonly asOf: string;
  /** Headings and paragraphs, as letters have them. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly {
    readonly heading: string;
    readonly rows: readonly YearPaperRow[];
    readonly total: Omit<YearPaperRow, 'name' | 'bar'>;
  }[];
  readonly issuedOn: string;
}
export interface YearPaperRow {
  readonly name: string;
  readonly count: string;
  readonly fixed: string;
  readonly contract: string;
  readonly paid: string;
  readonly bar: string;
}

/** What stands in the head and at the foot of a paper; empty where the office has said nothing. */
export interface Letterhead {
  /** The organ's full name. */
  readonly name: string;
  /** Its 机关代字, before the year of a number. */
  readonly code: string;
  /** Whom reports are addressed to. */
  readonly government: string;
  /** Whom to ask about a meeting, and how. */
  readonly contact: string;
  readonly phone: string;
  /** 签发人 of what goes up: the chief convenor of the day. */
  readonly signer: string;
}

/** Who stands in the calendar file of a meeting, and who sends it. */
export interface Guests {
  /** Random and kept for good: no other installation's meeting has the same name in a calendar. */
  readonly installation: string;
  /** The organ's full name; empty where the office has said nothing. */
  readonly organ: string;
  readonly units: readonly { readonly unit: UnitSlug; readonly name: string; readonly observes?: true }[];
}

/** A meeting as it stands in people's own calendars (R119). */
export interface Appointment {
  /** A later edition has a higher one. */
  readonly sequence: number;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  /** ISO moment at which it begins. */
  readonly start: string;
  readonly minutes: number;
}

/** A numbered letter; names and days in words. */
export interface Letter {
  /** The number it goes out under, where it has one of its own. */
  readonly document?: string;
  readonly year: number;
  readonly serial: number;
  readonly heading: string;
  readonly receivers: readonly string[];
  readonly paragraphs: readonly string[];
  readonly opinions: readonly { readonly unit: string; readonly agrees: boolean; readonly reason: string }[];
  readonly issuedOn: string;
}
