import { decline, say, withButtons, withList, withNote } from '../../src/cards/answers.ts';
import type { Card } from '../../src/cards/card.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { defineOpenCommand, type Scene } from '../../src/chat/define-command.ts';
import { day, optional, pageNumber, prose } from '../../src/chat/fields.ts';
import { pageTitle, turnTo } from '../../src/chat/list-words.ts';
import { carries } from '../../src/chat/may-use.ts';
import { nearestItems } from '../../src/chat/read/near-items.ts';
import { wordsLeft } from '../../src/chat/read-query.ts';
import type { CatalogueItem, ProjectSum } from '../../src/office/ports.ts';
import { CATALOGUE_WORDS as C } from '../../src/wording/catalogue.ts';
import { COMMAND_NOTES as W } from '../../src/wording/commands.ts';
import { FOUND_WORDS } from '../../src/wording/query.ts';

/** Items on one page: what fits a phone. */
const PAGE = 12;

/** The catalogue in force today or on any day: all of it, or what a code, a name, a field or a kind is found in (四(二), R21, R26). */
export default defineOpenCommand({
  name: 'catalogue',
  words: ['目录', '购买目录', '指导目录'],
  group: 'everyone',
  fields: {
    words: optional(prose(60)),
    page: optional(pageNumber({ quiet: true })),
    day: optional(day({ quiet: true })),
  },
  /** 目录 B10 2026-12-31: a day among the words is the day as of which it is read. */
  expand: ({ words = '', ...rest }) => {
    const [said] = C.dayForm.exec(words) ?? [];
    const left = said ? words.replace(said, ' ').trim() : words;
    return { ...rest, ...(left && { words: left }), ...(said && { day: said }) };
  },
  async run({ words = '', page = 1, day: asked }, scene) {
    const { reading, names, today, desk } = scene;
    const all = asked && asked !== today ? await desk.catalogue.inForce(asked) : reading.items;
    const kind = C.kindMeant(words);
    const wanted = kind ? [] : wordsLeft(words.toLowerCase());
    const items = all.filter(
      (item) =>
        (kind === undefined || item.kind === kind) && wanted.every((word) => holds(item, word, names.field)),
    );
    if (items.length === 0)
      return { card: asked ? say(C.noneOn(words, names.date(asked))) : nearest(words, scene) };
    const turned = turnTo(items, page, PAGE);
    const uses = countsOf(await desk.projects.sums());
    const [first] = all;
    const title = asked
      ? C.titleOn(items.length, names.date(asked), first?.version ?? 0)
      : W.catalogueTitle(items.length, names.date(today));
    const card = withList(
      say(pageTitle(title, turned)),
      turned.shown.map(({ code, version }) => C.line(names.item(code, version), uses.get(code) ?? 0)),
    );
    const more =
      turned.page < turned.pages
        ? [
            button(
              FOUND_WORDS.nextPage,
              sayOf('catalogue', [words, String(turned.page + 1), ...(asked ? [asked] : [])]),
              'primary',
            ),
          ]
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

/** Projects that cite each item, whatever edition they cite it from. */
const countsOf = (sums: readonly ProjectSum[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { item, count } of sums) if (item) counts.set(item, (counts.get(item) ?? 0) + count);
  return counts;
};

const holds = (
  { code, name, field }: CatalogueItem,
  word: string,
  fieldName: (slug: string) => string,
): boolean =>
  code.toLowerCase() === word ||
  name.includes(word) ||
  word.includes(name) ||
  fieldName(field).includes(word);
