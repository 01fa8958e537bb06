import { readNumeral, writeNumeral } from '../domain/clause-id.ts';
import { CLAUSES } from '../domain/clauses.ts';
import { type RegulationHeader, readHeader } from './regulation-header.ts';

export interface ParsedClause {
  readonly id: string;
  readonly position: number;
  /** The document's own words, the clauses below it included; lines parted by `\n`. */
  readonly text: string;
}

export interface RegulationProblem {
  /** Line of the file, from 1; 0 when it concerns the whole of it. */
  readonly line: number;
  readonly reason: 'out-of-order' | 'missing' | 'nothing-found';
  /** The numeral or clause id concerned. */
  readonly found: string;
}

export interface ParsedRegulation {
  readonly clauses: readonly ParsedClause[];
  readonly header: RegulationHeader;
  readonly problems: readonly RegulationProblem[];
}

/** Depth of what a line can open: an annex (or head, or tail), a chapter, an article, a numbered item. */
const LEVELS = ['part', 'chapter', 'article', 'item'] as const;
type Level = (typeof LEVELS)[number];

interface Open {
  readonly id: string;
  readonly level: Level;
  readonly position: number;
  readonly lines: string[];
  /** Number of the last clause opened directly below. */
  last: number;
}

const HEAD = '题头';
const TAIL = '落款';
const MARKS = [
  { level: 'part', mark: /^附件\s*([1-9一二三四五])\s*:?$/ },
  { level: 'chapter', mark: /^([一二三四五六七八九十]+)、/ },
  { level: 'article', mark: /^\(([一二三四五六七八九十]+)\)/ },
  { level: 'item', mark: /^(\d{1,2})\s*[.、](?!\d)/ },
] as const satisfies readonly { level: Level; mark: RegExp }[];
/** The list of annexes below the last article: what follows is signature and date. */
const TAIL_MARK = /^附件\s*:\s*\S/;

/** Takes the document apart into clauses by its own numbering (R01); never changes a word, reports numbers out of order. */
export function parseRegulation(text: string): ParsedRegulation {
  const reading = new Reading();
  for (const [index, raw] of text.split('\n').entries()) reading.line(raw.trim(), index + 1);
  const clauses = reading.clauses();
  const head = clauses.find((clause) => clause.id === HEAD)?.text ?? '';
  const found = new Set(clauses.map((clause) => clause.id));
  const missing = CLAUSES.filter((id) => !found.has(id)).map(
    (id) => ({ line: 0, reason: 'missing', found: id }) as const,
  );
  const nothing = missing.length >= CLAUSES.length - 1;
  return {
    clauses: nothing ? [] : clauses,
    header: readHeader(head),
    problems: nothing ? [{ line: 0, reason: 'nothing-found', found: '' }] : [...reading.problems, ...missing],
  };
}

class Reading {
  readonly problems: RegulationProblem[] = [];
  private readonly all: Open[] = [];
  private stack: Open[] = [];
  private chapters = 0;

  constructor() {
    this.open(HEAD, 'part');
  }

  line(line: string, number: number): void {
    if (line === '') return;
    const shape = line.normalize('NFKC');
    if (TAIL_MARK.test(shape)) this.open(TAIL, 'part');
    else this.readMark(shape, number);
    for (const clause of this.stack) clause.lines.push(line);
  }

  clauses(): ParsedClause[] {
    return this.all
      .filter((clause) => clause.lines.length > 0)
      .map(({ id, position, lines }) => ({ id, position, text: lines.join('\n') }));
  }

  private readMark(shape: string, number: number): void {
    for (const { level, mark } of MARKS) {
      const value = readNumeral(mark.exec(shape)?.[1] ?? '');
      if (Number.isNaN(value)) continue;
      const parent = this.parentOf(level);
      const id = this.idBelow(parent, level, value);
      if (id === undefined) continue;
      const before = parent?.last ?? (level === 'part' ? this.annexes() : this.chapters);
      if (value !== before + 1) this.problems.push({ line: number, reason: 'out-of-order', found: id });
      if (parent) parent.last = value;
      else if (level === 'chapter') this.chapters = value;
      this.open(id, level);
      return;
    }
  }

  private annexes = (): number =>
    this.all.filter((clause) => clause.id.startsWith('附件') && clause.level === 'part').length;

  /** The deepest clause still open above this level; the head and the tail hold nothing but themselves. */
  private parentOf(level: Level): Open | undefined {
    const depth = LEVELS.indexOf(level);
    return this.stack.findLast(
      (clause) => LEVELS.indexOf(clause.level) < depth && clause.id !== HEAD && clause.id !== TAIL,
    );
  }

  private idBelow(parent: Open | undefined, level: Level, value: number): string | undefined {
    const bottom = this.stack.at(-1)?.id;
    switch (level) {
      case 'part':
        return `附件${value}`;
      case 'chapter':
        if (bottom === TAIL) return undefined;
        return `${parent ? `${parent.id} ` : ''}${writeNumeral(value)}`;
      case 'article':
        return parent && parent.level !== 'part' ? `${parent.id}(${writeNumeral(value)})` : undefined;
      case 'item':
        return parent && `${parent.id}${parent.level === 'part' ? ' ' : ''}${value}`;
    }
  }

  private open(id: string, level: Level): void {
    const depth = LEVELS.indexOf(level);
    const endsHead = this.stack.some((clause) => clause.id === HEAD);
    this.stack = endsHead ? [] : this.stack.filter((clause) => LEVELS.indexOf(clause.level) < depth);
    const clause = { id, level, position: this.all.length + 1, lines: [], last: 0 };
    this.all.push(clause);
    this.stack.push(clause);
  }
}
