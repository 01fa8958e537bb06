import { say, withButtons, withNote } from '../../src/cards/answers.ts';
import type { Block } from '../../src/cards/card.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { optional, year as yearField } from '../../src/chat/fields.ts';
import { CONVENOR_ROLES, OFFICE_ROLES } from '../../src/domain/parties.ts';
import { gatherDuties } from '../../src/office/gather-duties.ts';
import { YEAR_WORDS as W } from '../../src/wording/year.ts';

/** One year of what the document charges its units with, list by list; where there is nothing it says so (附件2, R131, R139–R146). */
export default defineCommand({
  name: 'year-duties',
  words: ['年度履职', '履职情况'],
  who: [...OFFICE_ROLES, ...CONVENOR_ROLES, 'member', 'liaison', 'supervision', 'permits'],
  group: 'office',
  fields: { year: optional(yearField()) },
  async run({ year }, { desk, today, names }) {
    const asked = year ?? Number(today.slice(0, 4));
    const found = await gatherDuties(desk, { year: asked, today, nameOf: names.unit });
    const body = found.flatMap(({ title, lines }): readonly Block[] => [
      { kind: 'text', text: title },
      { kind: 'list', items: lines.length > 0 ? lines : [W.nothing] },
    ]);
    const card = { ...say(W.dutiesTitle(asked, names.date(today))), body };
    return {
      card: withButtons(withNote(card, W.dutiesNote), [button(W.figures, sayOf('yearly', [String(asked)]))]),
      personal: true,
    };
  },
});
