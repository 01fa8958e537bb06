import { done, say, withButtons, withList } from '../../src/cards/answers.ts';
import type { Card } from '../../src/cards/card.ts';
import { uniqueLabels } from '../../src/cards/digest.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { optional, pageNumber } from '../../src/chat/fields.ts';
import { pageTitle, turnTo } from '../../src/chat/list-words.ts';
import { type OwedLine, owedLines } from '../../src/chat/owed-lines.ts';
import { oversees } from '../../src/office/sight.ts';
import { FOUND_WORDS as W, whatNext } from '../../src/wording/query.ts';
import { REMIND_WORDS as R } from '../../src/wording/reminders.ts';

/** Rows on one page: what fits a phone. */
const SHOWN = 6;
/** Of what others are late with; the rest is a count. */
const URGED = 3;

/** Everything this person owes in any post, by its last day; leaders also see whom to urge. */
export default defineCommand({
  name: 'todo',
  words: ['待办', '我的待办'],
  group: 'projects',
  fields: { page: optional(pageNumber({ quiet: true })) },
  async run({ page = 1 }, scene) {
    const { actor } = scene;
    const { own, late } = await owedLines(scene);
    const urged = page === 1 && oversees(actor) ? late : [];
    const turned = turnTo(own, page, SHOWN);
    const base =
      own.length === 0
        ? done(W.todoNone, urged.length > 0 ? undefined : whatNext(actor.posts.map(({ role }) => role)))
        : withList(
            say(pageTitle(W.todoTitle(own.length), turned)),
            turned.shown.map(({ text }) => text),
          );
    const buttons = [
      ...turned.shown.flatMap((each) => each.button ?? []),
      ...(turned.page < turned.pages ? [button(W.nextPage, sayOf('todo', [String(turned.page + 1)]))] : []),
      ...(urged.length > 0 ? [button(R.urge, sayOf('reminders', [R.overdueList]))] : []),
    ];
    const card = urged.length > 0 ? urging(base, urged) : base;
    return { card: withButtons(card, uniqueLabels(buttons)), personal: true };
  },
});

function urging(base: Card, late: readonly OwedLine[]): Card {
  const rest = late.length - URGED;
  return {
    ...base,
    body: [
      ...base.body,
      { kind: 'text', text: R.urgeTitle(late.length) },
      { kind: 'list', items: late.slice(0, URGED).map(({ text }) => text) },
      ...(rest > 0 ? [{ kind: 'note', text: R.urgeMore(rest) } as const] : []),
    ],
  };
}
