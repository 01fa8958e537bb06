import { parse } from 'dotenv';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { projectFiles, textOf } from './files.ts';

const example = textOf('.env.example');
const documented = Object.keys(parse(example));

test('every variable the program reads is in .env.example, and no other', () => {
  const read = new Set(
    [...textOf('src/config.ts').matchAll(/^\s+([A-Z][A-Z_]+): /gm)].map(([, name]) => name),
  );
  expect([...documented].sort()).toEqual([...read].sort());
});

test('each variable has one line of Chinese and one of English right above it', () => {
  const lines = example.split('\n');
  const bare = documented.filter((name) => {
    const at = lines.indexOf(`${name}=`);
    const [chinese = '', english = ''] = lines.slice(Math.max(0, at - 2), at);
    return !/^# .*\p{Script=Han}/u.test(chinese) || !/^# [^\p{Script=Han}]+$/u.test(english);
  });
  expect(bare).toEqual([]);
});

test('copied as it is, it changes nothing', () => {
  expect(readConfig(parse(example))).toEqual(readConfig({}));
});

test('only the entrances and the database process look at the environment', () => {
  const readers = projectFiles('src', 'commands').filter((file) => /process\.env\b/.test(textOf(file)));
  expect(readers).toEqual(['src/admin.ts', 'src/main.ts', 'src/parent.ts', 'src/store/embedded/cluster.ts']);
});
