import { defineCommand } from '../../src/chat/define-command.ts';
import { prose, verdict } from '../../src/chat/fields.ts';
import { coordinated as settled } from '../../src/domain/matter-acts.ts';
import { PARTIES } from '../../src/domain/parties.ts';
import { coordinated } from '../../src/domain/project-acts.ts';
import { act } from '../../src/office/act.ts';
import { COMMAND_NOTES } from '../../src/wording/commands.ts';
import { recorded } from '../office/recorded.ts';
import { decided } from './decide.ts';
import { isRecord, projectOr } from './project-or.ts';
import { partNo } from './verdict.ts';

export default defineCommand({
  name: 'coordinate',
  words: ['协调'],
  who: PARTIES.coordinator.roles,
  group: 'deciding',
  acts: 'project',
  changes: true,
  fields: {
    number: projectOr('P'),
    result: verdict('coordination', { clause: '附件1 三' }),
    note: prose(1000, { clause: '附件1 三' }),
  },
  expand: partNo('coordination', 'result', 'note'),
  async run({ number, result, note }, scene) {
    if (isRecord(number)) {
      const acted = await act(scene.occasion, 'matter', 'coordinate', number, (matter, moment) =>
        settled(matter, result, note, moment),
      );
      return recorded(acted, scene, { informs: ['office-director', 'office-clerk'] });
    }
    const acted = await act(scene.occasion, 'project', 'coordinate', number, (project, moment) =>
      coordinated(project, result, note, moment),
    );
    return decided(acted, scene, COMMAND_NOTES.coordinated[result]);
  },
});
