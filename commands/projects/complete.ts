import { defineCommand } from '../../src/chat/define-command.ts';
import { day, optional, projectNumber } from '../../src/chat/fields.ts';
import { PURCHASER_ROLES } from '../../src/domain/parties.ts';
import { completeProject } from '../../src/office/complete-project.ts';
import { decided } from './decide.ts';

/** The service was delivered: from that day its evaluation is due, by the local setting or a day of the project's own (R76, Z05). */
export default defineCommand({
  name: 'complete',
  words: ['完工', '完成'],
  who: PURCHASER_ROLES,
  group: 'projects',
  acts: 'project',
  changes: true,
  fields: {
    number: projectNumber(),
    on: day({ clause: '七(二)5' }),
    evaluateBy: optional(day({ clause: '七(二)5', labelledOnly: true })),
  },
  async run({ number, on, evaluateBy }, scene) {
    return decided(await completeProject(scene.occasion, number, on, evaluateBy), scene);
  },
});
