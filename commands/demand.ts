import { decline, say, withList, withNote } from '../src/cards/answers.ts';
import { defineCommand } from '../src/chat/define-command.ts';
import { optional, year as yearField } from '../src/chat/fields.ts';
import { sightOf } from '../src/office/sight.ts';
import { demandOf } from '../src/projects/budget.ts';
import { DEMAND_WORDS as W } from '../src/wording/funds.ts';
import { formatFen } from '../src/wording/units.ts';

/** What coming services will cost, by unit, for the budget of that year (六(二), R43). */
export default defineCommand({
  name: 'demand',
  words: ['预算需求', '预算资金需求'],
  group: 'stages',
  fields: { year: optional(yearField()) },
  async run({ year }, { desk, actor, names, today }) {
    const asked = year ?? Number(today.slice(0, 4)) + 1;
    const everything = { offset: 0, limit: 100_000 };
    const { projects } = await desk.projects.search({}, sightOf(actor), everything);
    const units = demandOf(projects, asked);
    if (units.length === 0) return { card: decline(W.none(asked), W.noneNext(asked)), personal: true };
    const count = units.reduce((all, each) => all + each.projects.length, 0);
    const fen = units.reduce((all, each) => all + each.fen, 0);
    const lines = units.flatMap((each) => [
      W.unit(names.unit(each.unit), formatFen(each.fen)),
      ...each.projects.map((one) => W.project(one.number, one.name, formatFen(one.fen))),
    ]);
    const card = withList(say(W.title(asked, count, formatFen(fen))), lines);
    return { card: withNote(card, W.note), personal: true };
  },
});
