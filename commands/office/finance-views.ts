import { say, withButtons, withNote } from '../../src/cards/answers.ts';
import type { Block } from '../../src/cards/card.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { CONVENOR_ROLES, OFFICE_ROLES } from '../../src/domain/parties.ts';
import { lookOn } from '../../src/office/look.ts';
import { oversight } from '../../src/projects/oversight.ts';
import { OVERSIGHT_WORDS as W } from '../../src/wording/oversight.ts';
import { formatFen } from '../../src/wording/units.ts';

/** Projects that open from the card: what fits a phone. */
const OPENS = 6;

/** Money, purchases and results that 财政 must look at, each by its project (七(四)3, R73). */
export default defineCommand({
  name: 'finance-views',
  words: ['财政监管', '监管视图'],
  who: [...OFFICE_ROLES, ...CONVENOR_ROLES, 'member', 'liaison', 'supervision', 'permits'],
  group: 'office',
  fields: {},
  async run(_input, { desk, today, names }) {
    const owing = await desk.reminders.owing();
    const dues = new Map(
      owing
        .filter(
          ({ source, sort, state }) => source === 'project' && sort === 'evaluation' && state === 'completed',
        )
        .map(({ number, dueOn }) => [number, dueOn]),
    );
    const found = oversight(await lookOn(desk, names.unit, today).projects({}), dues, today);
    const parts: readonly (readonly [string, readonly string[]])[] = [
      [
        W.budget,
        found.budget.map(({ number, name, fixedFen, spentFen, raisedFen }) =>
          W.money(number, name, {
            fixed: formatFen(fixedFen),
            spent: formatFen(spentFen),
            over: spentFen > fixedFen,
            ...(raisedFen > 0 && { raised: formatFen(raisedFen) }),
          }),
        ),
      ],
      [W.methods, found.methods.map(({ number, name, method, why }) => W.method(number, name, method, why))],
      [
        W.evaluations,
        found.evaluations.map(({ number, name, dueOn }) => W.evaluation(number, name, names.date(dueOn))),
      ],
    ];
    const body = parts.flatMap(([title, lines]): readonly Block[] => [
      { kind: 'text', text: W.part(title, lines.length) },
      ...(lines.length > 0 ? [{ kind: 'list', items: lines } as const] : []),
    ]);
    const all = [...found.budget, ...found.methods, ...found.evaluations].map(({ number }) => number);
    const opens = [...new Set(all)].slice(0, OPENS).map((number) => button(number, sayOf('show', [number])));
    const card = { ...say(W.title(names.date(today))), body };
    return { card: withButtons(withNote(card, W.note), opens), personal: true };
  },
});
