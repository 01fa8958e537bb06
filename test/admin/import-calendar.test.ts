import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runAdmin } from '../../src/admin/run.ts';
import { isWorkDay } from '../../src/domain/workdays.ts';
import { calendarOf } from '../../src/office/settings.ts';
import { NOON, openOffice } from '../store/office.ts';
import { silent } from '../store/silent.ts';

const office = await openOffice();
const folder = await mkdtemp(join(tmpdir(), 'lianxi-calendar-'));
afterAll(() => rm(folder, { recursive: true }));

async function imports(content: string) {
  const file = join(folder, 'notice.csv');
  await writeFile(file, content);
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runAdmin(['import-calendar', file], {
    env: { DATABASE_URL: office.url },
    now: NOON,
    log: silent,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, told: [...said, ...complained].join('\n') };
}

test('R76 a year’s notice is imported, and work days follow it', async () => {
  expect(await imports('日期,安排\n2027-02-14,班\n2027/2/10,休\n')).toMatchObject({ code: 0 });
  const overrides = await office.at(({ settings }) => calendarOf(settings));
  expect(overrides).toEqual({ '2027-02-14': 'work', '2027-02-10': 'rest' });
  expect([isWorkDay('2027-02-14', overrides), isWorkDay('2027-02-10', overrides)]).toEqual([true, false]);
  expect((await imports('2027-02-14,休\n')).told).toContain('新增或更改 1 天，现共有 2 天');
  const log = await office.at((desk) => desk.log.of('setting:calendar.overrides'));
  expect(log.map(({ verb }) => verb)).toEqual(['import-calendar', 'import-calendar']);
});

test('a file with lines nobody understands changes nothing and names them', async () => {
  const { code, told } = await imports('2027-05-01,休\n2027-02-30,班\n2027-05-03,也许\n');
  expect(code).toBe(1);
  expect(told).toContain('第 2 行');
  expect(told).toContain('第 3 行');
  expect(await office.at(({ settings }) => calendarOf(settings))).not.toHaveProperty('2027-05-01');
});
