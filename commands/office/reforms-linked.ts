import { say, withList, withNote } from '../../src/cards/answers.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { lookOn } from '../../src/office/look.ts';
import { maySee, sightOf } from '../../src/office/sight.ts';
import { REFORM_TAG, REFORM_TAGS } from '../../src/projects/reform-tag.ts';
import { STATE_WORDS } from '../../src/wording/project.ts';
import { REFORM_WORDS as W } from '../../src/wording/reforms.ts';

/** Yuan in a cell that adds up; money is kept in fen. */
const FEN = 100;

/** Projects that go with another reform, as a list and as a workbook (七(三), R151). */
export default defineCommand({
  name: 'reforms-linked',
  words: ['改革衔接导出', '改革衔接 导出', '导出改革衔接'],
  group: 'office',
  fields: {},
  async run(_input, { desk, tables, actor, names, today }) {
    const sight = sightOf(actor);
    const tagged = (await lookOn(desk, names.unit, today).projects({})).flatMap((project) => {
      const tags = project.filed?.findLast(({ row, superseded }) => row === REFORM_TAG.key && !superseded)
        ?.values.tags as readonly string[] | undefined;
      return tags && maySee(sight, project) ? [{ project, tags }] : [];
    });
    const wordsOf = (tags: readonly string[]) =>
      REFORM_TAGS.filter(({ value }) => tags.includes(value)).map(({ words: [name] }) => name);
    const counts = REFORM_TAGS.map(({ value, words: [name] }) =>
      W.count(name, tagged.filter(({ tags }) => tags.includes(value)).length),
    );
    const listed = withList(say(W.title(tagged.length)), counts);
    const card = tagged.length === 0 ? withNote(listed, W.next) : listed;
    if (!tables || tagged.length === 0) return { card, personal: true };
    const name = W.file(today);
    const bytes = await tables.write({
      name: W.sheet,
      headings: W.headings,
      rows: tagged.map(({ project: { number, declaration, status }, tags }) => [
        number,
        declaration.name,
        names.unit(declaration.purchaser),
        declaration.fen / FEN,
        STATE_WORDS[status.state],
        wordsOf(tags).join('、'),
      ]),
    });
    const { key } = await desk.files.put({ name, bytes, by: actor.person });
    return { card: { ...card, files: [{ key, name }] }, personal: true };
  },
});
