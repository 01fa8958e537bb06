import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Engagement } from '../../../src/chat/platform.ts';
import { openOffice } from './office.ts';

const PLENARY = {
  uid: 'M2026-01@lianxi',
  sequence: 1,
  title: '2026年全体会议',
  place: '区政府第一会议室',
  description: '会议编号 M2026-01',
  start: '2026-12-02T06:30:00.000Z',
  minutes: 120,
};

const engagement = (attendees: readonly string[], change: Partial<Engagement> = {}): Engagement => ({
  key: randomUUID(),
  appointment: PLENARY,
  timeZone: 'Asia/Shanghai',
  attendees,
  ...change,
});

async function open() {
  const office = await openOffice('webhook');
  const { calendar } = office.platform;
  if (!calendar) throw new Error('Feishu has a calendar');
  return { office, world: office.world, calendar, kept: office.world.fake.api.calendar };
}

describe('R119 a meeting in the calendars of Feishu', () => {
  test('is entered once, however often it is asked for', async () => {
    const { office, world, calendar, kept } = await open();
    await using _ = office;
    const [health, audit] = [world.person('卫计局成员'), world.person('审计局成员')];
    const asked = engagement([health, audit]);
    const first = await calendar.enter(asked);
    // The answer was lost: the same is asked again.
    expect(await calendar.enter(asked)).toEqual(first);
    expect(first.refused).toEqual([]);
    expect(kept.events).toMatchObject([
      {
        title: '2026年全体会议',
        place: '区政府第一会议室',
        start: '2026-12-02T06:30:00.000Z',
        end: '2026-12-02T08:30:00.000Z',
        deleted: false,
      },
    ]);
    expect(kept.events[0]?.attendees).toEqual(new Set([health, audit]));
    expect(world.violations).toEqual([]);
  });

  test('moves, asks who is new, lets go who is not meant any more, and is taken back', async () => {
    const { office, world, calendar, kept } = await open();
    await using _ = office;
    const [health, audit, land] = [world.person('甲'), world.person('乙'), world.person('丙')];
    const first = engagement([health, audit]);
    const { event = '' } = await calendar.enter(first);
    const later = { ...PLENARY, sequence: 2, start: '2026-12-03T01:00:00.000Z', place: '三楼会议室' };
    await calendar.enter({
      ...first,
      appointment: later,
      attendees: [audit, land],
      earlier: { event, attendees: [health, audit] },
    });
    expect(kept.events).toMatchObject([{ place: '三楼会议室', start: '2026-12-03T01:00:00.000Z' }]);
    expect(kept.events[0]?.attendees).toEqual(new Set([audit, land]));
    await calendar.cancel(event);
    await calendar.cancel(event);
    expect(kept.events[0]?.deleted).toBe(true);
    expect(world.violations).toEqual([]);
  });

  test('is entered anew when somebody removed it by hand', async () => {
    const { office, world, calendar, kept } = await open();
    await using _ = office;
    const health = world.person('甲');
    const first = engagement([health]);
    const { event = '' } = await calendar.enter(first);
    await calendar.cancel(event);
    const moved = { ...PLENARY, sequence: 2, place: '三楼会议室' };
    const again = await calendar.enter({
      ...first,
      appointment: moved,
      earlier: { event, attendees: [health] },
    });
    expect(again.event).not.toBe(event);
    expect(kept.events.map(({ deleted, place }) => [deleted, place])).toEqual([
      [true, '区政府第一会议室'],
      [false, '三楼会议室'],
    ]);
    expect(kept.events[1]?.attendees).toEqual(new Set([health]));
  });

  test('one who has left does not spoil it for the others, and is named', async () => {
    const { office, world, calendar, kept } = await open();
    await using _ = office;
    const [health, audit] = [world.person('甲'), world.person('乙')];
    const { refused } = await calendar.enter(engagement([health, 'ou_left', audit]));
    expect(refused).toEqual(['ou_left']);
    expect(kept.events[0]?.attendees).toEqual(new Set([health, audit]));
  });

  test('a rate limit is no refusal: it is tried again', async () => {
    const { office, world, calendar, kept } = await open();
    await using _ = office;
    const asked = engagement([world.person('甲')]);
    expect(await calendar.usable()).toBe(true);
    kept.busy = 1;
    await expect(calendar.enter(asked)).rejects.toMatchObject({ problem: { kind: 'later' } });
    expect(await calendar.enter(asked)).toMatchObject({ refused: [] });
    expect(kept.events).toHaveLength(1);
  });

  test('without the permission the platform works, says so, and nobody is asked', async () => {
    const { office, world, calendar, kept } = await open();
    await using _ = office;
    kept.forbidden = true;
    const health = world.person('甲');
    expect(await calendar.usable()).toBe(false);
    expect(await calendar.enter(engagement([health]))).toEqual({ refused: [health] });
    expect(office.platform.health()).toMatchObject({
      usable: true,
      state: expect.stringContaining('no calendar, appointments go out as files: HTTP 400, code 99991672'),
    });
  });
});
