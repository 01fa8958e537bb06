import { done, say, withButtons, withList } from '../../src/cards/answers.ts';
import type { Card } from '../../src/cards/card.ts';
import { buttonOf, reminderLine, uniqueLabels } from '../../src/cards/digest.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { buttonsFor } from '../../src/chat/buttons.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { optional, pageNumber } from '../../src/chat/fields.ts';
import { pageTitle, turnTo } from '../../src/chat/list-words.ts';
import { requestOf } from '../../src/chat/request.ts';
import type { Project } from '../../src/domain/project.ts';
import type { Subject } from '../../src/domain/reminders.ts';
import { workDaysBetween } from '../../src/domain/workdays.ts';
import { owedTo } from '../../src/office/owed.ts';
import { calendarOf } from '../../src/office/settings.ts';
import { oversees } from '../../src/office/sight.ts';
import { keysFor } from '../../src/office/snooze.ts';
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
    const { desk, actor, today, reading, catalogue } = scene;
    const may = (project: Project) => requestOf(project, buttonsFor(project, actor, catalogue)) !== undefined;
    const { own, late } = await owedTo(desk, actor, today, reading.timeZone, may);
    const urged = page === 1 && oversees(actor) ? late : [];
    const turned = turnTo(own, page, SHOWN);
    const line = await lines(scene);
    const base =
      own.length === 0
        ? done(W.todoNone, whatNext(actor.posts.map(({ role }) => role)))
        : withList(
            say(pageTitle(W.todoTitle(own.length), turned)),
            turned.shown.map((each) => line(each, true)),
          );
    const buttons = [
      ...turned.shown.flatMap((each) => buttonOf(each, true, keysFor(each, actor)) ?? []),
      ...(turned.page < turned.pages ? [button(W.nextPage, sayOf('todo', [String(turned.page + 1)]))] : []),
      ...(urged.length > 0 ? [button(R.urge, sayOf('reminders', [R.overdueList]))] : []),
    ];
    const card = urged.length > 0 ? urging(base, urged, line) : base;
    return { card: withButtons(card, uniqueLabels(buttons)), personal: true };
  },
});

type Line = (subject: Subject, own: boolean) => string;

function urging(base: Card, late: readonly Subject[], line: Line): Card {
  const rest = late.length - URGED;
  return {
    ...base,
    body: [
      ...base.body,
      { kind: 'text', text: R.urgeTitle(late.length) },
      { kind: 'list', items: late.slice(0, URGED).map((each) => line(each, false)) },
      ...(rest > 0 ? [{ kind: 'note', text: R.urgeMore(rest) } as const] : []),
    ],
  };
}

/** A line each: what is asked, its last day and how late, and whether its reminders rest. */
async function lines({ desk, actor, names, today }: KnownScene): Promise<Line> {
  const overrides = await calendarOf(desk.settings);
  const snoozes = new Map((await desk.reminders.snoozes()).map((each) => [each.subject, each]));
  return (subject, own) => {
    const put = snoozes.get(subject.key);
    const rests = put && put.until >= today ? [R.snoozedTo(put.until, today, put.reason)] : [];
    const overdue = subject.dueOn === '' ? 0 : workDaysBetween(subject.dueOn, today, overrides);
    const of = own ? keysFor(subject, actor) : subject.owes;
    return reminderLine({ subject, own, overdue, of }, names.unit, today, rests);
  };
}
