import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** What npm, the built-in database, git or a person's own settings put here. */
const NOT_OURS = /^(node_modules|data|coverage|demo-output|\.git|\.env|src\/store\/generated|.*\.log)$/;

/** Every file of the project below these places (none named: all), without what is not kept. */
export function projectFiles(...places: readonly string[]): readonly string[] {
  return (places.length > 0 ? places : readdirSync(ROOT)).flatMap(filesUnder).sort();
}

function filesUnder(place: string): readonly string[] {
  const path = place.replace(/\/$/, '');
  const found = NOT_OURS.test(path) ? undefined : statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(ROOT, path)).flatMap((name) => filesUnder(`${path}/${name}`));
}

export const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
