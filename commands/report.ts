import { defineCommand } from '../src/chat/define-command.ts';
import { projectNumber } from '../src/chat/fields.ts';
import { OFFICE_ROLES } from '../src/domain/parties.ts';
import { reported } from '../src/domain/project-acts.ts';
import { actOnProject } from '../src/office/act-on-project.ts';
import { decided } from './decide.ts';

export default defineCommand({
  name: 'report',
  words: ['上报'],
  who: OFFICE_ROLES,
  group: 'deciding',
  verb: 'report',
  changes: true,
  fields: { number: projectNumber() },
  async run({ number }, scene) {
    return decided(await actOnProject(scene.occasion, 'report', number, reported), scene);
  },
});
