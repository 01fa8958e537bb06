import { expect, test } from 'vitest';
import { calendarFile } from '../../src/documents/ics.ts';

const ENTRY = {
  uid: 'M2026-03@lianxi',
  sequence: 0,
  method: 'REQUEST',
  start: '2026-12-03T09:30:00+08:00',
  stamp: '2026-11-22T10:00:00+08:00',
  minutes: 90,
  title: '全体会议, 上午; 必到',
  place: '一号会议室\n二楼',
  description: '议题'.repeat(60),
} as const;
const raw = (entry: Parameters<typeof calendarFile>[0]) => new TextDecoder().decode(calendarFile(entry));
const unfolded = (entry: Parameters<typeof calendarFile>[0]) =>
  raw(entry).replace(/\r\n /g, '').split('\r\n');

test('R119 the invitation stands in the calendar at the right moment, wherever the calendar is', () => {
  expect(unfolded(ENTRY)).toEqual(
    expect.arrayContaining([
      'METHOD:REQUEST',
      'UID:M2026-03@lianxi',
      'SEQUENCE:0',
      'DTSTAMP:20261122T020000Z',
      'DTSTART:20261203T013000Z',
      'DTEND:20261203T030000Z',
      'SUMMARY:全体会议\\, 上午\\; 必到',
      'LOCATION:一号会议室\\n二楼',
      `DESCRIPTION:${'议题'.repeat(60)}`,
      'STATUS:CONFIRMED',
    ]),
  );
});

test('no line is longer than calendars take', () => {
  for (const line of raw(ENTRY).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('a cancelled meeting takes the same entry away', () => {
  const lines = unfolded({ ...ENTRY, method: 'CANCEL', sequence: 1 });
  expect(lines).toEqual(
    expect.arrayContaining(['METHOD:CANCEL', 'UID:M2026-03@lianxi', 'SEQUENCE:1', 'STATUS:CANCELLED']),
  );
});

test('the same entry gives the same bytes', () => {
  expect(calendarFile(ENTRY)).toEqual(calendarFile({ ...ENTRY }));
});
