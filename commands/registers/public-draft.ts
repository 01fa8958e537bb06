import { say } from '../../src/cards/answers.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { recordNumber } from '../../src/chat/fields.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { valuesOf } from '../../src/engine/entries.ts';
import { letterheadOf } from '../../src/office/letterhead.ts';
import { PUBLISHED } from '../../src/office/ports.ts';
import { DISCLOSURE } from '../../src/registers/disclosure.ts';
import { writtenDay } from '../../src/wording/days.ts';
import { DISCLOSURE_WORDS as W } from '../../src/wording/disclosure.ts';

/** What the public is to read, as text to copy and as .docx; it is published by a person, never by the bot (六(六), R89). */
export default defineCommand({
  name: 'public-draft',
  words: ['公开稿', '公开文稿'],
  group: 'registers',
  fields: { number: recordNumber([DISCLOSURE.letter]) },
  async run({ number }, { desk, today, papers, actor }) {
    const record = await desk.registers.find(number);
    if (!record || record.register !== DISCLOSURE.key)
      throw new Refusal('no-such-number', { number, what: DISCLOSURE.title });
    const { title, text } = valuesOf(DISCLOSURE, record.entry);
    const heading = String(title);
    const paragraphs = String(text).split('\n');
    const card = say(heading, ...paragraphs, W.notPosted);
    if (!papers) return { card, personal: true };
    const bytes = papers.disclosure(
      { heading, paragraphs, issuedOn: writtenDay(today) },
      await letterheadOf(desk, today),
      (await desk.templates.kept()).get(PUBLISHED),
    );
    const name = W.draftFile(number);
    const { key } = await desk.files.put({ name, bytes, by: actor.person });
    return { card: { ...card, files: [{ key, name }] }, personal: true };
  },
});
