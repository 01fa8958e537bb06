import { expect, test } from 'vitest';
import { calendarFile } from '../../src/documents/ics.ts';
import { fileType } from '../../src/web/file-type.ts';
import { aMeeting } from '../domain/a-meeting.ts';

const GUESTS = { installation: '7e0c', organ: '', units: [] };
const bytes = (text: string) => new TextEncoder().encode(text);

test.each(['request', 'cancel'] as const)(
  'R119 an appointment is served as one, its method said: %s',
  (change) => {
    expect(fileType('会议.ics', calendarFile(aMeeting(), change, GUESTS))).toBe(
      `text/calendar; charset=utf-8; method=${change.toUpperCase()}`,
    );
  },
);

test('nothing but a method a calendar knows gets into the header', () => {
  expect(fileType('a.ics', bytes('BEGIN:VCALENDAR\r\nMETHOD:<script>\r\n'))).toBe(
    'text/calendar; charset=utf-8',
  );
  expect(fileType('纪要.docx', bytes('METHOD:REQUEST'))).toBe('application/octet-stream');
});
