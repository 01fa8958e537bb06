import { defineCommand } from '../../src/chat/define-command.ts';
import { line, optional, prose, recordNumber, unitList } from '../../src/chat/fields.ts';
import type { Problem } from '../../src/domain/declare.ts';
import { attendingMembers, rollCorrected } from '../../src/domain/meeting-roll.ts';
import { postsOf } from '../../src/domain/owing.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { act } from '../../src/office/act.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { latestMinutes, reviseMinutes } from '../minutes/compose.ts';
import { recorded } from '../office/recorded.ts';
import { representatives } from './representative.ts';

/** Puts the closed roll right, with a reason, until the minutes are issued; all who were there confirm anew (R119, R126). */
export default defineCommand({
  name: 'roll',
  words: ['更正出席', '更正到会', '更正签到'],
  who: OFFICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber('M'),
    arrived: optional(unitList({ labelledOnly: true })),
    absentees: optional(unitList({ labelledOnly: true })),
    substitute: optional(line(20, { labelledOnly: true })),
    reason: prose(300, { clause: '附件1 三' }),
  },
  async check({ arrived, absentees }): Promise<readonly Problem[]> {
    return arrived || absentees ? [] : [{ field: 'arrived', key: 'roll-of-whom', clause: '附件1 三' }];
  },
  async run({ number, arrived: came = [], absentees: left = [], substitute: name, reason }, scene) {
    const minutes = await latestMinutes(number, scene);
    if (minutes?.status.state === 'issued') throw new Refusal('minutes-issued', { number: minutes.number });
    const nameOf = await representatives(scene);
    const acted = await act(scene.occasion, 'meeting', 'roll', number, (meeting, moment) =>
      rollCorrected(meeting, { came, left, reason, ...(name && { name }) }, nameOf, moment),
    );
    const text = minutes && (await reviseMinutes(acted.after, minutes, {}, scene));
    const present = acted.after.attendance?.filter((each) => each.present).length ?? 0;
    return recorded(acted, scene, {
      title: W.rollTitle(number, present),
      informs: [...came, ...left].flatMap((unit) => postsOf(`unit:${unit}`)),
      ...(text && { note: W.rollNote(text.after.edition, attendingMembers(acted.after).length) }),
      more: text ? [{ acted: text }] : [],
    });
  },
});
