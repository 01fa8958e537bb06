import { defineCommand } from '../src/chat/define-command.ts';
import { choice, projectNumber, prose } from '../src/chat/fields.ts';
import { PARTIES } from '../src/domain/parties.ts';
import { coordinated } from '../src/domain/project-acts.ts';
import { actOnProject } from '../src/office/act-on-project.ts';
import { COMMAND_NOTES } from '../src/wording/commands.ts';
import { decided } from './decide.ts';

export default defineCommand({
  name: 'coordinate',
  words: ['协调'],
  who: PARTIES.coordinator.roles,
  group: 'deciding',
  verb: 'coordinate',
  changes: true,
  fields: {
    number: projectNumber(),
    result: choice('coordination', { clause: '附件1 三' }),
    note: prose(1000, { clause: '附件1 三' }),
  },
  async run({ number, result, note }, scene) {
    const acted = await actOnProject(scene.occasion, 'coordinate', number, (project, moment) =>
      coordinated(project, result, note, moment),
    );
    return decided(acted, scene, COMMAND_NOTES.coordinated[result]);
  },
});
