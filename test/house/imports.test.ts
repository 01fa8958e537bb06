import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from './files.ts';

const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const REPORT = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** What the import rules say of the project below `folder`: one line per offence. */
function offences(folder: string, ...places: readonly string[]): readonly string[] {
  const config = join(ROOT, '.dependency-cruiser.mjs');
  const args = [CRUISER, '--config', config, '--output-type', 'json', ...places];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!stdout.startsWith('{')) throw new Error(stderr);
  const { violations } = REPORT.parse(JSON.parse(stdout)).summary;
  return violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to.replace(/.*node_modules/, 'node_modules')}`,
  );
}

/** File → what it imports; each offends against the rule named with it, and against nothing else. */
const OFFENDERS: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['room-domain', 'src/domain/a.ts', '../office/ports.ts'],
  ['room-wording', 'src/wording/a.ts', '../chat/platform.ts'],
  ['room-cards', 'src/cards/a.ts', '../office/ports.ts'],
  ['room-office', 'src/office/a.ts', '../wording/chat.ts'],
  ['room-chat', 'src/chat/a.ts', '../store/store.ts'],
  ['room-documents', 'src/documents/a.ts', '../chat/platform.ts'],
  ['room-store', 'src/store/a.ts', '../wording/chat.ts'],
  ['room-platforms-console', 'src/platforms/console/a.ts', '../feishu/deliver.ts'],
  ['room-platforms-feishu', 'src/platforms/feishu/a.ts', '../../office/ports.ts'],
  ['room-platforms-telegram', 'src/platforms/telegram/a.ts', '../../wording/chat.ts'],
  ['room-clock', 'src/clock/a.ts', '../store/store.ts'],
  ['room-web', 'src/web/a.ts', '../platforms/feishu/deliver.ts'],
  ['owner-prisma', 'src/main.ts', '@prisma/client'],
  ['owner-postgres', 'src/admin/a.ts', 'pg'],
  ['owner-feishu', 'src/chat/b.ts', '@larksuiteoapi/node-sdk'],
  ['owner-telegram', 'src/web/b.ts', 'grammy'],
  ['owner-jobs', 'src/office/b.ts', 'graphile-worker'],
  ['owner-cron', 'src/store/b.ts', 'node-cron'],
  ['owner-http-server', 'src/platforms/console/b.ts', 'hono'],
  ['owner-environment', 'src/lianxi.ts', 'dotenv'],
  ['domain-is-pure', 'src/domain/b.ts', 'node:crypto'],
  ['domain-only-hashes', 'src/domain/minutes.ts', 'node:fs'],
  ['commands', 'commands/a.ts', '../src/store/store.ts'],
  ['seed', 'prisma/seed/a.ts', '../../src/chat/platform.ts'],
  ['no-tests-in-the-program', 'commands/b.ts', '../test/helper.ts'],
  ['no-development-packages', 'src/cards/b.ts', 'fast-check'],
  ['no-dead-ends', 'src/cards/c.ts', './nowhere.ts'],
];
const BESIDES = [
  'src/office/ports.ts',
  'src/chat/platform.ts',
  'src/store/store.ts',
  'src/wording/chat.ts',
  'src/platforms/feishu/deliver.ts',
  'test/helper.ts',
];

const root = mkdtempSync(join(tmpdir(), 'lianxi-imports-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A project of these files, file → text. */
function project(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  for (const shared of ['package.json', 'tsconfig.json', 'node_modules'])
    symlinkSync(join(ROOT, shared), join(folder, shared));
  return folder;
}

test('no room imports what it may not', () => {
  expect(offences(ROOT, 'src', 'commands', 'prisma', 'scripts')).toEqual([]);
});

test('two files that need each other are caught, even if only for a type', () => {
  const circle = project('circle', {
    'src/domain/a.ts': "import type { B } from './b.ts';\nexport type A = B | undefined;\n",
    'src/domain/b.ts': "import type { A } from './a.ts';\nexport type B = () => A;\n",
  });
  expect(offences(circle, 'src')).toEqual(['no-circles: src/domain/a.ts → src/domain/b.ts']);
});

test('every rule catches its offender, and no other rule does', () => {
  const besides = BESIDES.map((file) => [file, 'export default 1;\n'] as const);
  const offenders = OFFENDERS.map(
    ([, file, imports]) => [file, `import it from '${imports}';\nexport default it;\n`] as const,
  );
  const offending = project('offending', Object.fromEntries([...besides, ...offenders]));
  const found = offences(offending, 'src', 'commands', 'prisma').map((line) => line.split(' → ')[0]);
  expect([...found].sort()).toEqual(OFFENDERS.map(([rule, file]) => `${rule}: ${file}`).sort());
});
