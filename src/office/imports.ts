import { RULE_SET } from '../domain/clauses.ts';
import type { Post } from '../domain/people.ts';
import type { RosterUnit } from '../domain/roster.ts';
import type { Desk, Entry, Holding } from './ports.ts';

/** What imports need beside the desk. */
export interface ImportShelf {
  /** Holdings without a last day, those that begin later included. */
  openHoldings(): Promise<readonly Holding[]>;
  /** Ends it on that day, even where it had not begun by then. */
  closeHolding(post: string, person: string, lastDay: string): Promise<void>;
  /** Adds a unit outside the 22, or states the kind and funding of any. */
  putUnit(unit: RosterUnit): Promise<void>;
  addPost(post: Post & { readonly title: string }): Promise<void>;
  clauses(ruleSet: string): Promise<readonly ImportedClause[]>;
  replaceClauses(ruleSet: string, clauses: readonly ImportedClause[]): Promise<void>;
}

export interface ImportedClause {
  readonly id: string;
  readonly position: number;
  readonly text: string;
}

/** Where an import comes from, for the log. */
export interface ImportSource {
  readonly file: string;
  /** Hex, of the file's bytes. */
  readonly sha256: string;
  readonly by: Entry['by'];
}

/** What every entry of an import says alike. */
export const entryOf = (given: ImportSource, verb: string) =>
  ({
    verb,
    by: given.by,
    cause: `${verb}:${given.sha256.slice(0, 16)}`,
    ruleSet: RULE_SET,
    note: given.file,
  }) as const;

/** The import itself, as one line of the log. */
export async function logImport(
  desk: Desk,
  subject: string,
  verb: string,
  given: ImportSource,
  after: object,
): Promise<void> {
  await desk.log.append({ ...entryOf(given, verb), subject, after: { ...after, sha256: given.sha256 } });
}

export interface RegulationImport extends ImportSource {
  /** 文号 under which it is kept. */
  readonly ruleSet: string;
  readonly header: object;
  readonly clauses: readonly ImportedClause[];
}

/** Keeps the exact words of a document, in place of what stood under its number; says whether anything changed (R01). */
export async function importRegulation(
  desk: Desk,
  shelf: ImportShelf,
  given: RegulationImport,
): Promise<{ readonly clauses: number; readonly changed: boolean }> {
  const before = await shelf.clauses(given.ruleSet);
  const same =
    before.length === given.clauses.length &&
    given.clauses.every(({ id, text }, index) => before[index]?.id === id && before[index]?.text === text);
  if (same) return { clauses: before.length, changed: false };
  await shelf.replaceClauses(given.ruleSet, given.clauses);
  const after = { header: given.header, clauses: given.clauses.length, replaced: before.length };
  await logImport(desk, `regulation:${given.ruleSet}`, 'import-regulation', given, after);
  return { clauses: given.clauses.length, changed: true };
}
