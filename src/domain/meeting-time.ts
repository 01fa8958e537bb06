import { dayOf } from './calendar.ts';
import type { Meeting } from './meeting.ts';

/** Minutes a meeting takes where no end was said: the document gives no length, two hours keep the half day free. */
const ASSUMED = 120;

type When = Pick<Meeting, 'at' | 'until'>;

const endOf = ({ at, until }: When): number =>
  until ? Date.parse(until) : Date.parse(at) + ASSUMED * 60_000;

/** Minutes from its beginning to its end. */
export const lengthOf = (meeting: When): number =>
  Math.round((endOf(meeting) - Date.parse(meeting.at)) / 60_000);

/** Whether the one goes on while the other does; a meeting that ends as the next begins is in nobody's way. */
export const overlap = (one: When, other: When): boolean =>
  Date.parse(one.at) < endOf(other) && Date.parse(other.at) < endOf(one);

/** The office's calendar day on which it is held, `YYYY-MM-DD`. */
export const heldOn = ({ at }: When, timeZone: string): string => dayOf(new Date(at), timeZone);
