import { expect, test } from 'vitest';
import { projectFiles } from './files.ts';

const SAME = ['connect', 'deliver', 'errors', 'normalize', 'render-card'];

test.each(['console', 'feishu', 'telegram'])('%s keeps the files every platform has', (platform) => {
  const folder = `src/platforms/${platform}/`;
  const names = projectFiles(folder).map((file) => file.slice(folder.length));
  expect(names).toEqual(expect.arrayContaining(SAME.map((name) => `${name}.ts`)));
});

test('there is no platform beside those', () => {
  const rooms = new Set(projectFiles('src/platforms').map((file) => file.split('/')[2]));
  expect([...rooms].sort()).toEqual(['console', 'feishu', 'telegram']);
});
