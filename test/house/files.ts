import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** Every file of the project that is kept or about to be, below these folders (all: none named). */
export function projectFiles(...folders: readonly string[]): readonly string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...folders],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  return [...new Set(listed.split('\0'))].filter((file) => file && existsSync(join(ROOT, file)));
}

export const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
