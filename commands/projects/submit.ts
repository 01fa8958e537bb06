import { withNote } from '../../src/cards/answers.ts';
import { projectCard } from '../../src/cards/project.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { doneTitle } from '../../src/chat/project-done.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { subjectOf } from '../../src/domain/record-flow.ts';
import { declareProject } from '../../src/office/declare-project.ts';
import { COMMAND_NOTES } from '../../src/wording/commands.ts';
import { checkDeclaration, DECLARATION_FIELDS, expandDeclaration, toDeclaration } from './declaration.ts';

export default defineCommand({
  name: 'submit',
  words: ['申报', '提交', '申报项目'],
  who: ['officer', 'liaison', 'member'],
  group: 'projects',
  acts: 'project',
  changes: true,
  fields: DECLARATION_FIELDS,
  expand: expandDeclaration,
  check: checkDeclaration,
  async run(input, scene) {
    // Every required field has been read and every rule passed, so nothing is missing any more.
    const declaration = (await toDeclaration(input, scene)) as Declaration;
    const acted = await declareProject(scene.occasion, declaration);
    const card = projectCard(acted.after, scene.names, { title: doneTitle(acted, scene.names) });
    return {
      card: withNote(card, COMMAND_NOTES.submitted(acted.after.number)),
      changes: [{ acted }],
      follows: { subject: subjectOf('project', acted.after), view: 'project' },
    };
  },
});
