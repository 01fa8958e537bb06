import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { day, optional, prose, recordNumber, unit } from '../../src/chat/fields.ts';
import { foundOut } from '../../src/domain/meeting-findings.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { act, type RecordActed } from '../../src/office/act.ts';
import { openMatter } from '../../src/office/hold-meeting.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { recorded } from '../office/recorded.ts';

/** What a joint survey found; with a unit it opens a difficult issue, with a number it belongs to one that is open (R117). */
export default defineCommand({
  name: 'finding',
  words: ['调研', '调研发现'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber('M'),
    finding: prose(600, { clause: '附件1 三' }),
    about: optional(recordNumber('N', { labelledOnly: true })),
    owner: optional(unit({ labelledOnly: true })),
    dueOn: optional(day({ labelledOnly: true })),
  },
  async run({ number, finding, about, owner, dueOn }, scene) {
    const opens = owner && !about ? await issueOf(number, finding, { owner, dueOn }, scene) : undefined;
    if (about) await mustBe(about, scene);
    const issue = about ?? opens?.after.number;
    const acted = await act(scene.occasion, 'meeting', 'finding', number, (meeting, moment) =>
      foundOut(meeting, { text: finding, ...(issue && { issue }) }, moment),
    );
    const no = acted.after.findings?.length ?? 0;
    return recorded(acted, scene, {
      title: W.foundTitle(number, no, issue),
      ...(!issue && { note: W.foundNext(number) }),
      more: opens ? [{ acted: opens }] : [],
    });
  },
});

const issueOf = (
  survey: string,
  finding: string,
  { owner, dueOn }: { readonly owner: string; readonly dueOn: string | undefined },
  { occasion }: KnownScene,
): Promise<RecordActed<'matter'>> =>
  openMatter(occasion, 'issue', {
    title: finding.slice(0, 40),
    text: W.fromSurvey(finding, survey),
    units: [],
    owner,
    ...(dueOn && { dueOn }),
  });

/** @throws Refusal `no-such-record` */
async function mustBe(number: string, { desk }: KnownScene): Promise<void> {
  const issue = await desk.records.find('matter', number);
  if (!issue) throw new Refusal('no-such-record', { kind: 'matter', number });
}
