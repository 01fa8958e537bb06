import { defineCommand } from '../../src/chat/define-command.ts';
import { prose } from '../../src/chat/fields.ts';
import { MATTER_PREFIXES } from '../../src/domain/matter.ts';
import { withdrawn as takenBack } from '../../src/domain/matter-acts.ts';
import { withdrawn } from '../../src/domain/project-acts.ts';
import { act } from '../../src/office/act.ts';
import { WEIGHS as W } from '../../src/wording/confirming.ts';
import { recorded } from '../office/recorded.ts';
import { weighProject } from '../office/weigh.ts';
import { decided } from './decide.ts';
import { isRecord, projectOr } from './project-or.ts';

export default defineCommand({
  name: 'withdraw',
  words: ['撤回', '撤销'],
  who: ['officer', 'liaison', 'member', 'convenor', 'office-director', 'office-deputy', 'office-clerk'],
  group: 'projects',
  acts: 'project',
  changes: true,
  fields: { number: projectOr(MATTER_PREFIXES), reason: prose(400) },
  weigh: async ({ number }, scene) =>
    isRecord(number) ? undefined : weighProject(number, scene, W.withdraws),
  async run({ number, reason }, scene) {
    if (isRecord(number)) {
      const acted = await act(scene.occasion, 'matter', 'withdraw', number, (matter, moment) =>
        takenBack(matter, reason, moment),
      );
      return recorded(acted, scene, { informs: ['office-director'] });
    }
    const acted = await act(scene.occasion, 'project', 'withdraw', number, (project, moment) =>
      withdrawn(project, reason, moment),
    );
    return decided(acted, scene);
  },
});
