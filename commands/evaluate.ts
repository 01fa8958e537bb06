import { defineCommand } from '../src/chat/define-command.ts';
import { line, projectNumber, prose } from '../src/chat/fields.ts';
import { PURCHASER_ROLES } from '../src/domain/parties.ts';
import { evaluated } from '../src/domain/project-acts.ts';
import { actOnProject } from '../src/office/act-on-project.ts';
import { decided } from './decide.ts';

/** That it was evaluated, and where the result can be read (R76). */
export default defineCommand({
  name: 'evaluate',
  words: ['评估'],
  who: PURCHASER_ROLES,
  group: 'projects',
  verb: 'evaluate',
  changes: true,
  fields: {
    number: projectNumber(),
    score: line(60, { clause: '六(五)' }),
    evidence: prose(200, { clause: '六(五)' }),
  },
  async run({ number, score, evidence }, scene) {
    const acted = await actOnProject(scene.occasion, 'evaluate', number, (project, moment) =>
      evaluated(project, score, evidence, moment),
    );
    return decided(acted, scene);
  },
});
