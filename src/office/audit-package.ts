import { createHash } from 'node:crypto';
import { RULE_SET } from '../domain/clauses.ts';
import type { Proof, Value } from '../domain/entry.ts';
import type { Project } from '../domain/project.ts';
import { REGISTERS } from '../registers/registers.ts';
import type { Contents } from './ports/archive.ts';
import type { Desk } from './ports.ts';

export const AUDIT_FORMAT = 'lianxi-audit/1';

/** What the package says of itself: every file with its hash, every chain with its end, the seals that know them. */
export interface AuditManifest {
  readonly format: typeof AUDIT_FORMAT;
  readonly project: string;
  readonly ruleSet: string;
  /** ISO moment. */
  readonly madeAt: string;
  readonly madeBy: string;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
  readonly chains: readonly {
    readonly subject: string;
    readonly path: string;
    readonly entries: number;
    readonly head: string;
  }[];
  readonly seals: readonly { readonly number: number; readonly hash: string }[];
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
/** A subject as a file may be called everywhere. */
const fileOf = (subject: string): string => subject.replaceAll(':', '-');

/**
 * Everything on record about one project, as an auditor takes it along: the log of the project and of what belongs to
 * it, its files, the seals that cover it, and a manifest by which it can be checked elsewhere (七(四)5, R75).
 */
export async function auditPackage(
  project: Project,
  desk: Desk,
  by: string,
  readme: string,
): Promise<{ readonly contents: Contents; readonly manifest: AuditManifest }> {
  const subjects = await subjectsOf(project.number, desk);
  const contents = new Map<string, Uint8Array>();
  const chains: AuditManifest['chains'][number][] = [];
  const keys = new Map<string, string>();
  for (const subject of subjects) {
    const entries = await desk.log.of(subject);
    const path = `log/${fileOf(subject)}.json`;
    contents.set(path, json(entries));
    contents.set(`records/${fileOf(subject)}.json`, json(entries.at(-1)?.after ?? null));
    chains.push({ subject, path, entries: entries.length, head: entries.at(-1)?.hash ?? '' });
    for (const { after } of entries) for (const { key, name } of filesIn(after)) keys.set(key, name);
  }
  for (const [key, name] of keys) {
    const file = await desk.files.get(key);
    if (file) contents.set(`files/${file.sha256.slice(0, 12)}-${safe(name)}`, file.bytes);
  }
  const seals = await desk.log.seals(subjects);
  contents.set('log/seals.json', json(seals));
  contents.set('README.txt', Buffer.from(readme));
  const manifest: AuditManifest = {
    format: AUDIT_FORMAT,
    project: project.number,
    ruleSet: RULE_SET,
    madeAt: desk.now.toISOString(),
    madeBy: by,
    files: [...contents].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
    chains,
    seals: seals.map(({ number, hash }) => ({ number, hash })),
  };
  contents.set('manifest.json', json(manifest));
  return { contents, manifest };
}

const safe = (name: string): string => name.replace(/[\p{C}\\/:*?"<>|]/gu, '_').slice(-80);

/** The project, its standing matters, and what registers hold about it. */
async function subjectsOf(number: string, desk: Desk): Promise<readonly string[]> {
  const matters = (await desk.records.list('matter', { project: number })).map(
    (each) => `matter:${each.number}`,
  );
  const entries: string[] = [];
  for (const { key, about = 'about' } of REGISTERS)
    for (const record of await desk.registers.list(key))
      if (record.entry.values[about] === number) entries.push(`register:${record.number}`);
  return [`project:${number}`, ...matters.toSorted(), ...entries.sort()];
}

/** Every file a record points to, wherever in it. */
function filesIn(value: unknown): readonly Required<Proof>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Readonly<Record<string, Value | undefined>>;
  const here =
    typeof own.key === 'string' && typeof own.name === 'string'
      ? [{ key: own.key, name: own.name }]
      : typeof own.fileKey === 'string'
        ? [{ key: own.fileKey, name: String(own.file ?? own.evidence ?? own.fileKey) }]
        : [];
  return [...here, ...Object.values(own).flatMap(filesIn)];
}
