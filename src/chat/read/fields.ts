import { type FieldWords, type Labels, labelFinder } from './label.ts';
import { withUnit } from './label-unit.ts';
import { type Entry, Sheet } from './sheet.ts';
import { isTableLine, readBlankTable, readTable, withoutTabs, withQuotedCells } from './table.ts';
import { normalizeInput } from './text.ts';
import { withoutEnd } from './trim.ts';

export type { FieldWords } from './label.ts';

export interface FieldsRead {
  /** By field name, trimmed. A label with nothing behind it counts as not written. */
  readonly values: Readonly<Record<string, string>>;
  /** Labels no field has, with what was written behind them. */
  readonly unknown: readonly { readonly label: string; readonly value: string }[];
  /** Words without a label for which no field was left. */
  readonly leftover: readonly string[];
  /** Names of fields written more than once; the last one counts. */
  readonly repeated: readonly string[];
  /** Records of a table behind its first: one at a time is read, the others are reported as they stood. */
  readonly records: readonly string[];
}

const ENDS = ' \t\n;；';
const WORD = /"[^"]*"|\S+/g;

/** Hands the words without a label to the fields that have a place and no value yet. */
function placeWords(
  text: string,
  open: readonly FieldWords[],
): { values: [string, string][]; leftover: string[] } {
  const words = [...text.matchAll(WORD)];
  const values: [string, string][] = [];
  for (const field of open) {
    const word = words.shift();
    if (word === undefined) break;
    if (field.takesRest) {
      values.push([field.name, text.slice(word.index).trim()]);
      return { values, leftover: [] };
    }
    let joined = '';
    while (words[0] && field.joins?.test(words[0][0])) joined += ` ${words.shift()?.[0] ?? ''}`;
    values.push([field.name, `${word[0].replace(/^"(.*)"$/s, '$1')}${joined}`]);
  }
  return { values, leftover: words.map(([word]) => word) };
}

function byOrder(fields: readonly FieldWords[]): FieldWords[] {
  return fields
    .filter(({ order }) => order !== undefined)
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
}

/** Puts the lines into a sheet, tables as labels and values. */
function sheetOf(lines: readonly string[], labels: Labels): { sheet: Sheet; records: readonly string[] } {
  const [only = ''] = lines;
  // One word that happens to be a label (试算 职能转变) is all that was said: it can only be meant as content.
  const content = lines.length === 1 && labels.inLine(only.trim())[0]?.sign === '';
  const sheet = new Sheet(content ? () => [] : labels.inLine);
  const records: string[] = [];
  for (const block of blocksOf(lines)) {
    const marked = block.some((line) => labels.inLine(line.trim()).some(({ field }) => field !== undefined));
    const table = isTableLine(block[0] ?? '')
      ? readTable(block, labels.ownerOf)
      : marked
        ? undefined
        : readBlankTable(block, labels.ownerOf);
    for (const line of table ? [] : block) sheet.addLine(withoutTabs(line).trim());
    for (const title of table?.rest ?? []) sheet.leave(title);
    for (const { label, value } of table?.cells ?? []) sheet.add(label, value);
    records.push(...(table?.records ?? []));
  }
  return { sheet, records };
}

/** Neighbouring lines that are all of a table, or all of none. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && isTableLine(last[0] ?? '') === isTableLine(line)) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

type Gathered = Pick<FieldsRead, 'unknown' | 'repeated'> & { readonly written: Map<string, string> };

/** What was written for each field; a near label counts only where the field's own stands nowhere. */
function gather(entries: readonly Entry[], fields: readonly FieldWords[]): Gathered {
  const repeating = new Set(fields.filter(({ repeats }) => repeats).map(({ name }) => name));
  const own = new Set(entries.flatMap(({ label }) => (label.near ? [] : [label.field])));
  const written = new Map<string, string>();
  const repeated = new Set<string>();
  const unknown: { label: string; value: string }[] = [];
  for (const { label, value } of entries) {
    const text = withUnit(withoutEnd(value.trim(), ENDS), label.unit);
    const { field, near } = label;
    if (field === undefined || (near && (own.has(field) || written.has(field)))) {
      unknown.push({ label: label.written, value: text });
      continue;
    }
    if (text === '') continue;
    const earlier = written.get(field);
    const joins = earlier !== undefined && repeating.has(field);
    if (earlier !== undefined && !joins) repeated.add(field);
    written.set(field, joins ? `${earlier}\n${text}` : text);
  }
  return { written, unknown, repeated: [...repeated] };
}

/**
 * Reads what follows a command into its fields: `字段:值` or `【字段】值` lines in any order, several to a
 * line when their labels are known, `key=value` pairs, tables either way round, and words in order for what
 * has no label. A line without a label continues the value above it. Nothing is dropped: strangers are
 * reported, and so are the records of a table behind its first.
 */
export function readFields(rest: string, fields: readonly FieldWords[]): FieldsRead {
  const lines = withQuotedCells(normalizeInput(rest)).split('\n');
  const { sheet, records } = sheetOf(lines, labelFinder(fields));
  const { written, unknown, repeated } = gather(sheet.entries, fields);
  const open = byOrder(fields).filter(({ name }) => !written.has(name));
  const placed = placeWords(sheet.unlabelled, open);
  const values = Object.fromEntries([...written, ...placed.values]);
  return { values, unknown, leftover: placed.leftover, repeated, records };
}
