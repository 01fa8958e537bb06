import { defineCommand } from '../../src/chat/define-command.ts';
import { recordNumber } from '../../src/chat/fields.ts';
import { meetingOf, unconfirmed } from '../../src/domain/minutes.ts';
import { issued } from '../../src/domain/minutes-acts.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { MEMBER_UNITS } from '../../src/domain/people.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { act } from '../../src/office/act.ts';
import { unboundUnits } from '../../src/office/distribution.ts';
import { openMatter } from '../../src/office/hold-meeting.ts';
import { letterheadOf } from '../../src/office/letterhead.ts';
import { WEIGHS } from '../../src/wording/confirming.ts';
import { chineseDay } from '../../src/wording/days.ts';
import { DISTRIBUTION_WORDS as D } from '../../src/wording/distribution.ts';
import { DOCUMENT_NUMBERS } from '../../src/wording/documents.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { RECORD_WORDS } from '../../src/wording/records.ts';
import { attach } from '../office/attach.ts';
import { observerPosts, recorded, withObservers } from '../office/recorded.ts';

/** Numbered without gaps and sent to all 22 units, with a report item to 区政府 (R127). */
export default defineCommand({
  name: 'issue',
  words: ['印发'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: { number: recordNumber('M') },
  async weigh() {
    return [WEIGHS.issues(MEMBER_UNITS.length)];
  },
  async run({ number }, scene) {
    const { desk, papers, names, now, reading, today } = scene;
    const year = Number(today.slice(0, 4));
    const head = await letterheadOf(desk, today);
    const acted = await act(scene.occasion, 'minutes', 'issue', number, async (minutes, moment) => {
      const waiting = unconfirmed(minutes);
      if (waiting.length > 0)
        throw new Refusal('minutes-unconfirmed', { number, units: waiting }, '附件1 三');
      // The number is taken only once nothing can refuse any more: no gap.
      const serial = Number((await desk.records.nextNumber('issue', year)).split('-')[1]);
      const stamp = {
        year,
        serial,
        issuedOn: chineseDay(now, reading.timeZone),
        receivers: MEMBER_UNITS.map(names.unit),
      };
      const bytes = papers?.minutes(minutes.content, stamp, head);
      const [file] = await attach(
        bytes,
        W.minutesFile(minutes.content.title, RECORD_WORDS.issuedAs(year, serial)),
        `minutes:${number}`,
        scene,
      );
      return issued(minutes, { year, serial, file: file?.key ?? '' }, moment);
    });
    const { serial = 0 } = acted.after.issued ?? {};
    const report = await openMatter(scene.occasion, 'report', {
      title: W.govReportTitle(acted.after.content.title),
      text: W.govReport(acted.after.content.title, DOCUMENT_NUMBERS.minutes(head.code, { year, serial })),
      units: [],
      meeting: number,
    });
    const meeting = await desk.records.find('meeting', meetingOf(number));
    const unbound = (await unboundUnits(desk, today)).map(names.unit);
    const waiting = unbound.length > 0 ? D.unbound(unbound, number) : '';
    const { note: apart = '' } = withObservers(meeting ?? { observers: [] }, waiting);
    return recorded(acted, scene, {
      more: [{ acted: report }],
      informs: ['chief-convenor', ...(meeting ? observerPosts(meeting) : [])],
      note: `${W.issuedNote(report.after.number)}${apart}${W.issuedFinal(number)}`,
      round: true,
    });
  },
});
