import { defineCommand } from '../../src/chat/define-command.ts';
import { custom, projectNumber, prose } from '../../src/chat/fields.ts';
import { readChoice } from '../../src/chat/read/choice.ts';
import { PURCHASER_ROLES } from '../../src/domain/parties.ts';
import { act } from '../../src/office/act.ts';
import { endMatters } from '../../src/office/end-matters.ts';
import { BACK_TO, endsFrom, goneBack } from '../../src/projects/go-back.ts';
import { BACK_WORDS as W } from '../../src/wording/parts.ts';
import { STAGE_WORDS } from '../../src/wording/project.ts';
import { decided } from './decide.ts';

const STAGES = BACK_TO.map((value) => ({ value, label: STAGE_WORDS[value], labels: [STAGE_WORDS[value]] }));

/** Opens a stage again that has been left; what was filed from it on is void, and stays readable (R28). */
export default defineCommand({
  name: 'back',
  words: ['退回阶段', '重办'],
  who: PURCHASER_ROLES,
  group: 'stages',
  acts: 'project',
  changes: true,
  fields: {
    number: projectNumber(),
    stage: custom((text) => readChoice(text, STAGES) ?? { problem: 'not-among-the-choices' }, {
      kind: 'choice',
      options: () => STAGES,
      clause: '五(一)',
    }),
    reason: prose(400, { clause: '五(一)' }),
  },
  weigh: async ({ stage }) => [W.voids(STAGE_WORDS[stage])],
  async run({ number, stage, reason }, scene) {
    const acted = await act(scene.occasion, 'project', 'back', number, (project, moment) =>
      goneBack(project, stage, reason, moment),
    );
    const kinds = endsFrom(stage);
    const ended = await endMatters(scene.occasion, kinds, { number, reason }, acted.moment);
    return decided(acted, scene, undefined, ended);
  },
});
