import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/office/ports.ts';
import { makePrisma } from '../../../src/store/connect/connect.ts';
import { openStore } from '../../../src/store/store.ts';
import { NOON, openOffice } from '../office.ts';

const office = await openOffice();
const account = { platform: 'telegram', id: '7000001' };
const draft: Draft = {
  id: 'd1',
  account,
  chat: 'dm',
  command: 'submit',
  values: { name: '校园足球教练服务', amount: '48 万' },
  asked: ['field', 'from'],
  kind: 'fill',
};

const put = (changes: Partial<Draft> = {}) => office.at(({ drafts }) => drafts.put({ ...draft, ...changes }));
const find = async (chat = 'dm') => (await office.at(({ drafts }) => drafts.open(account, chat)))[0];

describe('a command begun', () => {
  it('is there again after the program was started anew', async () => {
    await put();
    const again = makePrisma(office.url);
    const found = await openStore(again).transact(NOON, ({ drafts }) => drafts.open(account, 'dm'));
    await again.$disconnect();
    expect(found).toEqual([{ ...draft, at: NOON }]);
  });

  it('gives way to the next one of the same person in the same chat, and to no other', async () => {
    await put();
    await put({ id: 'd2', chat: 'group-1' });
    await put({ id: 'd3', kind: 'confirm', asked: [], values: {} });
    expect(await office.at(({ drafts }) => drafts.get('d1'))).toBeUndefined();
    expect(await find()).toEqual({ ...draft, id: 'd3', kind: 'confirm', asked: [], values: {}, at: NOON });
    expect(await find('group-1')).toMatchObject({ id: 'd2' });
  });

  it('goes on under its own name as it is filled', async () => {
    await put({ id: 'd4' });
    await put({ id: 'd4', values: { ...draft.values, field: 'education' }, asked: ['from'] });
    expect(await office.at(({ drafts }) => drafts.get('d4'))).toMatchObject({ asked: ['from'] });
  });

  it('is gone once dropped', async () => {
    await put({ id: 'd5' });
    await office.at(({ drafts }) => drafts.drop('d5'));
    expect(await find()).toBeUndefined();
  });
});
