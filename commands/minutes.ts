import { withNote } from '../src/cards/answers.ts';
import { recordCard } from '../src/cards/records.ts';
import { button, sayOf } from '../src/cards/say.ts';
import { type Answer, defineCommand, type KnownScene, type Recorded } from '../src/chat/define-command.ts';
import { custom, line, optional, prose, recordNumber } from '../src/chat/fields.ts';
import { recordButtons } from '../src/chat/record-buttons.ts';
import { recordDone } from '../src/chat/record-done.ts';
import { recordSubject } from '../src/chat/tell-record.ts';
import { isUnreached } from '../src/domain/distribution.ts';
import type { Meeting } from '../src/domain/meeting.ts';
import { minuted } from '../src/domain/meeting-roll.ts';
import { type Minutes, meetingOf } from '../src/domain/minutes.ts';
import { Refusal } from '../src/domain/refusal.ts';
import { actOnRecord, type RecordActed } from '../src/office/act-on-record.ts';
import { distributionOf, roundOfMinutes } from '../src/office/distribution.ts';
import { draftMinutes } from '../src/office/draft-minutes.ts';
import { letterheadOf } from '../src/office/letterhead.ts';
import { DISTRIBUTION_WORDS as D } from '../src/wording/distribution.ts';
import { MEETING_NOTES as W } from '../src/wording/meeting-notes.ts';
import { RECORD_WORDS } from '../src/wording/records.ts';
import { attach } from './attach.ts';
import { compose, latestMinutes, reviseMinutes, type Written } from './compose.ts';
import { isOffice } from './recorded.ts';

const paragraphs = custom(
  (text) =>
    text
      .split('\n')
      .map((each) => each.trim())
      .filter(Boolean),
  { kind: 'paragraph', labelledOnly: true },
);

/** Drafts, revises or corrects the minutes when the office says so; shows them to everybody else (R125, R126). */
export default defineCommand({
  name: 'minutes',
  words: ['纪要'],
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber('M'),
    paragraphs: optional(paragraphs),
    chair: optional(line(20, { labelledOnly: true })),
    title: optional(line(60, { labelledOnly: true })),
    correction: optional(prose(300, { labelledOnly: true })),
  },
  async run({ number, correction, ...written }, scene) {
    const meeting = await scene.desk.records.find('meeting', meetingOf(number));
    if (!meeting) throw new Refusal('no-such-record', { kind: 'meeting', number });
    const minutes = await scene.desk.records.find('minutes', number);
    const office = isOffice(scene);
    if (correction !== undefined && office) return correct(meeting, minutes, correction, written, scene);
    const writes = Object.values(written).some((each) => each !== undefined);
    if (minutes && !(office && writes)) return showMinutes(minutes, scene);
    if (!office || number !== meeting.number)
      throw new Refusal('no-such-record', { kind: 'minutes', number });
    if (minutes?.status.state === 'issued') throw new Refusal('minutes-issued', { number });
    if (minutes) {
      const revised = await reviseMinutes(meeting, minutes, written, scene);
      return circulated(revised, W.minutesNote(number, revised.after.content.chair), scene);
    }
    const acted = await draftMinutes(
      scene.occasion,
      meeting,
      await compose(meeting, written, undefined, scene),
    );
    const held = await actOnRecord(scene.occasion, 'meeting', 'minutes', number, minuted);
    return circulated(acted, W.minutesNote(number, acted.after.content.chair), scene, [{ acted: held }]);
  },
});

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
  const text = { ...written, title, paragraphs: [W.corrected(official, what), ...said] };
  const content = await compose(meeting, text, latest.content, scene);
  const acted = await draftMinutes(scene.occasion, meeting, content, latest);
  return circulated(acted, W.correctionNote(official), scene);
}

async function circulated(
  acted: RecordActed<'minutes'>,
  note: string,
  scene: KnownScene,
  more: readonly Recorded[] = [],
): Promise<Answer> {
  const shown = await showMinutes(acted.after, scene);
  const title = recordDone(acted, scene.names, scene.today);
  return { ...shown, card: withNote({ ...shown.card, title }, note), recorded: [{ acted }, ...more] };
}

/** The text as it stands, with its file; the buttons carry its hash. */
export async function showMinutes(minutes: Minutes, scene: KnownScene) {
  const { names, today, actor, catalogue, papers } = scene;
  const { content, edition, issued, number } = minutes;
  const bytes = issued
    ? undefined
    : papers?.minutes(content, { edition }, await letterheadOf(scene.desk, today));
  const files = issued
    ? [{ key: issued.file, name: W.minutesFile(content.title, number) }].filter(({ key }) => key !== '')
    : await attach(bytes, W.minutesFile(content.title, number), `minutes:${number}`, scene);
  const reached = issued && isOffice(scene) ? await reachOfMinutes(minutes, scene) : undefined;
  const buttons = [...recordButtons('minutes', minutes, actor, catalogue), ...(reached?.buttons ?? [])];
  const whole = { ...recordCard('minutes', minutes, names, { today, buttons }), files };
  const card = reached ? withNote(whole, reached.note) : whole;
  return {
    card,
    personal: true,
    follows: { subject: recordSubject('minutes', minutes), view: 'task' as const },
  };
}

/** For the office: how many units have got the issued text, who has not, and the list of them all (R127). */
async function reachOfMinutes(minutes: Minutes, { desk, names, today, reading }: KnownScene) {
  const { number } = minutes;
  const round = roundOfMinutes(minutes);
  if (!round) return undefined;
  const units = await distributionOf(desk, round, today, reading.timeZone);
  const missing = units.filter(isUnreached).map(({ unit }) => names.unit(unit));
  return {
    note: D.summary(units.length - missing.length, units.length, missing),
    buttons: [button(D.summaryLabel, sayOf('delivery', [number]))],
  };
}
