import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import { IN_ENGLISH } from '../../scripts/readme/english.ts';
import { fillParts } from '../../scripts/readme/fill.ts';
import { PARTS } from '../../scripts/readme/parts.ts';
import { projectFiles, ROOT, textOf } from './files.ts';

const READMES = ['README.md', 'README.zh-CN.md'] as const;
const DRAWN = Object.keys(PARTS) as (keyof typeof PARTS)[];
const PAGES = [...READMES, ...projectFiles('docs').filter((file) => file.endsWith('.md'))];

test.each(DRAWN)('%s shows the tables as they are (else: npm run readme)', (name) => {
  const text = textOf(name);
  expect(text).toBe(fillParts(text, PARTS[name]));
});

test('every command is told in English too, and nothing that is no command', () => {
  const own = catalogue.filter(({ says }) => says?.english);
  expect([...Object.keys(IN_ENGLISH), ...own.map(({ name }) => name)].sort()).toEqual(
    catalogue.map(({ name }) => name).sort(),
  );
});

test('both READMEs have the same parts in the same order', () => {
  const [english, chinese] = READMES.map((name) => textOf(name).match(/^#{1,3} /gm));
  expect(chinese).toEqual(english);
});

test.each(PAGES)('%s names only files, scripts and variables that are there', (name) => {
  const text = textOf(name);
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(([, file = '']) => file);
  expect(links.filter((file) => !existsSync(join(ROOT, dirname(name), file)))).toEqual([]);
  const scripts = Object.keys(JSON.parse(textOf('package.json')).scripts);
  const named = [...text.matchAll(/npm run (?:-s )?([a-z-]+)/g)].map(([, script = '']) => script);
  expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  const variables = new Set(textOf('.env.example').match(/^[A-Z_]+(?==)/gm));
  const told = [...text.matchAll(/\b(?:FEISHU|TELEGRAM)_[A-Z_]+\b/g)].map(([variable]) => variable);
  expect(told.filter((variable) => !variables.has(variable))).toEqual([]);
});
