import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryProblem } from '../../src/chat/platform.ts';
import { type Standing, standingOf } from '../../src/chat/standing.ts';

const WELL = { usable: true, state: 'connected' };
const AWAY: DeliveryProblem = { kind: 'later', afterMs: 5_000, why: 'HTTP 503', away: true };
const BUSY: DeliveryProblem = { kind: 'later', afterMs: 1_000, why: 'too many to this chat' };
const REFUSED: DeliveryProblem = { kind: 'rejected', why: 'code 99991672, the app lacks a scope' };
const GONE: DeliveryProblem = { kind: 'unreachable', why: 'blocked' };

let woken: number;
let now: Date;
let standing: Standing;
beforeEach(() => {
  woken = 0;
  now = new Date('2026-11-22T02:00:00Z');
  standing = standingOf(
    () => {
      woken += 1;
    },
    () => now,
  );
});
const times = (count: number, problem: DeliveryProblem) => {
  for (let n = 0; n < count; n += 1) standing.failed(problem);
};

describe('how sending goes on a platform', () => {
  it('shows in its health when it refuses whatever is sent, until one goes through', () => {
    times(4, REFUSED);
    expect(standing.health(WELL)).toEqual(WELL);
    times(1, REFUSED);
    expect(standing.health(WELL)).toEqual({
      usable: false,
      state: 'refuses everything sent since 2026-11-22T02:00:00.000Z: code 99991672, the app lacks a scope',
    });
    standing.delivered();
    expect(standing.health(WELL)).toEqual(WELL);
  });

  it('is not told by people who cannot be reached, nor by a chat that is written to too often', () => {
    times(9, GONE);
    times(9, BUSY);
    expect(standing.health(WELL)).toEqual(WELL);
    standing.delivered();
    expect(woken).toBe(0);
  });

  it('after it was away wakes what waits, once, at the first message that goes through', () => {
    times(3, AWAY);
    standing.delivered();
    standing.delivered();
    expect(woken).toBe(1);
  });

  it('or at the first word from there, but not at each while nothing can be sent', () => {
    times(1, AWAY);
    standing.heard();
    expect(woken).toBe(1);
    times(1, AWAY);
    standing.heard();
    expect(woken).toBe(1);
    now = new Date(now.getTime() + 10_000);
    standing.heard();
    expect(woken).toBe(2);
  });
});
