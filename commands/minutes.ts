import { withNote } from '../src/cards/answers.ts';
import { recordCard } from '../src/cards/records.ts';
import { defineCommand, type KnownScene } from '../src/chat/define-command.ts';
import { custom, line, optional, recordNumber } from '../src/chat/fields.ts';
import { recordButtons, recordDone, recordSubject } from '../src/chat/tell-record.ts';
import { composeMinutes } from '../src/domain/compose-minutes.ts';
import type { Meeting } from '../src/domain/meeting.ts';
import type { Minutes } from '../src/domain/minutes.ts';
import { revised } from '../src/domain/minutes-acts.ts';
import { OFFICE_ROLES } from '../src/domain/parties.ts';
import type { Role } from '../src/domain/people.ts';
import { Refusal } from '../src/domain/refusal.ts';
import { actOnRecord, type RecordActed } from '../src/office/act-on-record.ts';
import { draftMinutes } from '../src/office/draft-minutes.ts';
import { chineseDay } from '../src/wording/days.ts';
import { MEETING_NOTES as W } from '../src/wording/records.ts';
import { attach } from './attach.ts';

const paragraphs = custom(
  (text) =>
    text
      .split('\n')
      .map((each) => each.trim())
      .filter(Boolean),
  { kind: 'paragraph', labelledOnly: true },
);

/** Drafts or revises the minutes when the office says so; shows them to everybody else (R125, R126). */
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
  },
  async run({ number, ...written }, scene) {
    const meeting = await scene.desk.records.find('meeting', number);
    if (!meeting) throw new Refusal('no-such-record', { kind: 'meeting', number });
    const minutes = await scene.desk.records.find('minutes', number);
    const office = scene.actor.posts.some(({ role }) => (OFFICE_ROLES as readonly Role[]).includes(role));
    const writes = Object.values(written).some((each) => each !== undefined);
    if (minutes && !(office && writes)) return show(minutes, scene);
    if (!office) throw new Refusal('no-such-record', { kind: 'minutes', number });
    if (minutes?.status.state === 'issued') throw new Refusal('minutes-issued', { number });
    const acted = await write(meeting, minutes, written, scene);
    const shown = await show(acted.after, scene);
    const card = withNote(
      { ...shown.card, title: recordDone(acted, scene.names, scene.today) },
      W.minutesNote,
    );
    return { card, recorded: [{ acted }] };
  },
});

type Written = { readonly [K in 'title' | 'chair']?: string | undefined } & {
  readonly paragraphs?: readonly string[] | undefined;
};

async function write(
  meeting: Meeting,
  minutes: Minutes | undefined,
  { title, chair, paragraphs: said }: Written,
  scene: KnownScene,
): Promise<RecordActed<'minutes'>> {
  const { names, reading, occasion } = scene;
  const words = { unit: names.unit, day: (iso: string) => chineseDay(iso, reading.timeZone) };
  const before = minutes?.content;
  const content = composeMinutes(
    meeting,
    {
      title: title ?? before?.title ?? W.minutesTitle,
      chair: chair ?? before?.chair ?? W.minutesChair,
      paragraphs: said ?? before?.paragraphs ?? W.minutesBody(meeting.title, meeting.topics),
    },
    words,
  );
  if (!minutes) return draftMinutes(occasion, meeting, content);
  return actOnRecord(occasion, 'minutes', 'minutes', meeting.number, (record, moment) =>
    revised(record, content, moment),
  );
}

async function show(minutes: Minutes, scene: KnownScene) {
  const { names, today, actor, catalogue, papers } = scene;
  const { content, edition, issued, number } = minutes;
  const bytes = issued ? undefined : await papers?.minutes(content, { edition });
  const files = issued
    ? [{ key: issued.file, name: W.minutesFile(content.title, number) }].filter(({ key }) => key !== '')
    : await attach(bytes, W.minutesFile(content.title, number), `minutes:${number}`, scene);
  const buttons = recordButtons('minutes', minutes, actor, catalogue);
  const card = { ...recordCard('minutes', minutes, names, { today, buttons }), files };
  const follows = { subject: recordSubject('minutes', minutes), view: 'task' as const };
  return { card, personal: true, ...(buttons.length > 0 && { follows }) };
}
