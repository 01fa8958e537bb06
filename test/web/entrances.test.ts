import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/office/ports.ts';
import { EVERY_BLOCK, FORM } from '../fakes/console/cards.ts';
import { type House, openHouse } from '../fakes/console/house.ts';
import { get, http, post } from './client.ts';

const OFFICER = 'officer-education-sports';
const CONVENOR = 'convenor-finance';
const APPROVED = { tone: 'good', title: '2026-014：已批准', body: [], buttons: [] } as const;

describe('the JSON entrances', () => {
  let house: House;
  let away = false;
  beforeEach(async () => {
    away = false;
    house = await openHouse(async (heard, send) => {
      if (away) throw new StoreUnavailable();
      if (heard.kind === 'said' && heard.text === '坏了') throw new Error('secret detail');
      if (heard.kind === 'said' && heard.text === '申报') await send(heard.chat, FORM);
      else if (heard.kind === 'said') {
        await send(heard.chat, EVERY_BLOCK);
        await send({ kind: 'dm', id: CONVENOR }, EVERY_BLOCK);
      } else if (heard.say.startsWith('approve')) await send(heard.chat, APPROVED, heard.message);
      return heard.kind === 'pressed' ? { toast: { tone: 'good', text: '已办。' } } : {};
    });
  });
  afterEach(() => house.close());

  const say = (body: object) => post(`${house.url}/console/say`, body);
  const press = (body: object) => post(`${house.url}/console/press`, body);
  async function firstMessage(text: string): Promise<string> {
    const { body } = await say({ as: OFFICER, chat: 'group', text });
    return (body as { messages: { id: string }[] }).messages[0]?.id ?? '';
  }

  it('answer what somebody says with the messages it led to, and only those they can see', async () => {
    const { status, body } = await say({ as: OFFICER, chat: 'group', text: '查询 教体局' });
    expect(status).toBe(200);
    expect(body).toEqual({
      messages: [
        {
          id: expect.any(String),
          chat: 'group',
          at: expect.stringMatching(/^2026-11-22T02:30:00/),
          text: expect.stringContaining('【同意】 【履历】 【退回】'),
          card: EVERY_BLOCK,
          buttons: ['同意', '履历', '退回'],
          files: [],
        },
      ],
    });
    expect(house.heard[0]).toMatchObject({
      kind: 'said',
      account: OFFICER,
      text: '查询 教体局',
      addressed: true,
    });
  });

  it('let the convenor find what came to them, and read on from there', async () => {
    await say({ as: OFFICER, chat: 'dm', text: '查询' });
    const url = `${house.url}/console/messages?as=${CONVENOR}`;
    const first = (await get(url)).body as { messages: { chat: string }[]; next: number };
    expect(first.messages.map(({ chat }) => chat)).toEqual(['dm']);
    expect((await get(`${url}&since=${first.next}`)).body).toEqual({ messages: [], next: first.next });
    expect((await get(`${url}&since=2026-11-22`)).body).toEqual(first);
    expect((await get(`${url}&since=2026-11-23T00:00:00Z`)).body).toMatchObject({ messages: [] });
  });

  it('show who said what', async () => {
    await say({ as: OFFICER, chat: 'group', text: '查询' });
    const { body } = await get(`${house.url}/console/messages?as=office-director&since=0`);
    const { messages } = body as { messages: { author?: string; text: string }[] };
    expect(messages[0]).toMatchObject({ author: OFFICER, text: '查询' });
    expect(messages[1]).not.toHaveProperty('author');
  });

  it('press a button by its label and show the card as it stands afterwards', async () => {
    const message = await firstMessage('查询');
    const { body } = await press({ as: CONVENOR, message, button: '同意' });
    expect(body).toMatchObject({
      messages: [{ id: message, text: APPROVED.title, buttons: [], editedAt: expect.any(String) }],
      toast: '已办。',
    });
    expect(house.heard.at(-1)).toMatchObject({ account: CONVENOR, message, say: 'approve:2026-014@7' });
  });

  it('do a repeated request once, with the same answer, even when the button is gone by then', async () => {
    const message = await firstMessage('查询');
    const request = { as: CONVENOR, message, button: '同意', id: 'my-press-1' };
    const first = await press(request);
    const again = await press(request);
    expect(again).toEqual(first);
    const keys = house.heard.filter(({ kind }) => kind === 'pressed').map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^console:press:[0-9a-f-]{36}$/);
  });

  it('say a repeated sentence once, and the same id of somebody else is something else', async () => {
    const said = { chat: 'group', text: '查询', id: '1' };
    const first = await say({ as: OFFICER, ...said });
    expect(await say({ as: OFFICER, ...said })).toEqual(first);
    await say({ as: CONVENOR, ...said });
    expect(house.chat.all().filter(({ author }) => author !== undefined)).toHaveLength(2);
    expect(new Set(house.heard.map(({ key }) => key)).size).toBe(2);
  });

  it('name the labels there are when the one pressed is not among them', async () => {
    const message = await firstMessage('查询');
    const { status, body } = await press({ as: OFFICER, message, button: '批准' });
    expect(status).toBe(400);
    expect(body).toEqual({ error: '这条消息上没有“批准”。可以按的有：同意、履历、退回。' });
  });

  it('submit a form by field names or labels, keeping what was filled in before', async () => {
    const message = await firstMessage('申报');
    const form = { 金额: '38.6万', fresh: '是', need: '第一行\n第二行' };
    expect((await press({ as: OFFICER, message, button: '提交申报', form })).status).toBe(200);
    expect(house.heard.at(-1)).toMatchObject({
      say: 'submit:draft-1',
      form: { name: '社区青少年体育公益课', amount: '38.6万', fresh: 'yes', need: '第一行\n第二行' },
    });
  });

  it('name the fields there are when one is unknown', async () => {
    const message = await firstMessage('申报');
    const { status, body } = await press({ as: OFFICER, message, button: '提交申报', form: { 费用: '1' } });
    expect(status).toBe(400);
    expect(body).toEqual({
      error: '表单里没有“费用”。可以填的有：项目名称、金额、新增项目、期限至、实际需求。',
    });
  });

  it('keep one person from pressing in another one’s direct chat', async () => {
    await say({ as: OFFICER, chat: 'dm', text: '查询' });
    const theirs = house.chat.all().find(({ chat }) => chat === `dm:${CONVENOR}`);
    const { status } = await press({ as: OFFICER, message: theirs?.id, button: '同意' });
    expect(status).toBe(404);
    expect(house.heard.filter(({ kind }) => kind === 'pressed')).toEqual([]);
  });

  it('hear words to somebody else in the group as not meant for the bot', async () => {
    for (const text of ['@财政局 请看一下', '@lianxi 待办', '写信到 a@b.example']) {
      await say({ as: OFFICER, chat: 'group', text });
    }
    expect(house.heard).toMatchObject([
      { text: '@财政局 请看一下', addressed: false },
      { text: '待办', addressed: true },
      { text: '写信到 a@b.example', addressed: true },
    ]);
  });

  it('wind the demo clock forward and say what time it is', async () => {
    const { body } = await post(`${house.url}/console/clock`, { forward: '7d' });
    expect(body).toEqual({ now: '2026-11-29T02:30:00.000Z' });
    for (const forward of ['-7d', '7', '7y', '', '0d', '5000d', 7]) {
      const refused = await post(`${house.url}/console/clock`, { forward });
      expect([forward, refused.status]).toEqual([forward, 400]);
      expect(JSON.stringify(refused.body)).toContain('7d（天）');
    }
  });

  it('take a file, give it to the bot and give it back with its name', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ as: OFFICER, chat: 'dm', text: '测算依据' }))
      form.set(name, value);
    form.set('file', new File(['甲,乙\n1,2'], '测算 依据.csv', { type: 'text/html' }));
    const sent = await fetch(`${house.url}/console/file`, { method: 'POST', body: form });
    expect(sent.status).toBe(200);
    expect(house.heard[0]).toMatchObject({ text: '测算依据', files: [{ name: '测算 依据.csv' }] });
    const { body } = await get(`${house.url}/console/messages?as=${OFFICER}`);
    const [file] =
      (body as { messages: { files: { name: string; url: string }[] }[] }).messages[0]?.files ?? [];
    const { text, headers } = await http(`${house.url}${file?.url}`);
    expect(text).toBe('甲,乙\n1,2');
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('测算 依据.csv'));
    expect((await get(`${house.url}/console/files/none`)).status).toBe(404);
  });

  it.each([
    [{}, ['as', 'chat', 'text']],
    [{ as: '<b>', chat: 'dm', text: '待办' }, ['as']],
    [{ as: OFFICER, chat: 'dm', text: '  ' }, ['text']],
    [{ as: OFFICER, chat: 'dm', text: '字'.repeat(20_001) }, ['text']],
    [{ as: OFFICER, chat: '隔壁群', text: '待办' }, ['隔壁群', 'group']],
  ])('say how to mend a wrong request: %#', async (body, words) => {
    const answer = await say(body);
    expect(answer.status).toBe(400);
    for (const word of words) expect(JSON.stringify(answer.body)).toContain(word);
  });

  it('say how to mend what is no JSON, or too much of it', async () => {
    const headers = { 'content-type': 'application/json' };
    const broken = await http(`${house.url}/console/say`, { method: 'POST', headers, body: '{"as":' });
    expect(broken.status).toBe(400);
    const big = JSON.stringify({ as: OFFICER, chat: 'dm', text: '字'.repeat(800_000) });
    expect((await http(`${house.url}/console/say`, { method: 'POST', headers, body: big })).status).toBe(413);
  });

  it('ask to try again when nothing could be stored, and then it works under the same id', async () => {
    const said = { as: OFFICER, chat: 'dm', text: '查询', id: 'once' };
    away = true;
    expect((await say(said)).status).toBe(503);
    away = false;
    expect((await say(said)).body).toMatchObject({ messages: [{ chat: 'dm' }] });
    expect(house.chat.all().filter(({ author }) => author === OFFICER)).toHaveLength(1);
  });

  it('show a number, never a stack, when something breaks', async () => {
    const { status, body } = await say({ as: OFFICER, chat: 'dm', text: '坏了' });
    expect(status).toBe(500);
    expect(body).toEqual({ error: expect.stringMatching(/编号 [0-9a-f]{8} /) });
    expect(house.logged).toEqual(['error: an HTTP request failed, with a stack']);
  });
});
