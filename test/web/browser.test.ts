import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { StoreUnavailable } from '../../src/office/ports.ts';
import { EVERY_BLOCK, FORM } from '../fakes/console/cards.ts';
import { type House, openHouse } from '../fakes/console/house.ts';
import { findChromium, launch } from './browser.ts';

const chromium = findChromium();
const APPROVED = { tone: 'good', title: '2026-014：已批准', body: [], buttons: [] } as const;
const HOSTILE = '<img src=x onerror="document.title=1">';

describe.skipIf(!chromium)('the page in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let house: House;
  let page: Page;
  let away: boolean;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launch(chromium ?? '');
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    away = false;
    house = await openHouse(async (heard, send) => {
      if (away) throw new StoreUnavailable();
      if (heard.kind === 'said' && heard.text === '申报') await send(heard.chat, FORM);
      else if (heard.kind === 'said')
        await send(heard.chat, { ...EVERY_BLOCK, title: `${HOSTILE} ${heard.text}` });
      else if (heard.say.startsWith('approve')) await send(heard.chat, APPROVED, heard.message);
      else await send({ kind: 'dm', id: 'convenor-finance' }, EVERY_BLOCK);
      return heard.kind === 'pressed' ? { toast: { tone: 'good', text: '已办。' } } : {};
    });
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    await open('/console');
  });
  afterEach(async () => {
    await page.close();
    await house.close();
    const heard = complaints.splice(0).filter((text) => !/status of 503|ERR_/.test(text));
    expect(heard).toEqual([]);
  });

  async function open(path: string): Promise<void> {
    await page.goto(`${house.url}${path}`);
    await page.waitForSelector('body[data-ready]');
  }
  const input = () => page.locator('#text');
  const card = (title: string) => page.locator('.panel:not([hidden]) .card', { hasText: title });

  it('a clerk submits, the convenor is marked as having news, approves and sees it done', async () => {
    await page.getByText('申报一个项目').click();
    expect(await input().inputValue()).toBe('申报');
    await input().press('Enter');
    await page.getByLabel('金额').fill('38.6万');
    await page.getByLabel('新增项目').selectOption({ label: '是' });
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.locator('[data-account=convenor-finance] .mark').waitFor();
    expect(house.heard.at(-1)).toMatchObject({ form: { amount: '38.6万', fresh: 'yes' } });

    await page.locator('#find').fill('召集人 财政');
    await page.locator('#find').press('Enter');
    await page.waitForURL(/as=convenor-finance/);
    await page.waitForSelector('body[data-ready]');
    await page.getByRole('tab', { name: /私聊/ }).click();
    await page.getByRole('button', { name: '同意' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '确定' }).click();
    await card('已批准').waitFor();
    expect(await card('已批准').getByRole('button').count()).toBe(0);
  });

  it('a press that is not confirmed does nothing', async () => {
    await input().fill('查询');
    await input().press('Enter');
    await page.getByRole('button', { name: '同意' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '履历' }).click();
    await page.getByText('已办。').waitFor();
    expect(house.heard.filter(({ kind }) => kind === 'pressed')).toMatchObject([{ say: 'history:2026-014' }]);
  });

  it('Shift and Enter make a line, Enter sends them all, and nothing said becomes HTML', async () => {
    await input().pressSequentially(HOSTILE);
    await input().press('Shift+Enter');
    await input().pressSequentially('第二行');
    await input().press('Enter');
    await card(HOSTILE).waitFor();
    expect(await page.locator('.mine .said').textContent()).toBe(`${HOSTILE}\n第二行`);
    expect(await page.locator('.panel img').count()).toBe(0);
    expect(await input().inputValue()).toBe('');
  });

  it('a sentence that could not be kept stays in the input and is said once when sent again', async () => {
    away = true;
    await input().fill('待办');
    await input().press('Enter');
    await page.getByRole('alert').filter({ hasText: '没有发出去' }).waitFor();
    expect(await input().inputValue()).toBe('待办');
    away = false;
    await input().press('Enter');
    await card('待办').waitFor();
    expect(await page.locator('.message.mine').count()).toBe(1);
  });

  it('what others do appears by itself, with an unread count on the other tab', async () => {
    await house.platform.say({ as: 'office-director', chat: 'group', text: '群里的话' });
    await page.locator('.message.other', { hasText: '群里的话' }).waitFor();
    await house.platform.say({ as: 'officer-education-sports', chat: 'dm', text: '悄悄话' });
    await page.getByRole('tab', { name: /私聊/ }).locator('.count').filter({ hasText: '1' }).waitFor();
    await page.getByRole('tab', { name: /私聊/ }).click();
    await card('悄悄话').waitFor();
    expect(page.url()).toContain('chat=dm');
    expect(await page.getByRole('tab', { name: /私聊/ }).locator('.count').isVisible()).toBe(false);
  });

  it('what is wrong with a field stands beside it, and is read out with it', async () => {
    const [first, ...others] = FORM.form?.fields ?? [];
    const form = { ...FORM.form, fields: [{ ...first, problem: '名称太长。' }, ...others] };
    const chat = { kind: 'group', id: 'group' } as const;
    await house.platform.deliver({ uuid: 'u', chat, card: { ...FORM, form } as Card, files: [] });
    const name = page.getByLabel('项目名称');
    await name.waitFor();
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    const beside = (await name.getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`[id="${beside}"]`).textContent()).toBe('名称太长。');
    expect(await page.getByLabel('金额').getAttribute('aria-invalid')).toBeNull();
  });

  it('what is said at the foot of the chat covers nothing that can be pressed', async () => {
    for (const said of ['先说甲', '再说乙', '又说丙']) {
      await input().fill(said);
      await input().press('Enter');
      await card(said).waitFor();
    }
    await page.getByRole('button', { name: '履历' }).last().click();
    await page.getByText('已办。').waitFor();
    const covered = await page.evaluate<number>(`{
      const toast = document.querySelector('.toast').getBoundingClientRect();
      const panel = document.querySelector('.panel:not([hidden])').getBoundingClientRect();
      const composer = document.querySelector('.composer').getBoundingClientRect();
      Number(toast.top < panel.bottom || toast.bottom > composer.top);
    }`);
    expect(covered).toBe(0);
  });

  it('the notice that the line is gone leaves when the line is back', async () => {
    const alert = page.getByRole('alert');
    await page.context().setOffline(true);
    await input().fill('待办');
    await input().press('Enter');
    await alert.filter({ hasText: '没有发出去' }).waitFor();
    await page.context().setOffline(false);
    await alert.waitFor({ state: 'hidden' });
    expect(await input().inputValue()).toBe('待办');
  });

  it('the dialog is left by the keyboard as safely as by the hand', async () => {
    await input().fill('查询');
    await input().press('Enter');
    const button = page.getByRole('button', { name: '同意' });
    await button.press('Enter');
    const dialog = page.getByRole('alertdialog', { name: '同意', description: '批准 2026-014 上报区政府？' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('同意');
    expect(house.heard.filter(({ kind }) => kind === 'pressed')).toEqual([]);
  });

  it('a form half filled in is not lost when its card changes', async () => {
    await input().fill('申报');
    await input().press('Enter');
    await page.getByLabel('金额').fill('38.6万');
    const [form] = house.chat.all().filter(({ author }) => author === undefined);
    const chat = { kind: 'group', id: 'group' } as const;
    const changed = { ...FORM, title: '申报：还差一项' };
    await house.platform.deliver({ uuid: 'u', chat, card: changed, edits: form?.id ?? '', files: [] });
    await card('还差一项').waitFor();
    expect(await page.getByLabel('金额').inputValue()).toBe('38.6万');
  });

  it('the demo clock goes forward by a week', async () => {
    await page.getByRole('button', { name: '+1周' }).click();
    await page.locator('.clock output', { hasText: '11月29日' }).waitFor();
    expect(new Date(house.time()).toISOString()).toBe('2026-11-29T02:30:00.000Z');
  });

  it('a file goes to the bot', async () => {
    await page.setInputFiles('#file', {
      name: '依据.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('依据'),
    });
    await page.getByRole('link', { name: '依据.txt' }).waitFor();
    expect(house.heard[0]).toMatchObject({ files: [{ name: '依据.txt' }] });
  });

  it('fits a phone: nothing is wider than the screen, and posts are one tap away', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await input().fill('查询');
    await page.getByRole('button', { name: '发送' }).click();
    await card('查询').waitFor();
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(390);
    const small = await page.evaluate<string[]>(`
      [...document.querySelectorAll('main :is(a, button, input, select, textarea, .attach), .people :is(a, button, input)')]
        .filter((each) => !each.matches('#file') && each.getClientRects().length > 0)
        .filter((each) => each.offsetHeight < 44 || each.offsetWidth < 44)
        .map((each) => each.outerHTML.slice(0, 80))`);
    expect(small).toEqual([]);
    await page.locator('#open-people').click();
    await page.getByRole('link', { name: '总召集人' }).click();
    await page.waitForURL(/as=chief-convenor/);
  });
});
