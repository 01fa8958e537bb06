import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomCode } from '../../src/office/binding.ts';
import { openPeopleOffice, type PeopleOffice } from './people-office.ts';

let office: PeopleOffice;
beforeEach(async () => {
  office = await openPeopleOffice();
});
afterEach(() => office.close());

describe('R98 rights come with a code from the office', () => {
  test('R98 a code is shown once, in two groups, and only its hash is kept', async () => {
    expect(await office.issue('office-director')).toMatchObject({ code: 'K7QF-29MX', title: '办公室主任' });
    const everything = JSON.stringify([
      await office.prisma.bindingCode.findMany(),
      await office.prisma.entry.findMany(),
    ]);
    expect(everything).toContain('issue-code');
    expect(everything).not.toMatch(/K7QF-?29MX/i);
  });

  test('R98 it binds an account, and a vacant post gets its first holder, named as the account is', async () => {
    await office.issue('office-director');
    expect(await office.redeem('7', ' k7qf 29mx ', '某主任')).toMatchObject({
      post: 'office-director',
      name: '某主任',
    });
    const actor = await office.at((desk) =>
      desk.people.actor({ platform: 'telegram', id: '7' }, '2026-11-22'),
    );
    expect(actor).toMatchObject({ name: '某主任', posts: [{ slug: 'office-director', unit: 'finance' }] });
  });

  test('R98 the holder there is gets the account, not a new one', async () => {
    await office.issue('liaison-health');
    await office.redeem('7', 'K7QF29MX', '某联络员');
    await office.issue('liaison-health', { random: () => 'ABCD2345' });
    expect(await office.redeem('8', 'ＡＢＣＤ－２３４５', '别名')).toMatchObject({ name: '某联络员' });
    expect(await office.holders()).toHaveLength(1);
  });

  test('R98 an account that has no name is called by the post', async () => {
    await office.issue('liaison-health');
    expect(await office.redeem('7', 'K7QF-29MX', '  ')).toMatchObject({ name: '卫计局联络员' });
  });

  test('R98 a code works once', async () => {
    await office.issue('office-clerk');
    await office.redeem('7', 'K7QF-29MX');
    expect(await office.redeem('8', 'K7QF-29MX')).toEqual({ refused: 'bad-code', left: 4 });
  });

  test('R98 two people with the same code at the same moment: one of them', async () => {
    await office.issue('office-clerk');
    const said = await Promise.all(['7', '8'].map((id) => office.redeem(id, 'K7QF-29MX', `人${id}`)));
    expect(said.filter((answer) => JSON.stringify(answer).includes('refused'))).toHaveLength(1);
    expect(await office.holders()).toHaveLength(1);
  });

  test('R98 after seven days it is too late', async () => {
    await office.issue('office-clerk');
    office.clock.now = new Date(office.clock.now.getTime() + 7 * 86_400_000);
    expect(await office.redeem('7', 'K7QF-29MX')).toEqual({ refused: 'bad-code', left: 4 });
  });

  test('R98 five wrong codes close the door for an hour, for that account alone', async () => {
    await office.issue('office-clerk');
    for (const left of [4, 3, 2, 1, 0]) {
      expect(await office.redeem('7', 'WRONG234')).toEqual({ refused: 'bad-code', left });
    }
    expect(await office.redeem('7', 'K7QF-29MX')).toEqual({ refused: 'too-many-codes' });
    expect(await office.redeem('8', 'WRONG234')).toEqual({ refused: 'bad-code', left: 4 });
    office.clock.now = new Date(office.clock.now.getTime() + 3_600_000);
    expect(await office.redeem('7', 'K7QF-29MX')).toMatchObject({ post: 'office-clerk' });
  });

  test('a post that does not exist gets no code', async () => {
    expect(await office.issue('king')).toEqual({ refused: 'no-such-post', post: 'king' });
  });

  test('where several hold a post the office says for whom', async () => {
    for (const [id, code] of [
      ['7', 'AAAA2222'],
      ['8', 'BBBB3333'],
    ] as const) {
      await office.issue('liaison-health', { random: () => code });
      if (id === '7') await office.redeem(id, code, '甲');
    }
    await office.at(async (desk) => {
      const person = await desk.people.addPerson({ name: '乙' });
      await desk.people.addHolding({ post: 'liaison-health', person, from: '2026-01-01', source: 'test' });
    });
    expect(await office.issue('liaison-health')).toMatchObject({
      refused: 'which-holder',
      names: ['甲', '乙'],
    });
    const [, second] = await office.holders();
    await office.issue('liaison-health', { person: second?.person ?? '' });
    expect(await office.redeem('9', 'K7QF-29MX')).toMatchObject({ name: '乙' });
  });

  test('codes are made of letters nobody mistakes', () => {
    const codes = Array.from({ length: 200 }, randomCode);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    expect(new Set(codes).size).toBe(200);
  });
});
