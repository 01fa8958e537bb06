import { say, withFacts, withList, withNote } from '../../src/cards/answers.ts';
import { defineOpenCommand } from '../../src/chat/define-command.ts';
import { optional, year as yearField } from '../../src/chat/fields.ts';
import { kindOf } from '../../src/domain/catalogue.ts';
import { FIELD_SLUGS, type FieldKind } from '../../src/domain/duties.ts';
import type { ProjectSum } from '../../src/office/ports.ts';
import { shareOf, CATALOGUE_WORDS as W } from '../../src/wording/catalogue.ts';
import { formatFen } from '../../src/wording/units.ts';

const KINDS: readonly FieldKind[] = ['basic', 'non-basic', 'auxiliary'];

const total = (sums: readonly ProjectSum[]) => ({
  count: sums.reduce((all, { count }) => all + count, 0),
  fen: sums.reduce((all, { fen }) => all + fen, 0),
});

/** The catalogue by kind and field with what was declared under each, of one year where it is named (R16), and the share of the non-basic ones year by year (四(一), R17). */
export default defineOpenCommand({
  name: 'catalogue-fields',
  words: ['目录领域', '目录 领域', '目录按领域', '目录 按领域'],
  group: 'everyone',
  fields: { year: optional(yearField()) },
  async run({ year: asked }, { desk, reading, names, today }) {
    const every = await desk.projects.sums();
    const sums = asked === undefined ? every : every.filter(({ year }) => year === asked);
    const ofKind = (kind: FieldKind, among = sums) => among.filter(({ field }) => kindOf(field) === kind);
    const facts = KINDS.map((kind) => {
      const items = reading.items.filter((item) => item.kind === kind).length;
      const { count, fen } = total(ofKind(kind));
      return { label: W.kind(kind), value: W.kindTotal(items, count, formatFen(fen)) };
    });
    const fields = FIELD_SLUGS.flatMap((field) => {
      const items = reading.items.filter((item) => item.field === field).length;
      const { count, fen } = total(sums.filter((each) => each.field === field));
      return count > 0 ? [W.fieldLine(names.field(field), items, count, formatFen(fen))] : [];
    });
    const years = [...new Set(every.map(({ year }) => year))].map((year) => {
      const all = every.filter((each) => each.year === year);
      const { fen } = total(ofKind('non-basic', all));
      return W.shareLine(year, shareOf(fen, total(all).fen), formatFen(fen));
    });
    const card = withFacts(
      say(W.fieldsTitle(asked === undefined ? names.date(today) : W.ofYear(asked))),
      facts,
    );
    return { card: withNote(withList(card, [...fields, ...years]), W.fieldsNote) };
  },
});
