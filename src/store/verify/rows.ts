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
  /** Columns that follow from more than the record, as they were when it was written; old entries say nothing of them. */
  readonly due: string | null;
  /** What the columns say. */
  readonly columns: Readonly<Record<string, unknown>>;
}

/** `columnsOf` gives what the columns should say; nothing when the dossier is not one. */
export function* examineRow(
  { subject, dossier, seq, after, due, columns }: LiveRow,
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
  const owed: Readonly<Record<string, unknown>> =
    due === null ? {} : z.looseObject({}).parse(JSON.parse(due));
  const wrong = Object.entries({ ...expected, ...owed }).flatMap(([name, value]) =>
    spelled(value) === spelled(columns[name]) ? [] : [name],
  );
  if (!expected || wrong.length > 0)
    yield { kind: 'changed', subject, seq, part: 'columns', ...(wrong.length > 0 && { columns: wrong }) };
}

const versionOf = (value: unknown): number =>
  z.object({ version: z.number() }).safeParse(value).data?.version ?? 0;

const spelled = (value: unknown): string => canonical(typeof value === 'bigint' ? String(value) : value);
