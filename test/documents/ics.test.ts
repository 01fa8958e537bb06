import { expect, test } from 'vitest';
import { calendarFile } from '../../src/documents/ics.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { aMeeting } from '../domain/a-meeting.ts';

const HAND = { person: 'liaison', name: '联络员', post: 'liaison-audit' };
const MEETING: Meeting = {
  ...aMeeting(),
  number: 'M2026-03',
  version: 4,
  at: '2026-12-03T09:30:00+08:00',
  updatedAt: '2026-11-22T10:00:00+08:00',
  title: '全体会议, 上午; 必到',
  place: '一号会议室\n二楼',
  topics: ['议题'.repeat(60)],
  replies: [
    { unit: 'audit', kind: 'attend', by: HAND, at: '2026-11-22T10:00:00+08:00' },
    { unit: 'audit', kind: 'excuse', reason: '出差', by: HAND, at: '2026-11-23T10:00:00+08:00' },
    { unit: 'finance', kind: 'substitute', name: '某某', by: HAND, at: '2026-11-22T10:00:00+08:00' },
  ],
};
const GUESTS = {
  installation: '7e0c',
  organ: '某区联席会议',
  units: [
    { unit: 'civil-affairs', name: '民政局' },
    { unit: 'finance', name: '财政局' },
    { unit: 'audit', name: '审计局' },
    { unit: 'disabled-federation', name: '残联', observes: true },
  ],
} as const;
const raw = (meeting: Meeting, change: 'request' | 'cancel' = 'request') =>
  new TextDecoder().decode(calendarFile(meeting, change, GUESTS));
const unfolded = (...given: Parameters<typeof raw>) =>
  raw(...given)
    .replace(/\r\n /g, '')
    .split('\r\n');

test('R119 the invitation stands in the calendar at the right moment, wherever the calendar is', () => {
  expect(unfolded(MEETING)).toEqual(
    expect.arrayContaining([
      'METHOD:REQUEST',
      'UID:M2026-03-7e0c@lianxi',
      'SEQUENCE:4',
      'DTSTAMP:20261122T020000Z',
      'DTSTART:20261203T013000Z',
      'DTEND:20261203T033000Z',
      'SUMMARY:全体会议\\, 上午\\; 必到',
      'LOCATION:一号会议室\\n二楼',
      'STATUS:CONFIRMED',
    ]),
  );
  expect(unfolded(MEETING).find((line) => line.startsWith('DESCRIPTION:'))).toContain('议题'.repeat(60));
});

test('R119 it names who invites and whom, with what each unit has answered last', () => {
  expect(unfolded(MEETING).filter((line) => /^(ORGANIZER|ATTENDEE)/.test(line))).toEqual([
    'ORGANIZER;CN="某区联席会议办公室":mailto:office@lianxi.invalid',
    'ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=GROUP;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN="民政局":MAILTO:civil-affairs@lianxi.invalid',
    'ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=GROUP;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="财政局":MAILTO:finance@lianxi.invalid',
    'ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=GROUP;PARTSTAT=DECLINED;RSVP=FALSE;CN="审计局":MAILTO:audit@lianxi.invalid',
    'ATTENDEE;ROLE=NON-PARTICIPANT;CUTYPE=GROUP;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN="残联":MAILTO:disabled-federation@lianxi.invalid',
  ]);
});

test('R119 it rings half an hour ahead, and no longer once the meeting is called off', () => {
  const alarm = (...given: Parameters<typeof raw>) =>
    unfolded(...given).filter((line) => /VALARM|TRIGGER|^ACTION/.test(line));
  expect(alarm(MEETING)).toEqual(['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT30M', 'END:VALARM']);
  expect(alarm(MEETING, 'cancel')).toEqual([]);
});

test('no line is longer than calendars take', () => {
  for (const line of raw(MEETING).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('a cancelled meeting takes the same entry away', () => {
  expect(unfolded({ ...MEETING, version: 5 }, 'cancel')).toEqual(
    expect.arrayContaining(['METHOD:CANCEL', 'UID:M2026-03-7e0c@lianxi', 'SEQUENCE:5', 'STATUS:CANCELLED']),
  );
});

test('the same meeting gives the same bytes', () => {
  expect(raw(structuredClone(MEETING))).toEqual(raw(MEETING));
});
