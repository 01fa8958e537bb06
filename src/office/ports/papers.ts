import type { Meeting } from '../../domain/meeting.ts';
import type { MinutesContent } from '../../domain/minutes.ts';
import type { Agenda } from './agenda.ts';

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
  ): Uint8Array;
  agenda(agenda: Agenda): Uint8Array;
  /** The invitation as a letter: units, time, place, topics, answer by when (R119). */
  notice(agenda: Agenda, replyBy: string): Uint8Array;
  /** To the member units, towns and departments (R110, R118). */
  bulletin(letter: Letter): Uint8Array;
  /** Up to 区政府, with every unit's last word where there are any (R110, R123). */
  report(letter: Letter): Uint8Array;
  /** What stands in a calendar of the meeting (R119). */
  appointment(meeting: Meeting): Appointment;
  /** The same as a calendar file; called again with the same number it changes or cancels the earlier one. */
  calendarFile(meeting: Meeting, change: 'request' | 'cancel'): Uint8Array;
}

/** A meeting as it stands in people's own calendars (R119). */
export interface Appointment {
  /** The same for every edition of one meeting. */
  readonly uid: string;
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
