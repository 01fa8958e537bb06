import { describe, expect, it } from 'vitest';
import { broken, judge } from '../../scripts/requirements/judge.ts';
import { provenBy } from '../../scripts/requirements/results.ts';
import { REQUIREMENTS } from '../requirements.ts';
import { projectFiles, textOf } from './files.ts';

/** First words of every test and group; `%s` and `${…}` stand where a table fills them in. */
const TITLE = /\b(?:it|test|describe)\b[\s\S]{0,40}?\(\s*(['"`])((?:[RBZ]\d{2,3}[\s,、：:]).*?)\1/g;
/** In a table's test the title follows the table. */
const AFTER_TABLE = /\]\s*(?:as const)?,?\s*\)\(\s*(['"`])((?:[RBZ]\d{2,3}[\s,、：:]).*?)\1/g;

const titles = projectFiles('test')
  .filter((file) => file.endsWith('.ts') && !file.endsWith('house/requirements.test.ts'))
  .flatMap((file) => {
    const text = textOf(file);
    return [TITLE, AFTER_TABLE].flatMap((pattern) =>
      [...text.matchAll(pattern)].map(([, , title = '']) => title),
    );
  });
const known = new Set(REQUIREMENTS.map(({ id }) => id));
const proven = new Set(titles.flatMap(provenBy));

describe('the table of requirements', () => {
  it('holds the whole contract, each number once', () => {
    const numbers = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);
    expect(REQUIREMENTS.map(({ id }) => id)).toEqual([
      ...numbers('R', 152),
      ...numbers('B', 8),
      ...numbers('Z', 18),
    ]);
  });

  it('knows every number a test claims to prove', () => {
    expect([...proven].filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(REQUIREMENTS.filter(({ status }) => status === 'built').map(({ id, title }) => [id, title]))(
    'calls %s built (%s), and a test proves it',
    (id) => {
      expect(proven).toContain(id);
    },
  );
});

describe('reading results', () => {
  const passed = (title: string) => ({ title, status: 'passed' });
  const of = (...tests: { title: string; status: string }[]) =>
    judge([{ id: 'R51', clause: '五(二)', title: 'three parts', status: 'built' }], tests);

  it('a title may prove several, at its beginning only', () => {
    expect(provenBy('R21 R26 the catalogue in force')).toEqual(['R21', 'R26']);
    expect(provenBy('R51，the three parts')).toEqual([]);
    expect(provenBy('as R51 demands')).toEqual([]);
    expect(provenBy('B09 文化')).toEqual(['B09']);
  });

  it('built and green is well; red, skipped or without a test is not', () => {
    expect(broken(of(passed('R51 outside, spread, small')))).toEqual([]);
    expect(broken(of(passed('R51 one'), { title: 'R51 two', status: 'failed' }))).toMatchObject([
      { result: 'red' },
    ]);
    expect(broken(of({ title: 'R51 later', status: 'skipped' }))).toMatchObject([{ result: 'untested' }]);
    expect(broken(of(passed('R52 another')))).toMatchObject([{ result: 'untested' }]);
  });

  it('what is not built yet may lack a test, but not have a red one', () => {
    const later = [{ id: 'R51', clause: '五(二)', title: 'three parts', status: 'not yet' as const }];
    expect(broken(judge(later, []))).toEqual([]);
    expect(broken(judge(later, [{ title: 'R51 early', status: 'failed' }]))).toHaveLength(1);
  });
});
