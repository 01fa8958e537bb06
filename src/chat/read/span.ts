import { dayOf } from '../../domain/calendar.ts';
import { SPAN } from '../../wording/calendar.ts';
import { plainCalendar } from './calendar.ts';
import { readDate, readDayAlone, readMoment } from './date.ts';

/** From when to when on one day, as ISO moments; the end where it was said. */
export interface Span {
  readonly at: string;
  readonly until?: string;
}

interface Unread {
  readonly problem: string;
  readonly facts?: { readonly day: string };
}

/**
 * Reads when something begins and, where that is said, ends: 2026-12-03 14:30-16:30, 下午2点半到4点半. An end may leave out
 * its day and the part of the day its beginning has said. No zone is ever read. Gives what is wrong where it ends before it
 * begins, on another day, or where several ranges are written.
 */
export function readSpan(text: string, now: Date, timeZone: string): Span | Unread {
  const plain = plainCalendar(text).replace(SPAN.frame, '');
  const [first, second, ...more] = [...plain.matchAll(SPAN.clock)];
  if (more.length > 0) return { problem: 'several-spans' };
  if (!first) {
    const at = readMoment(plain, now, timeZone);
    return at ? { at: at.toISOString() } : dayWithoutClock(plain, now, timeZone);
  }
  const behind = first.index + first[0].length;
  if (!second)
    return SPAN.stray.test(plain.slice(behind)) ? UNCLEAR : begin(plain, first.index, now, timeZone);
  const mark = SPAN.mark.exec(plain.slice(behind, second.index));
  if (!mark) return UNCLEAR;
  const left = plain.slice(0, behind + mark.index);
  const right = plain.slice(behind + mark.index + mark[0].length).trim();
  const beginning = begin(left, first.index, now, timeZone);
  return 'problem' in beginning ? beginning : end(beginning, left, right, now, timeZone);
}

const UNCLEAR: Unread = { problem: 'not-a-moment' };

function dayWithoutClock(plain: string, now: Date, timeZone: string): Unread {
  const day = readDayAlone(plain, now, timeZone);
  return day === undefined ? UNCLEAR : { problem: 'no-clock-time', facts: { day } };
}

/** `clock` is where its clock time starts. */
function begin(plain: string, clock: number, now: Date, timeZone: string): Span | Unread {
  const at = readMoment(plain, now, timeZone);
  if (at) return { at: at.toISOString() };
  const day = plain.slice(0, clock).trim();
  return readDate(day, now, timeZone) ? { problem: 'which-half-day' } : UNCLEAR;
}

function end({ at }: Span, left: string, right: string, now: Date, timeZone: string): Span | Unread {
  if (SPAN.nextDay.test(right)) return { problem: 'ends-another-day' };
  const until = ownDay(right) ? readMoment(right, now, timeZone) : hourOf(at, left, right, now, timeZone);
  if (!until) return UNCLEAR;
  const day = (moment: Date) => dayOf(moment, timeZone);
  if (day(until) !== day(new Date(at))) return { problem: 'ends-another-day' };
  return until > new Date(at) ? { at, until: until.toISOString() } : { problem: 'ends-before-start' };
}

/** Whether the end names a day before its clock time. */
const ownDay = (right: string): boolean => {
  const clock = right.search(SPAN.clock);
  return right.slice(0, clock).replace(SPAN.part, '').trim() !== '';
};

/** An hour of the same day; one that leaves out its part of the day is the next such hour after the beginning. */
function hourOf(at: string, left: string, right: string, now: Date, timeZone: string): Date | undefined {
  const day = dayOf(new Date(at), timeZone);
  const written = readMoment(`${day} ${right}`, now, timeZone);
  const isLater = written !== undefined && written > new Date(at);
  if (isLater || SPAN.part.test(right) || (written && !SPAN.late.test(left))) return written;
  return readMoment(`${day} ${SPAN.afternoon}${right}`, now, timeZone) ?? written;
}
