import { expect, test } from 'vitest';
import { ownPath, pageFor } from '../../src/web/office/paths.ts';

test.each(['/office', '/office/projects/2026-001', '/office/projects?unit=health&sort=-6&words=%E5%85%BB'])(
  'one comes back to %s',
  (path) => {
    expect(ownPath(path)).toBe(path);
  },
);

test.each([
  'https://evil.example/office',
  '//evil.example/office',
  '/office//evil.example',
  '/officex',
  '/open',
  '/office/\\evil.example',
  '/office?\r\nSet-Cookie: a=b',
  'javascript:alert(1)',
  ['/office/board'],
  undefined,
])('nobody is led from the office to %j', (path) => {
  expect(ownPath(path)).toBe('/office');
});

test('a press that only looks is a link to its page; one that does something, or says more than a number, is a press', () => {
  expect(pageFor('show:2026-001')).toBe('/office/projects/2026-001');
  expect(pageFor('minutes:M2026-01更1@3')).toBe('/office/minutes/M2026-01%E6%9B%B41');
  expect(pageFor('meeting:M2026-01:change')).toBeUndefined();
  expect(pageFor('approve:2026-001@7')).toBeUndefined();
});
