import { defineCommand } from '../../src/chat/define-command.ts';
import { projectNumber, prose } from '../../src/chat/fields.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { returned } from '../../src/domain/project-acts.ts';
import { act } from '../../src/office/act.ts';
import { decided } from './decide.ts';

export default defineCommand({
  name: 'return',
  words: ['退回'],
  who: OFFICE_ROLES,
  group: 'deciding',
  acts: 'project',
  changes: true,
  fields: { number: projectNumber(), reason: prose(400) },
  async run({ number, reason }, scene) {
    const acted = await act(scene.occasion, 'project', 'return', number, (project, moment) =>
      returned(project, reason, moment),
    );
    return decided(acted, scene);
  },
});
