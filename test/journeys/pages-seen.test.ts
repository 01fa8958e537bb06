import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { COMMAND_WORDS } from '../../src/wording/commands.ts';
import { findChromium, launch } from '../web/browser.ts';
import { openTryOut, type TryOut } from './try-out.ts';
import { linkFor } from './visit.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const chromium = findChromium();

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
  const complaints: string[] = [];

  async function enter(as: string, width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(await linkFor(office, as));
    await page.getByRole('button', { name: '进入' }).click();
    return page;
  }

  beforeAll(async () => {
    [office, browser] = await Promise.all([openTryOut(), launch(chromium ?? '')]);
    await office.says('officer-education-sports', COMMAND_WORDS.submit?.example ?? '');
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
      await page.evaluate(axe.source);
      const found = await page.evaluate<string[]>(
        `axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => impact + ' ' + id + ': ' + nodes[0].html))`,
      );
      expect(found, path).toEqual([]);
    }
    await page.close();
    expect(complaints).toEqual([]);
  });
});
