import { defineCommand } from '../../src/chat/define-command.ts';
import { optional, projectNumber, unitList } from '../../src/chat/fields.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { accepted } from '../../src/domain/project-acts.ts';
import { act } from '../../src/office/act.ts';
import { withPrecedent } from '../../src/office/precedent.ts';
import { decided } from './decide.ts';

export default defineCommand({
  name: 'accept',
  words: ['受理'],
  who: OFFICE_ROLES,
  group: 'deciding',
  acts: 'project',
  changes: true,
  fields: { number: projectNumber(), units: optional(unitList({ clause: '附件1 三' })) },
  async run({ number, units = [] }, scene) {
    const acted = await act(scene.occasion, 'project', 'accept', number, (project, moment) =>
      withPrecedent(scene.desk, accepted(project, units, moment)),
    );
    return decided(acted, scene);
  },
});
