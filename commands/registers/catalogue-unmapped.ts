import { say, withList, withNote } from '../../src/cards/answers.ts';
import { defineOpenCommand } from '../../src/chat/define-command.ts';
import { PROVINCIAL, unmapped } from '../../src/registers/provincial.ts';
import { CATALOGUE_WORDS as W } from '../../src/wording/catalogue.ts';

/** Items of the guiding catalogue that cite none of the provincial list (四(二), R20). */
export default defineOpenCommand({
  name: 'catalogue-unmapped',
  words: ['省级未对应', '目录对照', '目录 对照', '省级对照'],
  group: 'everyone',
  fields: {},
  async run(_, { desk, reading, names }) {
    const items = unmapped(await desk.registers.list(PROVINCIAL.key), reading.items);
    const title = W.unmappedTitle(items.length, reading.items.length);
    if (items.length === 0) return { card: say(title) };
    const card = withList(
      say(title),
      items.map(({ code }) => names.item(code)),
    );
    return { card: withNote(card, W.unmappedNote) };
  },
});
