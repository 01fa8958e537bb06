import { projectCard } from '../src/cards/project.ts';
import { buttonsFor } from '../src/chat/buttons.ts';
import { defineCommand } from '../src/chat/define-command.ts';
import { projectNumber } from '../src/chat/fields.ts';
import { subjectOf } from '../src/chat/tell.ts';
import { isPersonal, visibleProject } from './visible-project.ts';

export default defineCommand({
  name: 'show',
  words: ['项目', '详情', '查看'],
  group: 'projects',
  fields: { number: projectNumber() },
  async run({ number }, scene) {
    const project = await visibleProject(number, scene);
    const personal = isPersonal(project);
    const buttons =
      personal || scene.chat.kind === 'dm' ? buttonsFor(project, scene.actor, scene.catalogue) : [];
    return {
      card: projectCard(project, scene.names, { buttons, full: true }),
      personal,
      ...(buttons.length > 0 && { follows: { subject: subjectOf(project), view: 'task' } }),
    };
  },
});
