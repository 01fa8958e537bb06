import { decline, say, withButtons, withList, withNote } from '../src/cards/answers.ts';
import type { Card } from '../src/cards/card.ts';
import { button, sayOf } from '../src/cards/say.ts';
import { defineOpenCommand, type Scene } from '../src/chat/define-command.ts';
import { optional, pageNumber, prose } from '../src/chat/fields.ts';
import { pageTitle, turnTo } from '../src/chat/list-words.ts';
import { carries } from '../src/chat/may-use.ts';
import { nearestItems } from '../src/chat/read/near-items.ts';
import { wordsLeft } from '../src/chat/read-query.ts';
import type { CatalogueItem } from '../src/office/ports.ts';
import { COMMAND_NOTES as W } from '../src/wording/commands.ts';
import { FOUND_WORDS } from '../src/wording/query.ts';

/** Items on one page: what fits a phone. */
const PAGE = 12;

/** The catalogue in force today: all of it, or what a code, a name or a field is found in (四(二), R26). */
export default defineOpenCommand({
  name: 'catalogue',
  words: ['目录', '购买目录', '指导目录'],
  group: 'everyone',
  fields: { words: optional(prose(60)), page: optional(pageNumber({ quiet: true })) },
  async run({ words = '', page = 1 }, scene) {
    const { reading, names, today } = scene;
    const wanted = wordsLeft(words.toLowerCase());
    const items = reading.items.filter((item) => wanted.every((word) => holds(item, word, names.field)));
    if (items.length === 0) return { card: nearest(words, scene) };
    const turned = turnTo(items, page, PAGE);
    const card = withList(
      say(pageTitle(W.catalogueTitle(items.length, names.date(today)), turned)),
      turned.shown.map(({ code }) => names.item(code)),
    );
    const more =
      turned.page < turned.pages
        ? [button(FOUND_WORDS.nextPage, sayOf('catalogue', [words, String(turned.page + 1)]), 'primary')]
        : [];
    return { card: withButtons(withNote(card, W.catalogueNote), more) };
  },
});

/** No item is called like that: those nearest to it, each to be declared under, and what is done where none fits (R26). */
function nearest(words: string, scene: Scene): Card {
  const { reading, names, catalogue } = scene;
  const near = nearestItems(words, reading.items);
  const none = decline(W.catalogueNone(words), near.length > 0 ? W.catalogueNear : undefined);
  const card =
    near.length > 0
      ? withList(
          none,
          near.map(({ code }) => names.item(code)),
        )
      : none;
  const submit = catalogue.find(({ name }) => name === 'submit');
  const declares = submit && carries(submit, scene) ? near : [];
  return withButtons(withNote(card, W.catalogueOutside), [
    ...declares.map(({ code }) =>
      button(W.catalogueSubmit(names.item(code)), sayOf('submit', [`item=${code}`])),
    ),
    button(FOUND_WORDS.wholeList, sayOf('catalogue', [])),
  ]);
}

const holds = (
  { code, name, field }: CatalogueItem,
  word: string,
  fieldName: (slug: string) => string,
): boolean =>
  code.toLowerCase() === word ||
  name.includes(word) ||
  word.includes(name) ||
  fieldName(field).includes(word);
