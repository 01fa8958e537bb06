import { defineCommand } from '../src/chat/define-command.ts';
import { day, projectNumber } from '../src/chat/fields.ts';
import { PURCHASER_ROLES } from '../src/domain/parties.ts';
import { completed } from '../src/domain/project-acts.ts';
import { actOnProject } from '../src/office/act-on-project.ts';
import { decided } from './decide.ts';

/** The service was delivered: from that day its evaluation is due (R76). */
export default defineCommand({
  name: 'complete',
  words: ['完工', '完成'],
  who: PURCHASER_ROLES,
  group: 'projects',
  verb: 'complete',
  changes: true,
  fields: { number: projectNumber(), on: day({ clause: '七(二)5' }) },
  async run({ number, on }, scene) {
    const acted = await actOnProject(scene.occasion, 'complete', number, (project, moment) =>
      completed(project, on, moment),
    );
    return decided(acted, scene);
  },
});
