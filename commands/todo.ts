import { done, say, withButtons, withList } from '../src/cards/answers.ts';
import { button, sayOf } from '../src/cards/say.ts';
import { buttonsFor } from '../src/chat/buttons.ts';
import { defineCommand } from '../src/chat/define-command.ts';
import { keysOf } from '../src/domain/owing.ts';
import type { Project } from '../src/domain/project.ts';
import { sightOf } from '../src/office/sight.ts';
import { FOUND_WORDS as W } from '../src/wording/query.ts';
import { line } from './find.ts';

/** Rows shown; more are one query away. */
const SHOWN = 8;

export default defineCommand({
  name: 'todo',
  words: ['待办', '我的待办'],
  group: 'projects',
  fields: {},
  async run(_input, scene) {
    const { desk, actor, catalogue } = scene;
    const { projects } = await desk.projects.search({ owedBy: keysOf(actor) }, sightOf(actor), {
      offset: 0,
      limit: 100,
    });
    const mine = projects.filter(
      (project) =>
        buttonsFor(project, actor, catalogue).some(({ kind }) => kind === 'primary') ||
        project.status.state === 'returned',
    );
    if (mine.length === 0) return { card: done(W.todoNone, W.todoNoneNext), personal: true };
    const shown = mine.slice(0, SHOWN);
    const primary = (project: Project) => {
      const labels = buttonsFor(project, actor, catalogue).filter(({ kind }) => kind === 'primary');
      return labels.length > 0 ? [W.canDo(labels.map(({ label }) => label))] : [];
    };
    const lines = shown.map((project) => line(project, scene, primary(project)));
    const rest = mine.length > SHOWN ? W.todoMore : undefined;
    const card = withList(say(W.todoTitle(mine.length), rest), lines);
    return {
      card: withButtons(
        card,
        shown.map(({ number }) => button(number, sayOf('show', [number]))),
      ),
      personal: true,
    };
  },
});
