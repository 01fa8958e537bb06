import { done, say } from '../../src/cards/answers.ts';
import { type Answer, type Command, derivedCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { fileNamed } from '../../src/chat/evidence.ts';
import { line } from '../../src/chat/fields.ts';
import { type ListRead, readList } from '../../src/chat/read-list.ts';
import { sheetOf } from '../../src/chat/register-sheet.ts';
import { Incomplete, type Problem } from '../../src/domain/declare.ts';
import type { Proof } from '../../src/domain/entry.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { rolesOf } from '../../src/engine/who.ts';
import { factsOf } from '../../src/office/file-entry.ts';
import {
  isDropped,
  isLoading,
  type ListPlan,
  type Loading,
  loadList,
  planOf,
} from '../../src/office/load-list.ts';
import { maySeeEntry } from '../../src/office/sight.ts';
import { REGISTERS } from '../../src/registers/registers.ts';
import { TABLE_REASONS } from '../../src/wording/admin.ts';
import { LIST_WORDS as W } from '../../src/wording/lists.ts';
import { refusalWords } from '../../src/wording/refusals.ts';

type Input = { readonly file?: string };
/** Lines of a table that are told to be wrong at once: what fits a phone. */
const TOLD = 8;

const wrong = (says: string): Problem => ({ field: 'file', key: 'said', facts: { says, next: '' } });

/** The table that was sent, read by the parts of the register; or what is wrong with it. */
async function listIn(row: Loading, { file: text }: Input, scene: KnownScene) {
  const { desk, tables } = scene;
  const named = text === undefined ? undefined : await fileNamed(text, desk);
  if (!named || !tables) return { problems: [wrong(W.sendFirst)] };
  const rows = await tables.read((await desk.files.get(named.key))?.bytes ?? new Uint8Array());
  if ('unreadable' in rows) return { problems: [wrong(TABLE_REASONS[rows.unreadable])] };
  const file: Proof = named;
  const read = await readList(row.parts, rows, file, scene);
  return { file, read, problems: problemsIn(read) };
}

function problemsIn({ missing, wrong: faults }: ListRead): readonly Problem[] {
  if (missing.length > 0) return [wrong(W.missing(missing))];
  const told = faults.slice(0, TOLD).map(({ line: at, label, says }) => W.wrongLine(at, label, says));
  const more = faults.length > TOLD ? [W.moreWrong(faults.length - TOLD)] : [];
  return told.length > 0 ? [wrong([...told, ...more].join('；'))] : [];
}

async function planned(row: Loading, input: Input, scene: KnownScene) {
  const list = await listIn(row, input, scene);
  if (!list.read) throw new Incomplete(list.problems);
  return { ...list, plan: await planOf(scene.occasion, row, list.read.lines) };
}

const nothing = ({ added, altered, dropped }: ListPlan) =>
  added.length + altered.length + dropped.length === 0;

/** What would come of it, before it is done: added, altered, removed, what is left without a counterpart. */
async function dryRun(row: Loading, input: Input, scene: KnownScene): Promise<readonly string[] | undefined> {
  const { plan, read } = await planned(row, input, scene);
  if (nothing(plan)) return undefined;
  const facts = await factsOf(scene.occasion, row.who, {}, scene.names.unit);
  const values = read.lines.map((each) => each.values);
  const leaves = (facts && (await row.loads.leaves?.(values, facts))) ?? [];
  const names = (lines: readonly { readonly values: Readonly<Record<string, unknown>> }[]) =>
    lines.map((each) => String(each.values[row.naming] ?? each.values[row.loads.same[0] ?? ''] ?? ''));
  return [
    ...(plan.added.length > 0 ? [W.added(names(plan.added))] : []),
    ...(plan.altered.length > 0 ? [W.altered(plan.altered.map(({ record }) => record.title))] : []),
    ...(plan.dropped.length > 0 ? [W.dropped(plan.dropped.map(({ title }) => title))] : []),
    ...(plan.same > 0 ? [W.same(plan.same)] : []),
    ...leaves,
    ...(read.unread.length > 0 ? [W.unread(read.unread)] : []),
  ];
}

async function load(row: Loading, input: Input, scene: KnownScene): Promise<Answer> {
  const { plan, file } = await planned(row, input, scene);
  if (nothing(plan)) return { card: say(W.nothing(row.title)) };
  const fault = (error: unknown, at: number): never => {
    if (error instanceof Refusal)
      throw new Incomplete([wrong(W.wrongLine(at, '', refusalWords(error, scene.names).title))]);
    if (error instanceof Incomplete)
      throw new Incomplete(
        error.problems.map(({ field, facts }) =>
          wrong(W.wrongLine(at, row.parts[field]?.words[0] ?? '', String(facts?.says ?? ''))),
        ),
      );
    throw error;
  };
  await loadList(scene.occasion, row, plan, file, scene.names.unit, fault);
  const title = W.done(row.title, plan.added.length, plan.altered.length, plan.dropped.length);
  return { card: done(title), toast: title };
}

const wordsOf = (row: Loading, make: (word: string) => readonly [string, string, string]) =>
  row.words.flatMap((word) => make(word)) as unknown as readonly [string, ...string[]];

const who = (row: Loading) => {
  const roles = rolesOf(row.who);
  return roles === 'known' ? {} : { who: roles };
};

const loadOf = (row: Loading): Command => {
  const words = wordsOf(row, W.loading);
  return derivedCommand({
    name: `${row.key}-load`,
    words,
    ...who(row),
    group: 'registers',
    changes: true,
    says: {
      does: W.loads(row.title),
      example: W.loadExample(words[0]),
      english: `loads ${row.english} from a table, the differences first`,
    },
    fields: { file: line(200, { clause: row.clause, words: W.file }) },
    check: async (input, scene) =>
      (input as Input).file === undefined ? [] : (await listIn(row, input as Input, scene)).problems,
    weigh: (input, scene) => dryRun(row, input as Input, scene),
    run: (input, scene) => load(row, input as Input, scene),
  });
};

const exportOf = (row: Loading): Command => {
  const words = wordsOf(row, W.exporting);
  return derivedCommand({
    name: `${row.key}-export`,
    words,
    group: 'registers',
    changes: false,
    says: { does: W.exports(row.title), example: words[0], english: `sends ${row.english} as a workbook` },
    fields: {},
    async run(_, { desk, tables, actor, names, today }) {
      const all = (await desk.registers.list(row.key)).filter(
        (each) =>
          each.status.state !== 'void' && !isDropped(row, each.entry.steps) && maySeeEntry(actor, row, each),
      );
      const card = say(W.exported(row.title, all.length));
      if (!tables) return { card };
      const name = W.fileName(row.title, today);
      const bytes = await tables.write(sheetOf(row, [...all].reverse(), names));
      const { key } = await desk.files.put({ name, bytes, by: actor.person });
      return { card: { ...card, files: [{ key, name }] }, personal: true };
    },
  });
};

/** Lists that are kept in Excel elsewhere: loaded after a dry run, and sent as a workbook. */
export const listCommands: readonly Command[] = REGISTERS.filter(isLoading).flatMap((row) => [
  loadOf(row),
  exportOf(row),
]);
