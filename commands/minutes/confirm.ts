import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { line, optional, recordNumber } from '../../src/chat/fields.ts';
import { type Minutes, unconfirmed } from '../../src/domain/minutes.ts';
import { confirmed } from '../../src/domain/minutes-acts.ts';
import { MINUTES_FLOW } from '../../src/domain/minutes-row.ts';
import { VOICE_ROLES } from '../../src/domain/parties.ts';
import { recordPost } from '../../src/domain/record-flow.ts';
import { act } from '../../src/office/act.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { RECORD_WORDS } from '../../src/wording/records.ts';
import { recorded } from '../office/recorded.ts';
import { showMinutes } from './show-minutes.ts';

/** One attending unit agrees to exactly the text it read (R126). */
export default defineCommand({
  name: 'confirm',
  words: ['确认'],
  who: VOICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: { number: recordNumber('M'), hash: optional(line(64, { quiet: true })) },
  async run({ number, hash }, scene) {
    const unread = hash === undefined ? await unreadText(number, scene) : undefined;
    if (unread) {
      const shown = await showMinutes(unread, scene);
      return { ...shown, card: { ...shown.card, title: W.readFirst(number, unread.edition) } };
    }
    const acted = await act(scene.occasion, 'minutes', 'confirm', number, (minutes, moment, post) =>
      confirmed(minutes, post.unit ?? '', hash, moment),
    );
    return recorded(acted, scene, { note: RECORD_WORDS.editionOf(acted.after.edition, acted.after.hash) });
  },
});

/**
 * Said without naming the text, the word may mean an earlier one: from the second edition on it is shown first, and
 * its button confirms exactly it (R126). Whoever may not confirm, or has, is told so as ever.
 */
async function unreadText(number: string, { desk, actor }: KnownScene): Promise<Minutes | undefined> {
  const minutes = await desk.records.find('minutes', number);
  if (
    !minutes ||
    minutes.edition === 1 ||
    !MINUTES_FLOW.confirm.from.some((each) => each === minutes.status.state)
  )
    return undefined;
  const post = recordPost(actor, 'minutes', 'confirm', minutes);
  return post && unconfirmed(minutes).includes(post.unit ?? '') ? minutes : undefined;
}
