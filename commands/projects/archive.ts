import { defineCommand } from '../../src/chat/define-command.ts';
import { projectNumber } from '../../src/chat/fields.ts';
import { PURCHASER_ROLES } from '../../src/domain/parties.ts';
import { archived } from '../../src/domain/project-acts.ts';
import { act } from '../../src/office/act.ts';
import { ARCHIVE_WORDS as W } from '../../src/wording/stages.ts';
import { decided } from './decide.ts';

/** Paid in full and nothing owed any more: the file is closed (R47, R71). */
export default defineCommand({
  name: 'archive',
  words: ['归档'],
  who: PURCHASER_ROLES,
  group: 'stages',
  acts: 'project',
  changes: true,
  fields: { number: projectNumber() },
  weigh: async () => [W.closes],
  async run({ number }, scene) {
    const acted = await act(scene.occasion, 'project', 'archive', number, archived);
    return decided(acted, scene);
  },
});
