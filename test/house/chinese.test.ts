import { expect, test } from 'vitest';
import { chineseIn } from './chinese.ts';
import { projectFiles, textOf } from './files.ts';

/** Files that read what people and documents write; their Chinese is input, never shown. */
const READERS: Readonly<Record<string, string>> = {
  'src/domain/clause-id.ts': 'reads a clause however it is written',
  'src/store/shelves/clause.ts': 'tells an entry of the second annex from an unknown clause',
  'src/documents/regulation.ts': 'recognises parts, chapters and articles of the document',
  'src/documents/regulation-header.ts': 'recognises the lines of the title page',
  'src/documents/roster.ts': 'reads days as rosters write them',
};
/** Rooms whose content is Chinese. */
const ROOMS =
  /^(src\/(wording|projects|registers)|prisma\/seed|src\/store\/generated)\/|^src\/domain\/decla(ration|red-options)\.ts$/;

test('Chinese for people stands in wording/, templates/ and the seed; elsewhere only words of commands, clause ids and readers', () => {
  const found = projectFiles('src', 'commands', 'prisma', 'scripts', 'bench')
    .filter((file) => /\.(ts|tsx|mjs|js)$/.test(file) && !ROOMS.test(file) && !(file in READERS))
    .flatMap((file) => chineseIn(file, textOf(file)).map(({ line, text }) => `${file}:${line} ${text}`));
  expect(found).toEqual([]);
});

test('each reader still reads Chinese, else it needs no exception', () => {
  expect(Object.keys(READERS).filter((file) => chineseIn(file, textOf(file)).length === 0)).toEqual([]);
});

test('a sentence is found in strings, templates, patterns, names and markup, but not in comments, clauses or words of commands', () => {
  const of = (code: string) => chineseIn('probe.tsx', code).map(({ text }) => text);
  expect(of("say('请受理');")).toEqual(['请受理']);
  expect(of(['say(`限$', '{day}前`);'].join(''))).toEqual(['限', '前']);
  expect(of('/页/.test(text);')).toEqual(['/页/']);
  expect(of("const card = { 标题: '' };")).toEqual(['标题']);
  expect(of('const page = <p>没有</p>;')).toEqual(['没有']);
  expect(
    of("/** 申报 */ const row = { clause: '六(一)', then: '附件1 三', more: '六(二)3', words: ['申报'] };"),
  ).toEqual([]);
});
