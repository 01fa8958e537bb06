import { decline, say, withList, withNote } from '../../src/cards/answers.ts';
import type { Names } from '../../src/cards/names.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { optional, year as yearField } from '../../src/chat/fields.ts';
import type { Cell } from '../../src/office/ports.ts';
import { sightOf } from '../../src/office/sight.ts';
import { demandOf, type UnitDemand } from '../../src/projects/budget.ts';
import { DEMAND_WORDS as W } from '../../src/wording/funds.ts';
import { formatFen } from '../../src/wording/units.ts';

/** What coming services will cost, by unit, for the budget of that year (六(二), R43). */
export default defineCommand({
  name: 'demand',
  words: ['预算需求', '预算资金需求'],
  group: 'stages',
  fields: { year: optional(yearField()) },
  async run({ year }, { desk, actor, names, today, tables }) {
    const asked = year ?? Number(today.slice(0, 4)) + 1;
    const projects = await desk.projects.all({}, sightOf(actor));
    const units = demandOf(projects, asked);
    if (units.length === 0) return { card: decline(W.none(asked), W.noneNext(asked)), personal: true };
    const count = units.reduce((all, each) => all + each.projects.length, 0);
    const fen = units.reduce((all, each) => all + each.fen, 0);
    const lines = units.flatMap((each) => [
      W.unit(names.unit(each.unit), formatFen(each.fen)),
      ...each.projects.map((one) => W.project(one.number, one.name, formatFen(one.fen))),
    ]);
    const card = withList(say(W.title(asked, count, formatFen(fen))), lines);
    const noted = withNote(card, W.note);
    if (!tables) return { card: noted, personal: true };
    const name = W.fileName(asked);
    const bytes = await tables.write({
      name: W.sheet(asked),
      headings: W.headings,
      rows: rowsOf(units, names),
    });
    const { key } = await desk.files.put({ name, bytes, by: actor.person });
    return { card: { ...noted, files: [{ key, name }] }, personal: true };
  },
});

/** One row for each project, and the sum under them: what the chat says, to the fen. */
const rowsOf = (units: readonly UnitDemand[], names: Names): readonly (readonly Cell[])[] => [
  ...units.flatMap((each) =>
    each.projects.map((one) => [names.unit(each.unit), one.number, one.name, { fen: one.fen }]),
  ),
  [W.whole, '', '', { fen: units.reduce((fen, each) => fen + each.fen, 0) }],
];
