import { done, say, withList, withNote } from '../../src/cards/answers.ts';
import { standingWords } from '../../src/cards/project-now.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { optional, pageNumber } from '../../src/chat/fields.ts';
import { pageTitle, turnTo } from '../../src/chat/list-words.ts';
import { sightOf } from '../../src/office/sight.ts';
import { unmatchedOf } from '../../src/projects/year-money.ts';
import { TRANSFER_WORDS as W } from '../../src/wording/funds.ts';

/** Projects on one page: what fits a phone. */
const PAGE = 8;

/** Functions that moved while nobody has cut the posts and money that were arranged for them (六(二)3, R47). */
export default defineCommand({
  name: 'transfers',
  words: ['费随事转'],
  group: 'stages',
  fields: { page: optional(pageNumber({ quiet: true })) },
  async run({ page = 1 }, { desk, actor, names }) {
    const projects = await desk.projects.all({}, sightOf(actor));
    const open = unmatchedOf(projects);
    const [first] = open;
    if (!first) return { card: withNote(done(W.none), W.note), personal: true };
    const turned = turnTo(open, page, PAGE);
    const lines = turned.shown.map((project) => {
      const { number, declaration } = project;
      return W.line(number, declaration.name, names.unit(declaration.purchaser), standingWords(project));
    });
    const card = withList(say(pageTitle(W.title(open.length), turned), W.next(first.number)), lines);
    return { card: withNote(card, W.note), personal: true };
  },
});
