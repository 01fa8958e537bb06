import type { Answer, KnownScene } from '../src/chat/define-command.ts';
import { custom, type ReadContext } from '../src/chat/fields.ts';
import { consented } from '../src/domain/meeting-acts.ts';
import { actOnRecord } from '../src/office/act-on-record.ts';
import { recorded } from './recorded.ts';

const PROJECT = /^#?(20\d\d)[-－—–]?(\d{1,5})$/;
const MEETING = /^M(20\d\d)-(\d{1,3})$/;

/** Convenors decide on projects and on special meetings with the same two words: the number tells which. */
export const projectOrMeeting = custom((text: string, _context: ReadContext) => {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const [, year, serial] = PROJECT.exec(plain) ?? [];
  if (year && serial) return `${year}-${serial.padStart(3, '0')}`;
  const [, held, no] = MEETING.exec(plain) ?? [];
  return held && no ? `M${held}-${no.padStart(2, '0')}` : { problem: 'not-a-number' };
});

export const isMeeting = (number: string): boolean => number.startsWith('M');

/** No invitation leaves before a convenor agrees (R116). */
export async function consentTo(
  number: string,
  passed: boolean,
  reason: string | undefined,
  scene: KnownScene,
): Promise<Answer> {
  const acted = await actOnRecord(
    scene.occasion,
    'meeting',
    passed ? 'approve' : 'refuse',
    number,
    (meeting, moment) => consented(meeting, passed, reason, moment),
  );
  return recorded(acted, scene, { informs: ['office-director', 'office-clerk'] });
}
