import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTryOut, type TryOut } from './try-out.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lianxi-errands-'));
const calendar = join(folder, '调休.csv');

/** How 待办 begins for somebody who has a post. */
const KNOWN = /^(?:没有待您办理的事项|待您办理\d+件)/;

let office: TryOut;
beforeAll(async () => {
  writeFileSync(calendar, '日期,类型\n2027-02-06,上班\n');
  office = await openTryOut();
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

/** `npm run admin -- …` in a process of its own, as it is typed beside the running office. */
async function admin(...typed: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'src/admin.ts', ...typed],
    { cwd: ROOT, env: { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: office.database.url } },
  );
  return stdout;
}

describe('an admin command beside a running try-out', () => {
  it.each([
    [['bind-code', 'office-director'], '绑定码：'],
    [['import-calendar', calendar], '放假调休已导入'],
    [['verify'], '没有发现问题。'],
    [['backup', join(folder, 'office.backup')], 'office.backup'],
  ])('%j leaves every stand-in where it was', async (typed, said) => {
    expect(await admin(...typed)).toContain(said);
    // Whoever is no longer known is told to bind; what the office owes depends on the day.
    for (const who of ['office-director', 'liaison-health', 'officer-education-sports'])
      expect(await office.says(who, '待办'), who).toMatch(KNOWN);
  });

  it('and an office in earnest does not become a try-out by one', async () => {
    await office.restart(() => undefined, { DEMO: 'off' });
    await admin('bind-code', 'office-clerk');
    expect(await office.says('liaison-health', '待办').catch(String)).not.toMatch(KNOWN);
    await office.restart(() => undefined, { DEMO: 'on' });
    expect(await office.says('liaison-health', '待办')).toMatch(KNOWN);
  });
});
