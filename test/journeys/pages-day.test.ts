import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findChromium, launch } from '../web/browser.ts';
import { openTryOut, type TryOut } from './try-out.ts';
import { linkFor } from './visit.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const chromium = findChromium();
const OFFICER = 'officer-education-sports';

/** The declaration, by the names of its fields. */
const TYPED: Readonly<Record<string, string>> = {
  name: '课后体育服务',
  need: '28所学校放学后缺少专业体育指导',
  item: 'B10 体育',
  fen: '80万元',
  costBasis: '4000课时×200元',
  funds: '项目经费50万元、公用经费30万元',
  period: '2027-01-01至2027-12-31',
  quantity: '4000课时',
  quality: '学生满意度不低于90%',
};
const CHOSEN: Readonly<Record<string, string>> = {
  nature: '公共服务',
  market: '是',
  social: '是',
  staffing: '不增加',
  fresh: '是',
  transfer: '是',
  large: '否',
  major: '否',
  specified: '否',
};
const SAID = [
  '申报',
  '名称：课后体育服务',
  '需求：28所学校放学后缺少专业体育指导',
  '目录：B10 体育',
  '金额：80万元',
  '测算：4000课时×200元',
  '资金来源：项目经费50万元、公用经费30万元',
  '期限：2027-01-01至2027-12-31',
  '数量：4000课时',
  '质量：学生满意度不低于90%',
  '服务性质：公共服务',
  '适宜：是',
  '人员：不增加',
  '情形：新增、职能转变',
  '规模理由：仅覆盖28所学校',
].join('\n');

/** Everything the log holds of projects and lists: who did what in which order, and how it stood afterwards; never when. */
const LOG = `SELECT string_agg(concat_ws(' ', subject, seq, content->>'verb', content->'by'->>'post', content->>'clause',
    regexp_replace(content->>'after', '\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z', 'then', 'g')), E'\\n' ORDER BY subject, seq) AS said
  FROM "Entry" WHERE subject ~ '^(project|register):'`;

describe.skipIf(!chromium)('a day of the office, on its pages and without a script', () => {
  let pages: TryOut;
  let chat: TryOut;
  let browser: Browser;

  beforeAll(async () => {
    [pages, chat, browser] = await Promise.all([openTryOut(), openTryOut(), launch(chromium ?? '')]);
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([pages?.close(), chat?.close()]);
  });

  /** Somebody comes in by a link of their own, does something and goes. */
  async function as(post: string, work: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.goto(await linkFor(pages, post));
    await page.getByRole('button', { name: '进入' }).click();
    await work(page);
    await context.close();
  }
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  /** What weighs is shown first. */
  const confirm = async (page: Page) => {
    if (await page.getByRole('button', { name: '发送', exact: true }).count()) await press(page, '发送');
  };
  const heading = async (page: Page) => (await page.locator('article h2').first().textContent()) ?? '';
  const openProject = (page: Page, number: string) => page.goto(pages.at(`/office/projects/${number}`));
  const orders = async (post: string, text: string) => {
    const said = await chat.says(post, text);
    return said.includes('【发送】') ? chat.says(post, '发送') : said;
  };

  test('ends in the same log as the same day in the chat', async () => {
    let number = '';
    await as(OFFICER, async (page) => {
      await page.getByRole('link', { name: '申报', exact: true }).click();
      for (const [name, text] of Object.entries(TYPED)) await page.fill(`#declare-${name}`, text);
      for (const [name, label] of Object.entries(CHOSEN))
        await page.selectOption(`#declare-${name}`, { label });
      await press(page, '试算');
      const trial = await page.locator('#trial').textContent();
      expect(trial).toContain('资金来源合计80万元，与金额相符。');
      expect(trial).toContain('A 报区政府审批');
      expect(await page.inputValue('#declare-name')).toBe('课后体育服务');
      await page.fill('#declare-largeReason', '仅覆盖28所学校');
      await press(page, '申报');
      number = /\d{4}-\d{3}/.exec(await heading(page))?.[0] ?? 'no number';
    });
    await as('office-director', async (page) => {
      await page.getByRole('link', { name: `受理 ${number}` }).click();
      await press(page, '受理');
      expect(await heading(page)).toContain('已受理，征求意见');
    });
    await as('member-finance', async (page) => {
      await page.getByRole('link', { name: '待我决定' }).click();
      await press(page, '同意');
      expect(await page.locator('article').textContent()).toContain('核定80万元');
      await press(page, '发送');
    });
    await as('member-staffing', async (page) => {
      await page.getByRole('link', { name: '待我决定' }).click();
      await press(page, '同意');
    });
    await as('office-director', async (page) => {
      await openProject(page, number);
      await press(page, '评审通过');
      await openProject(page, number);
      await press(page, '上报');
      await confirm(page);
    });
    await as('convenor-finance', async (page) => {
      await page.getByRole('link', { name: '待我决定' }).click();
      await press(page, '批准');
      await confirm(page);
      expect(await page.locator('article').textContent()).toContain(number);
    });

    expect(await orders(OFFICER, SAID)).toContain(number);
    await orders('office-director', `受理 ${number}`);
    await orders('member-finance', `意见 ${number} 同意`);
    await orders('member-staffing', `意见 ${number} 同意`);
    await orders('office-director', `评审 ${number} 通过`);
    await orders('office-director', `上报 ${number}`);
    await orders('convenor-finance', `批准 ${number}`);

    const [[onPages = ''], [inChat = '']] = [await pages.rows(LOG), await chat.rows(LOG)];
    const verbs = inChat.split('\n').map((line) => line.split(' ')[2]);
    expect(verbs).toEqual(['submit', 'accept', 'opine', 'opine', 'conclude', 'report', 'approve']);
    expect(onPages).toBe(inChat);
  });
});
