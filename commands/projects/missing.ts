import { done, say, withButtons, withList, withNote, withText } from '../../src/cards/answers.ts';
import { lackWords } from '../../src/cards/project-now.ts';
import { buttonsFor } from '../../src/chat/buttons.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { projectNumber } from '../../src/chat/fields.ts';
import { outstanding } from '../../src/domain/opinions.ts';
import type { Project } from '../../src/domain/project.ts';
import { PROJECT_STATES, type StateRow } from '../../src/domain/project-flow.ts';
import { DUTIES } from '../../src/engine/row.ts';
import { dutyOf } from '../../src/projects/in-stage.ts';
import type { Lack } from '../../src/projects/lack.ts';
import { lacksLater, lacksNow, stageOf } from '../../src/projects/stages.ts';
import { STAGE_WORDS, STATE_WORDS } from '../../src/wording/project.ts';
import { MISSING_WORDS as W } from '../../src/wording/stages.ts';
import { isPersonal, visibleProject } from './visible-project.ts';

/** What the present stage still needs on file, whose it is to bring, and the button for what is one's own (R28, R29). */
export default defineCommand({
  name: 'missing',
  words: ['缺', '缺什么', '缺件'],
  group: 'projects',
  fields: { number: projectNumber() },
  async run({ number }, scene) {
    const project = await visibleProject(number, scene);
    const personal = isPersonal(project);
    const row: StateRow = PROJECT_STATES[project.status.state];
    if (row.final) return { card: say(W.final(number, STATE_WORDS[project.status.state])), personal };
    const stage = STAGE_WORDS[stageOf(project)];
    const lacks = lacksNow(project);
    const lineOf = (lack: Lack) => {
      const [what, who] = lackWords(lack, project, scene.names);
      return W.line(what, notYet(lack, project, scene) ?? who, lack.clause);
    };
    const counts = DUTIES.map(
      (duty) => [duty, lacks.filter((each) => dutyOf(each) === duty).length] as const,
    );
    const listed =
      lacks.length === 0
        ? done(W.none(number, stage))
        : withList(say(W.title(number, stage, lacks.length)), lacks.map(lineOf));
    const waiting = lacksLater(project).map(lineOf);
    const whole =
      waiting.length === 0 ? listed : withList(withText(listed, W.later(waiting.length)), waiting);
    const card = lacks.length === 0 ? whole : withNote(whole, W.duties(counts));
    const buttons =
      scene.chat.kind === 'dm' || personal
        ? buttonsFor('project', project, scene.actor, scene.catalogue)
        : [];
    return { card: withButtons(card, buttons), personal };
  },
});

/** Units asked that have not agreed; of anything else nobody in particular. */
function notYet({ key }: Lack, project: Project, { names }: KnownScene): string | undefined {
  const asked = key === 'opinions' ? outstanding(project).map(({ unit }) => names.unit(unit)) : [];
  return asked.length > 0 ? asked.join('、') : undefined;
}
