import type { Browser, Locator, Page } from 'playwright-core';
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
const log = (
  kinds: string,
) => `SELECT string_agg(concat_ws(' ', subject, seq, content->>'verb', content->'by'->>'post', content->>'clause',
    regexp_replace(content->>'after', '\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z', 'then', 'g')), E'\\n' ORDER BY subject, seq) AS said
  FROM "Entry" WHERE subject ~ '^(${kinds}):'`;

describe.skipIf(!chromium)('a day of the office, on its pages and without a script', () => {
  let pages: TryOut;
  let browser: Browser;
  /** What was played, to be said in the chat as well. */
  let number = '';
  let meeting = '';
  const day = new Date(Date.now() + 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  const call = `召开 全体会议\n时间：${day} 14:30-16:30\n地点：第一会议室\n议题：年度工作计划`;
  const untilThree = () => `${Math.round((Date.parse(`${day}T15:00:00+08:00`) - Date.now()) / 60_000)}m`;

  beforeAll(async () => {
    [pages, browser] = await Promise.all([openTryOut(), launch(chromium ?? '')]);
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
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
    await page.waitForURL('**/office');
    await work(page);
    await context.close();
  }
  /** A press is done when the page it leads to is there. */
  async function clicks(page: Page, button: Locator): Promise<void> {
    const there = page.waitForEvent('load');
    await button.click();
    await there;
  }
  const press = (page: Page, name: string) => clicks(page, page.getByRole('button', { name, exact: true }));
  /** The form's own button, whatever it says. */
  const submit = (page: Page) => clicks(page, page.locator('article .actions button').first());
  /** What weighs is shown first. */
  const confirm = async (page: Page) => {
    if (await page.getByRole('button', { name: '发送', exact: true }).count()) await press(page, '发送');
  };
  const heading = async (page: Page) => (await page.locator('h1').textContent()) ?? '';
  const openProject = (page: Page) => page.goto(pages.at(`/office/projects/${number}`));

  test('a project is declared, reviewed and approved', async () => {
    await as(OFFICER, async (page) => {
      await page.getByRole('link', { name: '申报', exact: true }).click();
      for (const [name, text] of Object.entries(TYPED)) await page.fill(`#declare-${name}`, text);
      for (const [name, label] of Object.entries(CHOSEN))
        await page.selectOption(`#declare-${name}`, { label });
      await press(page, '试算');
      const trial = await page.locator('#trial').textContent();
      expect(trial).toContain('资金来源合计80万元，与金额相符。');
      expect(trial).toContain('报区政府审批');
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
      await openProject(page);
      await press(page, '评审通过');
      await openProject(page);
      await press(page, '上报');
      await confirm(page);
    });
    await as('convenor-finance', async (page) => {
      await page.getByRole('link', { name: '待我决定' }).click();
      await press(page, '批准');
      await confirm(page);
      expect(await heading(page)).toContain(number);
    });
  });

  test('R119 R126 a meeting is held, and what an objection changed in its minutes is marked', async () => {
    const minutes = (page: Page) => page.goto(pages.at(`/office/minutes/${meeting}`));
    const writes = async (page: Page, text: string) => {
      await page.locator('[name="f.paragraphs"]').fill(text);
      await submit(page);
    };
    await as('office-director', async (page) => {
      await page.getByLabel('写给机器人的话').fill(call);
      await press(page, '发给机器人');
      await press(page, '发送');
      meeting = /M\d{4}-\d+/.exec(await heading(page))?.[0] ?? 'no meeting';
    });
    await as('member-health', async (page) => {
      await page.goto(pages.at(`/office/meetings/${meeting}`));
      await press(page, '参会');
    });

    await pages.winds(untilThree());
    for (const post of ['member-health', 'member-finance'])
      await as(post, async (page) => {
        await page.goto(pages.at(`/office/meetings/${meeting}/checkin`));
        await press(page, '签到');
      });
    await as('office-director', async (page) => {
      await page.goto(pages.at(`/office/meetings/${meeting}`));
      await press(page, '闭会');
      await confirm(page);
      await minutes(page);
      await press(page, '拟稿');
      await writes(page, '会议听取了汇报，3月底前完成目录。');
      await minutes(page);
      await press(page, '送签');
      await confirm(page);
    });
    await as('member-health', async (page) => {
      await minutes(page);
      await press(page, '异议');
      await page.locator('[name="f.reason"]').fill('应为4月底前');
      await submit(page);
    });
    await as('office-director', async (page) => {
      await minutes(page);
      await press(page, '改稿');
      await writes(page, '会议听取了汇报，4月底前完成目录。');
      await minutes(page);
      expect(await page.locator('#compare').textContent()).toBe('第1版与第2版对照');
      expect(await page.locator('.differs del').allTextContents()).toEqual(['3']);
      expect(await page.locator('.differs ins').allTextContents()).toEqual(['4']);
      await press(page, '送签');
      await confirm(page);
    });
    await as('member-health', async (page) => {
      await minutes(page);
      await press(page, '确认');
    });
  });

  test('the same day in the chat ends in the same log', async () => {
    const played = await pages.rows(log('project'), log('meeting|minutes'));
    await pages.close();
    pages = await openTryOut();
    const orders = async (post: string, text: string) => {
      const said = await pages.says(post, text);
      return said.includes('【发送】') ? pages.says(post, '发送') : said;
    };
    expect(await orders(OFFICER, SAID)).toContain(number);
    await orders('office-director', `受理 ${number}`);
    await orders('member-finance', `意见 ${number} 同意`);
    await orders('member-staffing', `意见 ${number} 同意`);
    await orders('office-director', `评审 ${number} 通过`);
    await orders('office-director', `上报 ${number}`);
    await orders('convenor-finance', `批准 ${number}`);

    expect(await orders('office-director', call)).toContain(meeting);
    await orders('member-health', `参会 ${meeting}`);
    await pages.winds(untilThree());
    for (const post of ['member-health', 'member-finance']) await orders(post, `签到 ${meeting}`);
    await orders('office-director', `闭会 ${meeting}`);
    await orders('office-director', `纪要 ${meeting} 正文：会议听取了汇报，3月底前完成目录。`);
    await orders('office-director', `送签 ${meeting}`);
    await orders('member-health', `异议 ${meeting} 应为4月底前`);
    await orders('office-director', `纪要 ${meeting} 正文：会议听取了汇报，4月底前完成目录。`);
    await orders('office-director', `送签 ${meeting}`);
    // Whoever objected reads the text that follows before they confirm it.
    await pages.presses('member-health', '确认');

    const said = await pages.rows(log('project'), log('meeting|minutes'));
    const verbs = said.map((each) => each.split('\n').map((line) => line.split(' ')[2]));
    expect(verbs).toEqual([
      ['submit', 'accept', 'opine', 'opine', 'conclude', 'report', 'approve'],
      [
        ...['convene', 'attend', 'checkin', 'checkin', 'close', 'minutes'],
        ...['minutes', 'circulate', 'object', 'minutes', 'circulate', 'confirm'],
      ],
    ]);
    expect(played).toEqual(said);
  });
});
