import { expect, test } from 'vitest';
import { HELD_NAMES, heldTable } from '../../src/store/log/held.ts';
import { projectFiles, textOf } from './files.ts';

const TABLES = HELD_NAMES.filter((name) => heldTable(name).when === 'at-once');
const models = TABLES.map((name) => `${name[0]?.toLowerCase()}${name.slice(1)}`).join('|');
const WRITES = new RegExp(
  `\\.(${models})\\.(create|update|upsert|delete)\\w*\\(|(INSERT INTO|UPDATE|DELETE FROM) "(${TABLES.join('|')})"`,
);

test('whoever writes a row that the log holds says so beside it', () => {
  const silent = projectFiles('src', 'commands', 'prisma')
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => WRITES.test(textOf(file)) && !textOf(file).includes('notes.rows('));
  expect(silent).toEqual([]);
});
