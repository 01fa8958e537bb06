import type { KnownScene } from '../../src/chat/define-command.ts';
import { documentNumber, sittingNumber, substance } from '../../src/chat/evidence.ts';
import { day, type Fields, money, optional } from '../../src/chat/fields.ts';
import { withUnit } from '../../src/chat/read/label-unit.ts';
import { labelsOf, readInput } from '../../src/chat/read-input.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import type { Problem } from '../../src/domain/declare.ts';
import { officerProblems } from '../../src/office/declare-project.ts';
import type { TableLine } from '../../src/office/ports.ts';
import { type Planned, plannedKey } from '../../src/office/take-in.ts';
import { PLANNED_WORDS as W } from '../../src/wording/planned.ts';
import { problemWords } from '../../src/wording/problems.ts';
import { inYuan } from '../../src/wording/units.ts';
import { checkDeclaration, DECLARATION_FIELDS, expandDeclaration, toDeclaration } from './declaration.ts';

/** What a line of the plan says: everything a declaration says, whose it is, and the plan it stands on. */
const PLANNED_FIELDS = {
  ...DECLARATION_FIELDS,
  purchaser: { ...DECLARATION_FIELDS.purchaser, required: true, labelledOnly: false },
  officer: { ...DECLARATION_FIELDS.officer, required: true, labelledOnly: false },
  document: documentNumber({ clause: '二(二)', words: W.plan.document }),
  date: day({ clause: '二(二)', words: W.plan.date }),
  approved: optional(money({ clause: '六(二)', words: W.plan.approved })),
  channel: optional(substance(80, { clause: '六(一)', words: W.plan.channel })),
  meeting: optional(sittingNumber({ clause: '六(一)', words: W.plan.meeting })),
} as const satisfies Fields;

type PlannedInput = Parameters<typeof toDeclaration>[0] & {
  readonly document?: string;
  readonly date?: string;
  readonly approved?: number;
  readonly channel?: string;
  readonly meeting?: string;
};

/** Their columns say which unit their figures are in. */
const MONEY: readonly string[] = ['fen', 'approved'] satisfies readonly (keyof typeof PLANNED_FIELDS)[];
/** Single flags and shorthands have no column of their own in the blank table. */
const SHORTHANDS = ['suitable', 'fresh', 'transfer', 'large', 'major', 'specified', 'kind'];
export const plannedHeadings = (): readonly string[] =>
  Object.keys(PLANNED_FIELDS)
    .filter((name) => !SHORTHANDS.includes(name))
    .map((name) => {
      const label = labelsOf(PLANNED_FIELDS, name)[0] ?? name;
      return MONEY.includes(name) ? inYuan(label) : label;
    });

export interface PlannedLine extends Planned {
  readonly line: number;
}
export interface PlannedRead {
  readonly lines: readonly PlannedLine[];
  readonly wrong: readonly { readonly line: number; readonly label: string; readonly says: string }[];
  readonly unread: readonly string[];
}

/** Rows above the headings at most: a title, a remark. */
const ABOVE = 10;
const plain = (text: string) => text.normalize('NFKC').replace(/[\s*:：]/g, '');
const UNIT = /^(.+?)\((.+)\)$/;

/** 金额（万元） is the amount, in ten thousands. */
function headingOf(cell: string): { readonly name?: string; readonly unit?: string } {
  const [, bare = plain(cell), measure] = UNIT.exec(plain(cell)) ?? [];
  const called = (text: string) =>
    Object.keys(PLANNED_FIELDS).find((name) =>
      labelsOf(PLANNED_FIELDS, name).some((word) => plain(word) === text),
    );
  const name = called(plain(cell)) ?? called(bare);
  return { ...(name && { name }), ...(measure && { unit: measure }) };
}

/** The row that names the most fields. */
function headOf(rows: readonly TableLine[]) {
  const read = rows.slice(0, ABOVE).map(({ cells }, row) => ({ row, cells, columns: cells.map(headingOf) }));
  const most = (each: (typeof read)[number]) => each.columns.filter(({ name }) => name).length;
  return [...read].sort((a, b) => most(b) - most(a))[0];
}

/** Reads a plan line by line; every fault of every line at once. */
export async function readPlanned(
  rows: readonly TableLine[],
  file: { readonly name: string; readonly key: string },
  scene: KnownScene,
): Promise<PlannedRead> {
  const head = headOf(rows);
  const lines: PlannedLine[] = [];
  const wrong: PlannedRead['wrong'][number][] = [];
  const seen = new Map<string, number>();
  for (const { line: at, cells } of rows.slice((head?.row ?? 0) + 1)) {
    const typed = Object.fromEntries(
      (head?.columns ?? []).flatMap(({ name, unit: measure }, index) => {
        const cell = cells[index]?.trim() ?? '';
        return name && cell ? [[name, withUnit(cell, measure)] as const] : [];
      }),
    );
    if (Object.keys(typed).length === 0) continue;
    const { planned, problems } = await readLine(typed, file, scene);
    const same = planned && seen.get(plannedKey(planned.declaration));
    if (same !== undefined) wrong.push({ line: at, label: '', says: W.twice(same) });
    for (const { field, key, facts } of problems)
      wrong.push({
        line: at,
        label: labelsOf(PLANNED_FIELDS, field)[0] ?? field,
        says: problemWords(key, facts),
      });
    if (planned && problems.length === 0) {
      lines.push({ ...planned, line: at });
      seen.set(plannedKey(planned.declaration), at);
    }
  }
  const unread = (head?.cells ?? []).filter((cell, index) => cell !== '' && !head?.columns[index]?.name);
  return { lines, wrong, unread };
}

async function readLine(
  typed: Readonly<Record<string, string>>,
  file: { readonly name: string; readonly key: string },
  scene: KnownScene,
): Promise<{ readonly planned?: Planned; readonly problems: readonly Problem[] }> {
  const command = { fields: PLANNED_FIELDS, changes: false };
  const read = readInput(command, expandDeclaration(typed), scene.reading);
  const input = read.input as PlannedInput;
  const told = new Set(read.problems.map(({ field }) => field));
  if (!input.purchaser) return { problems: read.problems };
  const declaration = await toDeclaration({ ...input, declaredOn: input.declaredOn ?? input.date }, scene);
  const rules = [
    ...(await checkDeclaration(input, scene)),
    ...(declaration.officer ? await officerProblems(scene.occasion, declaration as Declaration) : []),
  ].filter(({ field }) => !told.has(field));
  const problems = [...read.problems, ...rules];
  if (problems.length > 0) return { problems };
  const { document = '', date = '', approved, channel, meeting } = input;
  const plan = {
    ...{ document, date, file: file.name, fileKey: file.key },
    approvedFen: approved ?? (declaration as Declaration).fen,
    channel: channel ?? document,
    ...(meeting && { meeting }),
  };
  return { planned: { declaration: declaration as Declaration, plan }, problems };
}
