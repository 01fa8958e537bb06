import { expect, test } from 'vitest';
import { quietLogger, scrub } from '../../../src/platforms/feishu/logger.ts';
import { keptLog } from './office.ts';

test.each([
  '{"app_id":"cli_1","app_secret":"another-secret-9"}',
  'Authorization: Bearer t-another-secret-9',
  'wss://example.org/ws?device_id=1&access_key=another-secret-9&ticket=another-secret-9',
  '{"tenant_access_token": "t-another-secret-9"}',
  'the secret is known-secret, as it happens',
])('what looks like a secret is struck out of: %s', (text) => {
  const clean = scrub(text, ['known-secret', '']);
  expect(clean).not.toMatch(/another-secret|known-secret/);
  expect(clean).toContain('[hidden]');
});

test('the vendor’s client may hand over a whole request, and only words are written', () => {
  const log = keptLog();
  const logger = quietLogger(log, []);
  const request = { config: { data: '{"app_secret":"another-secret-9"}' } };
  void logger.error([request, [new Error('HTTP 502')], 'ws error']);
  void logger.debug(['receive message, data: 身份证号']);
  expect(log.lines).toHaveLength(1);
  expect(log.lines[0]).toContain('HTTP 502');
  expect(log.lines[0]).not.toContain('another-secret-9');
});
