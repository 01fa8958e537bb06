import { defineCommand } from '../src/chat/define-command.ts';
import { projectNumber, prose } from '../src/chat/fields.ts';
import { withdrawn } from '../src/domain/project-acts.ts';
import { actOnProject } from '../src/office/act-on-project.ts';
import { decided } from './decide.ts';

export default defineCommand({
  name: 'withdraw',
  words: ['撤回', '撤销'],
  who: ['officer', 'liaison', 'member'],
  group: 'projects',
  verb: 'withdraw',
  changes: true,
  fields: { number: projectNumber(), reason: prose(400) },
  async run({ number, reason }, scene) {
    const acted = await actOnProject(scene.occasion, 'withdraw', number, (project, moment) =>
      withdrawn(project, reason, moment),
    );
    return decided(acted, scene);
  },
});
