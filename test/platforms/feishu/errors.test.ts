import { describe, expect, test } from 'vitest';
import { DeliveryFailed } from '../../../src/chat/platform.ts';
import { asDeliveryFailed, classify, FeishuFailure } from '../../../src/platforms/feishu/errors.ts';

const lock = 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: card action is lock;';
const tooMany = 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: element exceeds the limit;';

describe('what an error of Feishu means for a delivery', () => {
  test.each([
    ['a rate limit of the app', { status: 429, code: 99991400, resetSeconds: 12 }, 'later', 12_000],
    ['a rate limit without a time', { status: 429 }, 'later', 1_000],
    ['too fast to one person', { status: 400, code: 230020 }, 'later', 1_000],
    ['a revoked token', { status: 400, code: 99991663 }, 'later', 1_000],
    ['a card being answered', { status: 400, code: 230099, text: lock }, 'later', 1_000],
    ['the same, by the code inside', { status: 400, code: 11310, text: lock }, 'later', 1_000],
    ['a gateway in trouble', { status: 502 }, 'later', 5_000],
    ['a time-out of the gateway', { status: 408 }, 'later', 5_000],
    ['no answer', {}, 'later', 5_000],
    ['the monthly quota used up', { status: 400, code: 99991403 }, 'later', 3_600_000],
    ['a wrong secret', { status: 200, code: 10014 }, 'later', 60_000],
  ])('%s: later', (_what, said, kind, afterMs) => {
    expect(classify(new FeishuFailure({ text: 'said', ...said }))).toMatchObject({ kind, afterMs });
  });

  test.each([
    [230002, 'unreachable'],
    [230013, 'unreachable'],
    [230018, 'unreachable'],
    [230029, 'unreachable'],
    [230053, 'unreachable'],
    [232009, 'unreachable'],
    [230011, 'cannot-edit'],
    [230031, 'cannot-edit'],
    [230110, 'cannot-edit'],
    [230001, 'rejected'],
    [230022, 'rejected'],
    [230025, 'rejected'],
    [230028, 'rejected'],
    [230099, 'rejected'],
    [299999, 'rejected'],
  ])('code %i: %s', (code, kind) => {
    expect(classify(new FeishuFailure({ status: 400, code, text: 'said' })).kind).toBe(kind);
  });

  test('a card with too many elements is not taken for one being answered', () => {
    expect(classify(new FeishuFailure({ status: 400, code: 230099, text: tooMany })).kind).toBe('rejected');
  });

  test('the reason names the status and the code', () => {
    const { why } = classify(
      new FeishuFailure({ status: 400, code: 230013, text: 'Bot has NO availability' }),
    );
    expect(why).toBe('HTTP 400, code 230013, Bot has NO availability');
  });

  test('an error that is not Feishu’s counts as one of the network, and a known problem stays what it is', () => {
    expect(classify(new Error('socket hang up'))).toMatchObject({ kind: 'later', why: 'socket hang up' });
    const known = new DeliveryFailed({ kind: 'rejected', why: 'too large' });
    expect(asDeliveryFailed(known)).toBe(known);
  });
});
