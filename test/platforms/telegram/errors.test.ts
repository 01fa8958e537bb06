import { GrammyError, HttpError } from 'grammy';
import { expect, it } from 'vitest';
import { deliveryFailed, problemOf } from '../../../src/platforms/telegram/errors.ts';

const refused = (error_code: number, description: string, parameters = {}) =>
  new GrammyError('Call failed', { ok: false, error_code, description, parameters }, 'sendMessage', {});

it.each([
  [429, 'Too Many Requests: retry after 7', 'later'],
  [500, 'Internal Server Error', 'later'],
  [401, 'Unauthorized', 'later'],
  [403, 'Forbidden: bot was blocked by the user', 'unreachable'],
  [403, 'Forbidden: user is deactivated', 'unreachable'],
  [403, 'Forbidden: bot was kicked from the supergroup chat', 'unreachable'],
  [403, "Forbidden: bot can't initiate conversation with a user", 'unreachable'],
  [400, 'Bad Request: chat not found', 'unreachable'],
  [400, 'Bad Request: not enough rights to send text messages to the chat', 'unreachable'],
  [400, 'Bad Request: message to edit not found', 'cannot-edit'],
  [400, "Bad Request: message can't be edited", 'cannot-edit'],
  [400, 'Bad Request: MESSAGE_ID_INVALID', 'cannot-edit'],
  [400, 'Bad Request: message is too long', 'rejected'],
  [400, "Bad Request: can't parse entities: Unsupported start tag", 'rejected'],
  [400, 'Bad Request: BUTTON_DATA_INVALID', 'rejected'],
  [413, 'Request Entity Too Large', 'rejected'],
] as const)('%i %s: %s', (code, description, kind) => {
  expect(problemOf(refused(code, description))).toMatchObject({
    kind,
    why: expect.stringContaining(description),
  });
});

it('waits as long as Telegram asks', () => {
  expect(problemOf(refused(429, 'Too Many Requests: retry after 7', { retry_after: 7 }))).toMatchObject({
    afterMs: 7_000,
  });
  expect(problemOf(refused(429, 'Too Many Requests: retry after 9'))).toMatchObject({ afterMs: 9_000 });
  expect(problemOf(refused(429, 'Too Many Requests'))).toMatchObject({ afterMs: 5_000 });
});

it('tries again after a network failure, warning that it may show twice, and names neither URL nor token', () => {
  const token = '123:secret';
  const inner = Object.assign(new Error(`request to https://api.example/bot${token}/sendMessage failed`), {
    code: 'ECONNRESET',
  });
  const failure = deliveryFailed(new HttpError("Network request for 'sendMessage' failed!", inner), token);
  expect(failure.problem).toMatchObject({ kind: 'later', why: expect.stringMatching(/ECONNRESET.*twice/) });
  expect(String(failure.cause)).not.toContain('secret');
  expect(String(deliveryFailed(inner, token).message)).not.toContain('secret');
});
