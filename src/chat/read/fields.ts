import { BULLET } from '../../wording/units.ts';
import { type FieldWords, type FindLabels, type LabelFound, labelFinder } from './label.ts';
import { normalizeInput } from './text.ts';

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
}

interface Entry {
  readonly label: LabelFound;
  value: string;
}

const TRAILING_BREAK = /[\s;；,，、]+$/;
const TRAILING_END = /[\s;；]+$/;
const QUOTED = /^(?:"(?<double>[^"]*)"|“(?<curly>[^”]*)”|'(?<single>[^']*)')(?=$|[\s;；,，])/;
const WORD = /"[^"]*"|\S+/g;

/** The labelled text of one message, read line by line; what stands before the first label has none. */
class Sheet {
  readonly entries: Entry[] = [];
  unlabelled = '';
  private bulleted = false;

  constructor(private readonly find: FindLabels) {}

  addLine(line: string): void {
    const bullet = BULLET.exec(line)?.[0] ?? '';
    const text = line.slice(bullet.length);
    const labels = this.outsideQuotes(text, this.find(text));
    const first = labels[0];
    // A numbered list inside a value (1. 课时费:60万) is prose, unless the fields themselves are numbered.
    const prose = bullet !== '' && first?.field === undefined && this.entries.length > 0 && !this.bulleted;
    if (first === undefined || prose) {
      this.carryOn(line);
      return;
    }
    this.carryOn(first.start > 0 ? text.slice(0, first.start).replace(TRAILING_BREAK, '') : '');
    if (first.start === 0) this.bulleted = bullet !== '';
    for (const [index, label] of labels.entries()) {
      const next = labels[index + 1];
      this.addEntry(label, text.slice(label.valueStart, next?.start), next !== undefined);
    }
  }

  private outsideQuotes(text: string, labels: readonly LabelFound[]): LabelFound[] {
    let end = 0;
    return labels.filter((label) => {
      if (label.start < end) return false;
      const quoted = label.sign === '=' ? QUOTED.exec(text.slice(label.valueStart)) : null;
      end = label.valueStart + (quoted?.[0].length ?? 0);
      return true;
    });
  }

  private addEntry(label: LabelFound, written: string, followed: boolean): void {
    const quoted = label.sign === '=' ? QUOTED.exec(written) : null;
    if (quoted) {
      this.entries.push({
        label,
        value: quoted.groups?.double ?? quoted.groups?.curly ?? quoted.groups?.single ?? '',
      });
      this.leave(written.slice(quoted[0].length).replace(/^[\s;；,，]+/, ''));
      return;
    }
    this.entries.push({ label, value: followed ? written.replace(TRAILING_BREAK, '') : written });
  }

  private carryOn(line: string): void {
    const last = this.entries.at(-1);
    if (last) last.value += `\n${line}`;
    else this.leave(line);
  }

  private leave(text: string): void {
    if (text !== '') this.unlabelled += `${this.unlabelled ? '\n' : ''}${text}`;
  }
}

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

/**
 * Reads what follows a command into its fields: `字段:值` or `【字段】值` lines in any order, several to a
 * line when their labels are known, `key=value` pairs, and words in order for what has no label. A line
 * without a label continues the value above it. Nothing is dropped: strangers are reported.
 */
export function readFields(rest: string, fields: readonly FieldWords[]): FieldsRead {
  const find = labelFinder(fields);
  const lines = normalizeInput(rest).split('\n');
  const [only = ''] = lines;
  // One word that happens to be a label (试算 职能转变) is all that was said: it can only be meant as content.
  const content = lines.length === 1 && find(only.trim())[0]?.sign === '';
  const sheet = new Sheet(content ? () => [] : find);
  for (const line of lines) sheet.addLine(line.trim());

  const repeating = new Set(fields.filter(({ repeats }) => repeats).map(({ name }) => name));
  const written = new Map<string, string>();
  const repeated = new Set<string>();
  const unknown: { label: string; value: string }[] = [];
  for (const { label, value } of sheet.entries) {
    const text = value.trim().replace(TRAILING_END, '');
    if (label.field === undefined) unknown.push({ label: label.written, value: text });
    else if (text !== '') {
      const earlier = written.get(label.field);
      const joins = earlier !== undefined && repeating.has(label.field);
      if (earlier !== undefined && !joins) repeated.add(label.field);
      written.set(label.field, joins ? `${earlier}\n${text}` : text);
    }
  }
  const open = byOrder(fields).filter(({ name }) => !written.has(name));
  const placed = placeWords(sheet.unlabelled, open);
  const values = Object.fromEntries([...written, ...placed.values]);
  return { values, unknown, leftover: placed.leftover, repeated: [...repeated] };
}
