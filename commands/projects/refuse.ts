import { defineCommand } from '../../src/chat/define-command.ts';
import { prose } from '../../src/chat/fields.ts';
import { CONVENOR_ROLES } from '../../src/domain/parties.ts';
import { refusedByConvenor } from '../../src/domain/project-acts.ts';
import { act } from '../../src/office/act.ts';
import { WEIGHS as W } from '../../src/wording/confirming.ts';
import { consentTo, isMeeting, projectOrMeeting } from '../meetings/consent-to-meeting.ts';
import { weighMeeting, weighProject } from '../office/weigh.ts';
import { decided } from './decide.ts';

export default defineCommand({
  name: 'refuse',
  words: ['否决'],
  who: CONVENOR_ROLES,
  group: 'deciding',
  acts: 'project',
  changes: true,
  fields: { number: projectOrMeeting, reason: prose(600) },
  weigh: ({ number }, scene) =>
    isMeeting(number)
      ? weighMeeting(number, scene, (named) => [W.declines(named)])
      : weighProject(number, scene, W.refuses),
  async run({ number, reason }, scene) {
    if (isMeeting(number)) return consentTo(number, false, reason, scene);
    const acted = await act(scene.occasion, 'project', 'refuse', number, (project, moment) =>
      refusedByConvenor(project, reason, moment),
    );
    return decided(acted, scene);
  },
});
