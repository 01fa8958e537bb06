import { z } from 'zod';
import { canonical } from '../json.ts';
import type { LogProblem } from './report.ts';

/** One row of live records beside the last entry that tells how it stands. */
export interface LiveRow {
  readonly subject: string;
  /** As text: what the database spells is what is parsed. */
  readonly dossier: string;
  readonly seq: number | null;
  readonly after: string | null;
  /** What the columns say. */
  readonly columns: Readonly<Record<string, unknown>>;
}

/** `columnsOf` gives what the columns should say; nothing when the dossier is not one. */
export function* examineRow(
  { subject, dossier, seq, after, columns }: LiveRow,
  columnsOf: (dossier: unknown) => Readonly<Record<string, unknown>> | undefined,
): Generator<LogProblem> {
  if (seq === null || after === null) {
    yield { kind: 'missing', subject, seq: 1 };
    return;
  }
  const lives: unknown = JSON.parse(dossier);
  const logged: unknown = JSON.parse(after);
  if (canonical(lives) !== canonical(logged)) {
    // Ahead of its log: the end of the log was cut off. Otherwise the row itself was changed past the log.
    const cut = versionOf(lives) > versionOf(logged);
    yield cut
      ? { kind: 'missing', subject, seq: seq + 1 }
      : { kind: 'changed', subject, seq, part: 'dossier' };
    return;
  }
  const expected = columnsOf(lives);
  if (!expected || !same(expected, columns)) yield { kind: 'changed', subject, seq, part: 'columns' };
}

const versionOf = (value: unknown): number =>
  z.object({ version: z.number() }).safeParse(value).data?.version ?? 0;

const same = (
  expected: Readonly<Record<string, unknown>>,
  actual: Readonly<Record<string, unknown>>,
): boolean => Object.entries(expected).every(([name, value]) => spelled(value) === spelled(actual[name]));

const spelled = (value: unknown): string => canonical(typeof value === 'bigint' ? String(value) : value);
