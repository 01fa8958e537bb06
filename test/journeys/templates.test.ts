import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edited, readDocx } from '../documents/read-docx.ts';
import { FOLDER } from '../documents/sample-minutes.ts';
import { openTryOut, type TryOut } from './try-out.ts';
import { until } from './until.ts';

const NAME = '会议通知.docx';
const folder = mkdtempSync(join(tmpdir(), 'lianxi-templates-'));
const path = join(folder, NAME);
const good = new Uint8Array(readFileSync(join(FOLDER, NAME)));
const changed = (from: string, to: string) => edited(good, (xml) => xml.replaceAll(from, to));
/** What the office made of it, and must not lose. */
const own = changed('有关事项通知如下', '请准时到会');

const BROKEN: readonly (readonly [string, Uint8Array, string])[] = [
  ['a required tag struck out', changed('{会议时间}', ''), `模板《${NAME}》缺少必需的标签“{会议时间}”。`],
  [
    'a tag nobody knows',
    changed('{会议时间}', '{会议时间}{时间}'),
    `模板《${NAME}》第5段“{一级序号}、会议时间：{会议时间}{时间}”：不认识标签“{时间}”。`,
  ],
  ['a loop without its end', changed('{/有关要求}', ''), '“{#有关要求}”没有结束，缺 {/有关要求}。'],
  ['not a Word file', new TextEncoder().encode('通知'), `模板《${NAME}》不是 Word 文件（.docx），或已损坏。`],
  ['an empty file', new Uint8Array(), `模板《${NAME}》文件是空的。`],
];

let office: TryOut;
beforeAll(async () => {
  cpSync(FOLDER, folder, { recursive: true });
  writeFileSync(path, own);
  office = await openTryOut({ TEMPLATES_DIR: folder });
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

let called = 0;
/** Calls a meeting; the words of the notice that reached a unit. */
async function invitation(): Promise<string> {
  called += 1;
  const topic = `议题之${called}`;
  await office.says(
    'office-director',
    `召开 全体会议 时间：明天 9:00 地点：第${called}会议室 议题：${topic}`,
  );
  const answer = await office.says('office-director', '发送');
  expect(answer).toMatch(/^会议通知已发出：M/);
  const invited = (await office.inbox('member-civil-affairs')).findLast(({ text }) => text.includes(topic));
  const notice = invited?.files.find(({ name }) => name.endsWith('.docx'));
  if (!notice) throw new Error(`no notice came with: ${invited?.text}`);
  return readDocx(await office.file(notice.url)).join('\n');
}
const news = async () =>
  (await office.inbox('office-director'))
    .map(({ text }) => text)
    .filter((text) => /^.*模板.*(有误|恢复)/.test(text));

const MENDED = `模板《${NAME}》已恢复正常，即日起启用。`;
/** What the office was told up to the last news, in its order. */
const newsSince = (before: number) =>
  until('the template is well again', async () => {
    const told = (await news()).slice(before);
    return told.at(-1) === MENDED && told;
  });

async function expectNamed(sentence: string): Promise<void> {
  const { usable, parts } = await office.health();
  expect(usable).toBe(true);
  expect(parts.templates?.state).toMatch(/^1 of 9 broken; /);
  expect(parts.templates?.state).toContain(sentence);
  const checked = await office.says('office-director', '体检');
  expect(checked).toContain(sentence);
  expect(checked).toContain('暂用上一版');
}

describe('R125 B06 a template broken by hand', () => {
  it('while it is well, 体检 and /healthz say so', async () => {
    expect(await office.says('office-director', '体检')).toContain('文书模板：9份均可用');
    expect((await office.health()).parts.templates).toEqual({ usable: true, state: '0 of 9 broken' });
  });

  it.each(BROKEN)(
    '%s, while the program runs: named, the edition before is used, the office is told once',
    async (_, bytes, sentence) => {
      const before = (await news()).length;
      writeFileSync(path, bytes);
      expect(await invitation()).toContain('请准时到会');
      await expectNamed(sentence);
      await expectNamed(sentence);

      writeFileSync(path, own);
      expect((await office.health()).parts.templates?.state).toBe('0 of 9 broken');
      expect(await newsSince(before)).toEqual([expect.stringContaining(sentence), MENDED]);
    },
  );

  it.each(BROKEN)('%s, when the program starts: the same', async (_, bytes, sentence) => {
    const before = (await news()).length;
    await office.restart(() => writeFileSync(path, bytes));
    expect(await invitation()).toContain('请准时到会');
    await expectNamed(sentence);
    // Started once more, it is no news.
    await office.restart(() => undefined);
    await office.restart(() => writeFileSync(path, own));
    expect(await newsSince(before)).toEqual([expect.stringContaining(sentence), MENDED]);
    expect(await invitation()).toContain('请准时到会');
  });
});

describe('B06 templates that were never good', () => {
  it('the meeting is called all the same, with the notice as the program brings it along', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'lianxi-templates-'));
    const before = office;
    office = await openTryOut({ TEMPLATES_DIR: bare });
    try {
      expect(await invitation()).toContain('有关事项通知如下');
      expect((await office.health()).parts.templates?.state).toMatch(
        /^9 of 9 broken; .*找不到文件。暂用随附的样式。/,
      );
      const told = await until('the office is told', async () => (await news())[0]);
      expect(told.split('\n')[0]).toBe('9份文书模板有误，请改正。');
      expect(told).toContain(`模板《${NAME}》找不到文件。`);
    } finally {
      await office.close();
      office = before;
      rmSync(bare, { recursive: true });
    }
  });
});
