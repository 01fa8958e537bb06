import { decline, say, withList, withNote } from '../../src/cards/answers.ts';
import { registerLine } from '../../src/cards/register.ts';
import { defineOpenCommand } from '../../src/chat/define-command.ts';
import { day, optional } from '../../src/chat/fields.ts';
import { valuesOf } from '../../src/engine/entries.ts';
import { CENTRAL, centralOn } from '../../src/registers/central.ts';
import { CATALOGUE_WORDS as W } from '../../src/wording/catalogue.ts';
import { DECLARATION_FIELDS as D } from '../projects/declaration.ts';

/** Whether an item is bought centrally on a day: inside, outside, or not determined (五(二), R25). */
export default defineOpenCommand({
  name: 'central-on',
  words: ['集采', '是否集采'],
  group: 'everyone',
  fields: {
    item: { ...D.item, clause: '五(二)', labelledOnly: false },
    day: optional(day({ clause: '五(二)' })),
  },
  async run({ item: { item: code }, day: asked }, { desk, names, today }) {
    const on = asked ?? today;
    const entries = (await desk.registers.list(CENTRAL.key)).filter(({ status }) => status.state !== 'void');
    const side = centralOn(entries, code, on);
    const title = W.centralTitle(code ? names.item(code) : '', names.date(on), W.sides[side]);
    if (side === 'unknown') return { card: decline(title, W.centralUnknown, W.centralNext) };
    const speaking = entries.filter(({ entry }) => valuesOf(CENTRAL, entry).item === code);
    const card = withList(
      say(title),
      speaking.map((each) => registerLine(CENTRAL, each)),
    );
    return { card: withNote(card, `（${CENTRAL.clause}）`) };
  },
});
