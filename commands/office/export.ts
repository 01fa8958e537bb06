import { decline, say, withFacts, withNote } from '../../src/cards/answers.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { type Answer, defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { optional, prose } from '../../src/chat/fields.ts';
import { readYear } from '../../src/chat/read/year.ts';
import { addedUp, figureSaid, figuresOf } from '../../src/chat/register-figures.ts';
import { sheetOf } from '../../src/chat/register-sheet.ts';
import { rowsOf } from '../../src/chat/view-rows.ts';
import type { Figure, Register } from '../../src/engine/row.ts';
import type { Cell, Sheet } from '../../src/office/ports.ts';
import { maySeeEntry, sightOf } from '../../src/office/sight.ts';
import { sumsOf, type Told, VIEWS, type View } from '../../src/projects/views.ts';
import { PROVIDERS } from '../../src/registers/providers.ts';
import { REGISTERS } from '../../src/registers/registers.ts';
import { formatFen } from '../../src/wording/units.ts';
import { VIEW_WORDS as W } from '../../src/wording/views.ts';
import { readAsked } from '../projects/find.ts';

/** What parts words; a comma within a figure does not. */
const WORDS = /[\s，、]+|,(?!\d{3})/;

interface Asked {
  view?: View;
  register?: Register;
  year?: string;
  /** What else was said: of which projects. */
  readonly rest: string[];
}

/** Which view, and of which year: the year a row belongs to, which need not be its project's. */
function readView(text: string, { reading }: KnownScene): Asked {
  const asked: Asked = { rest: [] };
  for (const word of text.normalize('NFKC').split(WORDS).filter(Boolean)) {
    const year = readYear(word, reading.now, reading.timeZone);
    const view = VIEWS.find(({ words }) => words.includes(word));
    const register = REGISTERS.find(({ words }) => words.includes(word));
    if (view && !asked.view) asked.view = view;
    else if (year && !asked.year) asked.year = String(year);
    else if (register && !asked.register) asked.register = register;
    else asked.rest.push(word);
  }
  return asked;
}

const cellOf = (told: Told | undefined): Cell => told ?? '';

/** The figures' sums as the last line, where there are any. */
const withSums = ({ figures }: Register, sheet: Sheet, sums: readonly Figure[]): Sheet =>
  figures
    ? {
        ...sheet,
        rows: [
          ...sheet.rows,
          sheet.headings.map((heading, at) =>
            at === 0 ? W.whole : (sums[figures.headings.indexOf(heading)] ?? ''),
          ),
        ],
      }
    : sheet;

/** A register as it stands, for whoever may see it. */
async function wholeRegister(row: Register, scene: KnownScene): Promise<Answer> {
  const { desk, tables, actor, names, today } = scene;
  const all = (await desk.registers.list(row.key)).filter(
    (each) => each.status.state !== 'void' && maySeeEntry(actor, row, each),
  );
  if (all.length === 0) return { card: decline(W.none(row.title, '')), personal: true };
  const figures = await figuresOf(row, scene);
  const sums = addedUp(
    row,
    all.map(({ number }) => figures(number)),
  );
  const facts = sums.map((sum, at) => ({ label: row.figures?.headings[at] ?? '', value: figureSaid(sum) }));
  const said = say(W.title(row.title, '', all.length));
  const card = facts.length > 0 ? withFacts(said, facts) : said;
  if (!tables) return { card, personal: true };
  const name = W.fileName('', row.title, today);
  const { key } = await desk.files.put({
    ...{ name, by: actor.person },
    bytes: await tables.write(withSums(row, sheetOf(row, all.toReversed(), names, figures), sums)),
  });
  return { card: { ...card, files: [{ key, name }] }, personal: true };
}

/** Projects, contracts, payments, evaluations and the ledger as a workbook, with the sums the chat says (七(四)3, R84). */
export default defineCommand({
  name: 'export',
  words: ['导出'],
  group: 'office',
  fields: { words: optional(prose(60)) },
  async run({ words = '' }, scene): Promise<Answer> {
    const { desk, actor, today, tables } = scene;
    const { view, register, year, rest } = readView(words, scene);
    const { query, criteria, unknown } = await readAsked(rest.join(' '), sightOf(actor), scene);
    if (register && !view && rest.length === 0) return wholeRegister(register, scene);
    if (!view || unknown.length > 0) {
      const names = [...VIEWS.map(({ words: [name] }) => name), PROVIDERS.words[0]];
      const card =
        unknown.length > 0 ? decline(W.unknown(unknown.join(' ')), W.which(names)) : say(W.which(names));
      const buttons = names.map((name) => button(name, sayOf('export', [name])));
      return { card: { ...withNote(card, W.whichNext), buttons }, personal: true };
    }
    const rows = (await rowsOf(view, scene, criteria)).filter((seen) => !year || view.year(seen) === year);
    const [name] = view.words;
    const about = `${year ? W.year(year) : ''}${W.of(query.read)}`;
    if (rows.length === 0) return { card: decline(W.none(name, about)), personal: true };
    const sums = sumsOf(view, rows);
    const facts = view.columns.flatMap(({ heading }, at) => {
      const fen = sums[at];
      return fen === undefined ? [] : [{ label: heading, value: formatFen(fen) }];
    });
    const card = withNote(withFacts(say(W.title(name, about, rows.length)), facts), W.note);
    if (!tables) return { card, personal: true };
    const file = W.fileName(about, name, today);
    const bytes = await tables.write({
      name: W.sheet(name),
      headings: view.columns.map(({ heading }) => heading),
      rows: [
        ...rows.map((seen) => view.columns.map(({ tells }) => cellOf(tells(seen)))),
        view.columns.map((_, at) => {
          const fen = sums[at];
          return at === 0 ? W.whole : fen === undefined ? '' : { fen };
        }),
      ],
    });
    const { key } = await desk.files.put({ name: file, bytes, by: actor.person });
    return { card: { ...card, files: [{ key, name: file }] }, personal: true };
  },
});
