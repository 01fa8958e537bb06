import { defineCommand } from '../../src/chat/define-command.ts';
import { optional, prose } from '../../src/chat/fields.ts';
import { CONVENOR_ROLES } from '../../src/domain/parties.ts';
import { approved } from '../../src/domain/project-acts.ts';
import { act } from '../../src/office/act.ts';
import { WEIGHS as W } from '../../src/wording/confirming.ts';
import { consentTo, isMeeting, projectOrMeeting } from '../meetings/consent-to-meeting.ts';
import { weighMeeting, weighProject } from '../office/weigh.ts';
import { decided } from './decide.ts';

export default defineCommand({
  name: 'approve',
  words: ['批准'],
  who: CONVENOR_ROLES,
  group: 'deciding',
  acts: 'project',
  changes: true,
  fields: { number: projectOrMeeting, note: optional(prose(400)) },
  weigh: ({ number }, scene) =>
    isMeeting(number)
      ? weighMeeting(number, scene, (named, units) => [W.consents(named, units)])
      : weighProject(number, scene, W.approves),
  async run({ number, note }, scene) {
    if (isMeeting(number)) return consentTo(number, true, note, scene);
    const acted = await act(scene.occasion, 'project', 'approve', number, (project, moment) =>
      approved(project, note, moment),
    );
    return decided(acted, scene);
  },
});
