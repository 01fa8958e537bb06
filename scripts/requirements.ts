// Prints requirement → clause → tests → result: npm run requirements [-- --results report.json]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { REQUIREMENTS } from '../test/requirements.ts';
import { broken, type Judged, judge } from './requirements/judge.ts';
import { readResults } from './requirements/results.ts';

/** Signs before a test's title; anything else did not run. */
const MARKS: Readonly<Record<string, string>> = { passed: '✓', failed: '✗' };
const root = join(import.meta.dirname, '..');
const { results: given } = parseArgs({ options: { results: { type: 'string' } } }).values;

const folder = mkdtempSync(join(tmpdir(), 'lianxi-requirements-'));
const file = given ?? join(folder, 'report.json');
try {
  if (!given) runTests(file);
  report(judge(REQUIREMENTS, await readResults(file)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runTests(output: string): void {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${output}`];
  spawnSync(process.execPath, [vitest, 'run', ...reporters], { cwd: root, stdio: 'inherit' });
}

function report(judged: readonly Judged[]): void {
  for (const each of judged) for (const line of linesOf(each)) console.log(line);
  const count = (status: Judged['status']) => judged.filter((each) => each.status === status).length;
  console.log(`\n${count('built')} built, ${count('partly')} partly, ${count('not yet')} not yet.`);
  const wrong = broken(judged);
  if (wrong.length === 0) return;
  console.error(`Not proven: ${wrong.map(({ id, result }) => `${id} (${result})`).join(', ')}`);
  process.exitCode = 1;
}

function linesOf({ id, clause, title, status, result, tests }: Judged): readonly string[] {
  const head = `${id}  ${clause}  ${title} — ${status}${status === 'not yet' && result === 'untested' ? '' : `, ${result}`}`;
  return [head, ...tests.map((test) => `      ${MARKS[test.status] ?? '–'} ${test.title}`)];
}
