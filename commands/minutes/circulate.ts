import { type Answer, defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { line, optional, recordNumber } from '../../src/chat/fields.ts';
import { circulated } from '../../src/domain/minutes-acts.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { act } from '../../src/office/act.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { recordedLive } from '../office/recorded.ts';
import { weighRound } from '../office/weigh.ts';

/** Puts the draft, exactly as it was read, to every attending member unit: an act of its own (R125, R126). */
export default defineCommand({
  name: 'circulate',
  words: ['送签', '纪要送签', '送签纪要'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: { number: recordNumber('M'), hash: optional(line(64, { quiet: true })) },
  weigh: ({ number }, scene) => weighRound(number, scene),
  run: ({ number, hash }, scene) => circulate(number, hash, scene),
});

export async function circulate(
  number: string,
  hash: string | undefined,
  scene: KnownScene,
): Promise<Answer> {
  const acted = await act(scene.occasion, 'minutes', 'circulate', number, (minutes, moment) =>
    circulated(minutes, hash, moment),
  );
  return recordedLive(acted, scene, {
    note: W.circulatedNote(acted.after.mustConfirm.length),
    round: true,
  });
}
