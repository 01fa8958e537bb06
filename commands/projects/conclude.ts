import { defineCommand } from '../../src/chat/define-command.ts';
import { optional, projectNumber, prose, verdict } from '../../src/chat/fields.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { concluded } from '../../src/domain/project-acts.ts';
import { act } from '../../src/office/act.ts';
import { WEIGHS } from '../../src/wording/confirming.ts';
import { weighProject } from '../office/weigh.ts';
import { decided } from './decide.ts';
import { partNo } from './verdict.ts';

export default defineCommand({
  name: 'conclude',
  words: ['评审', '评审结论'],
  who: OFFICE_ROLES,
  group: 'deciding',
  acts: 'project',
  changes: true,
  fields: {
    number: projectNumber(),
    conclusion: verdict('conclusion', { clause: '五(一)' }),
    reason: optional(prose(600)),
  },
  expand: partNo('conclusion', 'conclusion', 'reason'),
  async check({ conclusion, reason }) {
    return conclusion === 'failed' && !reason
      ? [{ field: 'reason', key: 'reason-required', clause: '五(一)' }]
      : [];
  },
  /** A failed review ends the project. */
  weigh: async ({ number, conclusion }, scene) =>
    conclusion === 'failed' ? weighProject(number, scene, WEIGHS.fails) : undefined,
  async run({ number, conclusion, reason }, scene) {
    const acted = await act(scene.occasion, 'project', 'conclude', number, (project, moment) =>
      concluded(project, conclusion === 'passed', reason, moment),
    );
    return decided(acted, scene);
  },
});
