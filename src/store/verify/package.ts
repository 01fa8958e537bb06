import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonical } from '../json.ts';
import { GENESIS, linkHash } from '../log/chain.ts';
import { sealContent } from '../log/seal.ts';
import { examineChain, type Link } from './chain.ts';
import type { LogProblem } from './report.ts';

const manifest = z.object({
  format: z.literal('lianxi-audit/1'),
  project: z.string(),
  madeAt: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
  chains: z.array(z.object({ subject: z.string(), path: z.string(), entries: z.int(), head: z.string() })),
  seals: z.array(z.object({ number: z.int(), hash: z.string() })),
});
const entries = z.array(
  z.looseObject({ subject: z.string(), seq: z.int(), at: z.string(), hash: z.string(), after: z.unknown() }),
);
const seals = z.array(
  z.object({
    number: z.int(),
    at: z.string(),
    heads: z.record(z.string(), z.tuple([z.int(), z.string()])),
    before: z.string(),
    hash: z.string(),
  }),
);

/** `changed`, `missing` and `unlisted` are of a file; `record` does not stand as its log says; `seal` does not hold; the rest is of the log. */
export type PackageProblem =
  | { readonly kind: 'changed' | 'missing' | 'unlisted' | 'record' | 'unreadable'; readonly path: string }
  | { readonly kind: 'seal'; readonly seal: number; readonly subject?: string }
  | { readonly kind: 'log'; readonly problem: LogProblem };

export interface PackageReport {
  readonly project: string;
  readonly madeAt: string;
  readonly files: number;
  readonly entries: number;
  /** To be compared with what the office was told at the time: they cannot be made to fit afterwards. */
  readonly seals: readonly { readonly number: number; readonly hash: string }[];
  readonly problems: readonly PackageProblem[];
}

type Files = ReadonlyMap<string, Uint8Array>;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const readJson = (files: Files, path: string): unknown => {
  try {
    return JSON.parse(Buffer.from(files.get(path) ?? '').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Checks an audit package with nothing but itself: hashes of files, chains of the log, seals (R75). Undefined where it is none. */
export function examinePackage(files: Files): PackageReport | undefined {
  const read = manifest.safeParse(readJson(files, 'manifest.json'));
  if (!read.success) return undefined;
  const { data } = read;
  const listed = new Set(data.files.map(({ path }) => path));
  const problems: PackageProblem[] = data.files.flatMap(({ path, sha256 }): PackageProblem[] => {
    const bytes = files.get(path);
    if (!bytes) return [{ kind: 'missing', path }];
    return hashOf(bytes) === sha256 ? [] : [{ kind: 'changed', path }];
  });
  for (const path of files.keys())
    if (path !== 'manifest.json' && !listed.has(path)) problems.push({ kind: 'unlisted', path });
  const hashes = new Map<string, readonly string[]>();
  let count = 0;
  for (const chain of data.chains) {
    const log = entries.safeParse(readJson(files, chain.path));
    if (!log.success) {
      problems.push({ kind: 'unreadable', path: chain.path });
      continue;
    }
    count += log.data.length;
    hashes.set(
      chain.subject,
      log.data.map(({ hash }) => hash),
    );
    problems.push(...ofChain(chain, log.data, files));
  }
  problems.push(...ofSeals(files, data.seals, hashes));
  return {
    project: data.project,
    madeAt: data.madeAt,
    files: data.files.length,
    entries: count,
    seals: data.seals,
    problems,
  };
}

function ofChain(
  { subject, path, entries: many, head }: z.infer<typeof manifest>['chains'][number],
  log: z.infer<typeof entries>,
  files: Files,
): readonly PackageProblem[] {
  const links = log.map(
    ({ hash, ...content }, index): Link => ({
      ...{ subject: content.subject, seq: content.seq, at: new Date(content.at), content, hash },
      before: log[index - 1]?.hash ?? GENESIS,
    }),
  );
  const found: PackageProblem[] = examineChain(links).map((problem) => ({ kind: 'log', problem }));
  const whole =
    log.length === many && (log.at(-1)?.hash ?? '') === head && log.every((each) => each.subject === subject);
  const record = path.replace(/^log\//, 'records/');
  const stands = canonical(readJson(files, record)) === canonical(log.at(-1)?.after ?? null);
  return [
    ...found,
    ...(whole ? [] : [{ kind: 'unreadable' as const, path }]),
    ...(stands ? [] : [{ kind: 'record' as const, path: record }]),
  ];
}

function ofSeals(
  files: Files,
  told: readonly { number: number; hash: string }[],
  hashes: ReadonlyMap<string, readonly string[]>,
): readonly PackageProblem[] {
  const read = seals.safeParse(readJson(files, 'log/seals.json'));
  if (!read.success) return [{ kind: 'unreadable', path: 'log/seals.json' }];
  const known = new Map(told.map(({ number, hash }) => [number, hash]));
  return read.data.flatMap(({ number, at, heads, before, hash }): PackageProblem[] => {
    const holds =
      linkHash(before, sealContent(number, new Date(at), heads)) === hash && known.get(number) === hash;
    const unlike = Object.entries(heads).filter(
      ([subject, [seq, head]]) => hashes.has(subject) && hashes.get(subject)?.[seq - 1] !== head,
    );
    return [
      ...(holds ? [] : [{ kind: 'seal' as const, seal: number }]),
      ...unlike.map(([subject]) => ({ kind: 'seal' as const, seal: number, subject })),
    ];
  });
}
