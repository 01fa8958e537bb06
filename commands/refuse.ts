import { defineCommand } from '../src/chat/define-command.ts';
import { projectNumber, prose } from '../src/chat/fields.ts';
import { CONVENOR_ROLES } from '../src/domain/parties.ts';
import { refusedByConvenor } from '../src/domain/project-acts.ts';
import { actOnProject } from '../src/office/act-on-project.ts';
import { decided } from './decide.ts';

export default defineCommand({
  name: 'refuse',
  words: ['否决'],
  who: CONVENOR_ROLES,
  group: 'deciding',
  verb: 'refuse',
  changes: true,
  fields: { number: projectNumber(), reason: prose(600) },
  async run({ number, reason }, scene) {
    const acted = await actOnProject(scene.occasion, 'refuse', number, (project, moment) =>
      refusedByConvenor(project, reason, moment),
    );
    return decided(acted, scene);
  },
});
