import { BULLET } from '../../wording/labels.ts';
import type { LabelFound, LabelOwner, Labels } from './label.ts';
import { Closing, withoutEnd } from './trim.ts';

export interface Entry {
  readonly label: LabelOwner;
  value: string;
}

const BREAKS = ' \t\n;；,，、';
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', "'": "'" };
const BEHIND_QUOTE = /^[\s;；,，]/;

/** The quoted values of one line: `key="…"`. */
class Quotes {
  private readonly closings: ReadonlyMap<string, Closing>;

  constructor(private readonly line: string) {
    const signs = [...new Set(Object.values(QUOTES))];
    this.closings = new Map(signs.map((sign) => [sign, new Closing(line, sign)]));
  }

  /** The value that stands in quotes at `from` and where it ends; undefined when none does. */
  at(from: number): { value: string; end: number } | undefined {
    const close = this.closings.get(QUOTES[this.line.charAt(from)] ?? '')?.next(from + 1);
    if (close === undefined || close === Number.POSITIVE_INFINITY) return undefined;
    const end = close + 1;
    if (end < this.line.length && !BEHIND_QUOTE.test(this.line.charAt(end))) return undefined;
    return { value: this.line.slice(from + 1, close), end };
  }
}

/** The labelled text of one message, read line by line; what stands before the first label has none. */
export class Sheet {
  readonly entries: Entry[] = [];
  unlabelled = '';
  private bulleted = false;

  constructor(private readonly find: Labels['inLine']) {}

  addLine(line: string): void {
    if (line === '') {
      this.carryOn('');
      return;
    }
    const bullet = BULLET.exec(line)?.[0] ?? '';
    const text = line.slice(bullet.length);
    const labels = outsideQuotes(text, this.find(text));
    const first = labels[0]?.label;
    // A numbered list inside a value (1. 课时费:60万) is prose, unless the fields themselves are numbered.
    const own = first?.field !== undefined && !first.near;
    const prose = bullet !== '' && !own && this.entries.length > 0 && !this.bulleted;
    if (first === undefined || prose) {
      this.carryOn(line);
      return;
    }
    this.carryOn(first.start > 0 ? withoutEnd(text.slice(0, first.start), BREAKS) : '');
    if (first.start === 0) this.bulleted = bullet !== '';
    for (const [index, { label, quoted }] of labels.entries()) {
      const next = labels[index + 1]?.label;
      const written = text.slice(quoted?.end ?? label.valueStart, next?.start);
      this.add(label, quoted?.value ?? (next ? withoutEnd(written, BREAKS) : written));
      if (quoted) this.leave(withoutEnd(written.replace(/^[\s;；,，]+/, ''), BREAKS));
    }
  }

  add(label: LabelOwner, value: string): void {
    this.entries.push({ label, value });
  }

  leave(text: string): void {
    if (text !== '') this.unlabelled += `${this.unlabelled ? '\n' : ''}${text}`;
  }

  private carryOn(line: string): void {
    const last = this.entries.at(-1);
    if (last) last.value += `\n${line}`;
    else this.leave(line);
  }
}

interface Quoted {
  readonly label: LabelFound;
  readonly quoted: ReturnType<Quotes['at']>;
}

/** The labels that stand outside quotes, with the value in quotes that some have. */
function outsideQuotes(line: string, labels: readonly LabelFound[]): Quoted[] {
  const quotes = new Quotes(line);
  let end = 0;
  return labels.flatMap((label): Quoted[] => {
    if (label.start < end) return [];
    const quoted = label.sign === '=' ? quotes.at(label.valueStart) : undefined;
    end = quoted?.end ?? label.valueStart;
    return [{ label, quoted }];
  });
}
