import { defineCommand } from '../../src/chat/define-command.ts';
import { day, line, optional, projectNumber } from '../../src/chat/fields.ts';
import { OFFICE_ROLES, PURCHASER_ROLES } from '../../src/domain/parties.ts';
import { PROJECT_STATES, type StateRow } from '../../src/domain/project-flow.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { openMatter } from '../../src/office/hold-meeting.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { recorded } from '../office/recorded.ts';
import { DECLARATION_FIELDS as D } from './declaration.ts';
import { visibleProject } from './visible-project.ts';

/** Typed in order, as the contract has it. */
const OF_CONTRACT = { clause: '五(二)', labelledOnly: false } as const;

/** What the contract of an approved project wants by a day, in quantity, quality and effect; its purchaser owes the measured result (R64). */
export default defineCommand({
  name: 'milestone',
  words: ['履约', '履约节点'],
  who: [...PURCHASER_ROLES, ...OFFICE_ROLES],
  group: 'projects',
  changes: true,
  fields: {
    number: projectNumber({ clause: '五(二)' }),
    dueOn: day({ clause: '五(二)' }),
    quantity: { ...D.quantity, ...OF_CONTRACT },
    quality: { ...D.quality, ...OF_CONTRACT },
    effect: line(200, { clause: '五(二)' }),
    title: optional(line(40, { labelledOnly: true })),
  },
  async run({ number, dueOn, quantity, quality, effect, title }, scene) {
    const { declaration, status } = await visibleProject(number, scene);
    const { decided, final }: StateRow = PROJECT_STATES[status.state];
    if (!decided || final)
      throw new Refusal('project-not-approved', { number, state: status.state }, '五(二)');
    const name = `${number} ${title ?? declaration.name}`;
    const acted = await openMatter(scene.occasion, 'milestone', {
      title: name,
      text: name,
      owner: declaration.purchaser,
      units: [],
      dueOn,
      project: number,
      target: { quantity, quality, effect },
    });
    return recorded(acted, scene, { note: W.milestoneNext(acted.after.number) });
  },
});
