import { say, withButtons, withFacts, withList, withNote } from '../../src/cards/answers.ts';
import { shownText } from '../../src/cards/minutes-text.ts';
import { type Answer, type Change, defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { choice, custom, line, optional, prose, recordNumber } from '../../src/chat/fields.ts';
import { recordDone } from '../../src/chat/record-done.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { minuted } from '../../src/domain/meeting-roll.ts';
import { type Attendee, correctionOf, type Minutes, meetingOf } from '../../src/domain/minutes.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { act, type RecordActed } from '../../src/office/act.ts';
import { draftMinutes } from '../../src/office/draft-minutes.ts';
import { letterheadOf } from '../../src/office/letterhead.ts';
import { DOCUMENT_NUMBERS } from '../../src/wording/documents.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { RECORD_NUMBER, RECORD_WORDS } from '../../src/wording/records.ts';
import { isOffice } from '../office/recorded.ts';
import { weighRound } from '../office/weigh.ts';
import { circulate } from './circulate.ts';
import { compose, latestMinutes, reviseMinutes, type Written } from './compose.ts';
import { draftButton, showMinutes } from './show-minutes.ts';

/** What happened, a line a paragraph; what stands there while nobody has written it is nobody's sentence. */
const paragraphs = custom(
  (text) => {
    const lines = text
      .split('\n')
      .map((each) => each.replaceAll(RECORD_WORDS.unwritten, '').trim())
      .filter(Boolean);
    return lines.length > 0 ? lines : { problem: 'empty' };
  },
  { kind: 'paragraph', labelledOnly: true },
);

/** Looks at the minutes; with words in it the office drafts, rewrites or corrects them. Sending them round is an act of its own (R125, R126). */
export default defineCommand({
  name: 'minutes',
  words: ['纪要'],
  group: 'meetings',
  underWay: { kind: 'minutes', states: ['drafted', 'circulating', 'objected'] },
  changes: true,
  fields: {
    number: recordNumber('M'),
    step: optional(choice('minutes-step')),
    paragraphs: optional(paragraphs),
    chair: optional(line(20, { labelledOnly: true })),
    title: optional(line(60, { labelledOnly: true })),
    correction: optional(prose(300, { labelledOnly: true })),
  },
  looks: ({ number: _, ...said }) => Object.values(said).every((each) => each === undefined),
  weigh: async ({ number, step }, scene) => (step === 'circulate' ? weighRound(number, scene) : undefined),
  async run({ number, step, correction, ...written }, scene) {
    const meeting = await scene.desk.records.find('meeting', meetingOf(number));
    if (!meeting) throw new Refusal('no-such-record', { kind: 'meeting', number });
    const minutes = await scene.desk.records.find('minutes', number);
    const writes = Object.values({ step, correction, ...written }).some((each) => each !== undefined);
    if (!isOffice(scene)) return shown(number, minutes, writes, scene);
    if (step === 'circulate') return circulate(number, undefined, scene);
    if (correction !== undefined) return correct(meeting, minutes, correction, written, scene);
    if (!minutes && number !== meeting.number)
      throw new Refusal('no-such-record', { kind: 'minutes', number });
    if (minutes && !writes) return showMinutes(minutes, scene);
    if (minutes?.status.state === 'issued') throw new Refusal('minutes-issued', { number });
    if (meeting.status.state !== 'closed') throw new Refusal('minutes-before-close', { number }, '附件1 三');
    if (!writes) return lookAhead(meeting, scene);
    if (step === 'draft') return offerDraft(number, meeting, minutes, scene);
    return draft(meeting, minutes, written, scene);
  },
});

/** Whoever is not of the office looks, once it was sent round. @throws Refusal */
async function shown(number: string, minutes: Minutes | undefined, writes: boolean, scene: KnownScene) {
  if (!minutes) throw new Refusal('no-such-record', { kind: 'minutes', number });
  if (writes) throw new Refusal('wrong-hand', { verb: 'minutes', number, party: 'minutes:office' });
  if (minutes.status.state === 'drafted') throw new Refusal('minutes-in-hand', { number });
  return showMinutes(minutes, scene);
}

async function draft(
  meeting: Meeting,
  minutes: Minutes | undefined,
  written: Written,
  scene: KnownScene,
): Promise<Answer> {
  const { number } = meeting;
  if (minutes) {
    const revised = await reviseMinutes(meeting, minutes, written, scene);
    return answered(revised, W.minutesNote(minutes.number, revised.after.content.chair), scene);
  }
  const content = await compose(meeting, written, undefined, scene);
  const acted = await draftMinutes(scene.occasion, meeting, number, content);
  const held = await act(scene.occasion, 'meeting', 'minutes', number, minuted);
  return answered(acted, W.minutesNote(number, content.chair), scene, [{ acted: held }]);
}

/** What the minutes would say if nothing more were written: nothing is kept. */
async function lookAhead(meeting: Meeting, scene: KnownScene): Promise<Answer> {
  const { number, title } = meeting;
  const { paragraphs: text, ...content } = shownText(await compose(meeting, {}, undefined, scene));
  const names = (people: readonly Attendee[]) => people.map(({ unit, name }) => `${unit} ${name}`).join('、');
  const facts = [
    { label: RECORD_WORDS.present, value: names(content.present) },
    { label: RECORD_WORDS.leave, value: names(content.absent) },
  ].filter(({ value }) => value !== '');
  const lines = content.resolutions.map(({ no, text: what, unit, dueOn, outcome = '' }) =>
    RECORD_WORDS.resolution(no, `${what}${outcome}`, unit, dueOn),
  );
  const begun = withFacts(say(W.minutesLook(number, title), ...text), facts);
  const card = withNote(lines.length > 0 ? withList(begun, lines) : begun, W.minutesHow(number));
  return { card: withButtons(card, [draftButton(W.draftLabel, number)]), personal: true };
}

/** A form with what stands there now. */
async function offerDraft(
  number: string,
  meeting: Meeting,
  minutes: Minutes | undefined,
  scene: KnownScene,
): Promise<Answer> {
  const content = minutes?.content ?? (await compose(meeting, {}, undefined, scene));
  const values = {
    number,
    paragraphs: content.paragraphs.join('\n'),
    chair: content.chair,
    title: content.title,
  };
  return { offer: { title: W.draftForm(number), fields: ['paragraphs', 'chair', 'title'], values } };
}

/** Issued minutes stay as they are: a correction is a text of its own, confirmed and numbered anew (R126, R127). */
async function correct(
  meeting: Meeting,
  minutes: Minutes | undefined,
  what: string,
  written: Written,
  scene: KnownScene,
): Promise<Answer> {
  const { number } = meeting;
  const latest = await latestMinutes(number, scene);
  if (!latest?.issued)
    throw new Refusal(minutes?.issued ? 'correction-open' : 'not-yet-issued', {
      number: latest?.number ?? number,
    });
  const official = RECORD_WORDS.issuedAs(latest.issued.year, latest.issued.serial);
  const { paragraphs: said = latest.content.paragraphs, title = W.correctionTitle } = written;
  const { code } = await letterheadOf(scene.desk, scene.today);
  const corrected = [W.corrected(DOCUMENT_NUMBERS.minutes(code, latest.issued), what), ...said];
  const text = { ...written, title, paragraphs: corrected };
  const content = await compose(meeting, text, latest.content, scene);
  const own = `${number}${RECORD_NUMBER.correction(correctionOf(latest.number) + 1)}`;
  const acted = await draftMinutes(scene.occasion, meeting, own, content, latest);
  return answered(acted, W.correctionNote(official), scene);
}

async function answered(
  acted: RecordActed<'minutes'>,
  note: string,
  scene: KnownScene,
  more: readonly Change[] = [],
): Promise<Answer> {
  const whole = await showMinutes(acted.after, scene);
  const title = recordDone(acted, scene.names, scene.today);
  return { ...whole, card: withNote({ ...whole.card, title }, note), changes: [{ acted }, ...more] };
}
