import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { COMMAND_WORDS } from '../../src/wording/commands.ts';
import { findChromium, launch } from '../web/browser.ts';
import { openTryOut, type TryOut } from './try-out.ts';
import { linkFor } from './visit.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const chromium = findChromium();

/** What keeps anybody out of the page, a line each. */
const AXE = `(() => { ${axe.source}; })(), axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => impact + ' ' + id + ': ' + nodes[0].html))`;

/** Phone and desk. */
const WIDTHS = [390, 1280] as const;
const PAGES = [
  '/office',
  '/office/decide',
  '/office/projects',
  '/office/projects?view=payments',
  '/office/projects/2026-001',
];

describe.skipIf(!chromium)("the office's pages in a browser", () => {
  let office: TryOut;
  let browser: Browser;
  let number = '';
  const complaints: string[] = [];

  async function enter(as: string, width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(await linkFor(office, as));
    await page.getByRole('button', { name: '进入' }).click();
    await page.waitForURL('**/office');
    return page;
  }

  beforeAll(async () => {
    [office, browser] = await Promise.all([openTryOut(), launch(chromium ?? '')]);
    const said = await office.says('officer-education-sports', COMMAND_WORDS.submit?.example ?? '');
    number = /\d{4}-\d{3}/.exec(said)?.[0] ?? said;
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  test.each(WIDTHS)('at %i px every page fits, and nothing on it keeps anybody out', async (width) => {
    const page = await enter('office-director', width);
    for (const path of PAGES) {
      await page.goto(office.at(path));
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide, path).toBeLessThanOrEqual(width);
      const found = await page.evaluate<string[]>(AXE);
      expect(found, path).toEqual([]);
    }
    await page.close();
    expect(complaints).toEqual([]);
  });

  test('with a script the declaration is worked out while one writes', async () => {
    const page = await enter('officer-education-sports', 1280);
    await page.goto(office.at('/office/declare'));
    await page.fill('#declare-fen', '80万元');
    await page.fill('#declare-funds', '项目经费50万元、公用经费20万元');
    await page.getByText('资金来源合计70万元，金额80万元，少10万元。').waitFor();
    for (const name of ['fresh', 'transfer', 'large', 'major', 'specified'])
      await page.selectOption(`#declare-${name}`, { label: name === 'transfer' ? '是' : '否' });
    await page.locator('#trial').getByText('试算：').waitFor();
    expect(await page.evaluate<string[]>(AXE)).toEqual([]);
    await page.close();
    expect(complaints).toEqual([]);
  });

  test('by keyboard alone the menu is passed, a project is opened and accepted', async () => {
    const page = await enter('office-director', 390);
    const on = () => page.evaluate<string>('document.activeElement.textContent.trim()');
    const tabTo = async (label: string) => {
      for (let step = 0; step < 60 && (await on()) !== label; step += 1) await page.keyboard.press('Tab');
      expect(await on()).toBe(label);
    };
    await page.keyboard.press('Tab');
    expect(await on()).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('main');
    await tabTo(`受理 ${number}`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/projects/${number}`);
    await tabTo('受理');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/answer?**');
    expect(await page.locator('h1').textContent()).toContain('已受理，征求意见');
    await page.close();
  });
});
