import { describe, expect, it } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import { wordsOf } from '../../src/chat/field-words.ts';
import { commandWords } from '../../src/wording/commands.ts';
import { problemWords } from '../../src/wording/problems.ts';
import { refusalWords } from '../../src/wording/refusals.ts';
import { projectFiles, textOf } from '../house/files.ts';

const code = projectFiles('src', 'commands').filter(
  (file) => file.endsWith('.ts') && !file.startsWith('src/store/generated'),
);
const keysIn = (pattern: RegExp) =>
  [...new Set(code.flatMap((file) => [...textOf(file).matchAll(pattern)].map(([, key = '']) => key)))].sort();
const speech = { unit: (slug: string) => slug, verb: (verb: string) => verb, stamp: (iso: string) => iso };

describe('words for everything', () => {
  // Only the terminal imports a roster, and it prints every line that is wrong; a row says its own sentence.
  it.each(
    keysIn(/new Refusal\(\s*'([\w-]+)'/g).filter((key) => key !== 'roster-has-problems' && key !== 'row'),
  )('refusal %s has its sentence, which ends like one', (key) => {
    const { title } = refusalWords({ key, facts: {} }, speech as Parameters<typeof refusalWords>[1]);
    expect(title).not.toContain(`（${key}）`);
    expect(title).toMatch(/[。？！：]$/);
  });

  it.each(keysIn(/problem: '([\w-]+)'/g))('problem %s has its words', (key) => {
    expect(problemWords(key)).not.toBe(key);
  });

  it.each(catalogue.map((command) => [command.name, command] as const))(
    'command %s says what it does, with an example that begins with one of its words',
    (_, command) => {
      const { does, example } = commandWords(command);
      const { words } = command;
      expect(does).not.toBe('');
      expect(
        words.some((word) => example.startsWith(word)),
        example,
      ).toBe(true);
    },
  );

  it.each(
    catalogue.flatMap(({ name, fields }) =>
      Object.entries(fields).flatMap(([field, { quiet }]) => (quiet ? [] : [[name, field, fields] as const])),
    ),
  )('command %s: the field %s has a label', (_, field, fields) => {
    expect(wordsOf(fields, field).label).not.toBe(field);
  });

  it.each(catalogue.map((command) => [command.name, command.fields] as const))(
    'command %s: no two fields go by one name',
    (_, fields) => {
      const labels = Object.keys(fields).map((name) => wordsOf(fields, name).label);
      expect(new Set(labels).size).toBe(labels.length);
    },
  );

  it.each(catalogue.map((command) => [command.name, command.fields] as const))(
    'command %s: a label leads to one field only',
    (_, fields) => {
      const claims = Object.keys(fields).flatMap((name) => {
        const { label, labels = [] } = wordsOf(fields, name);
        return [...new Set([label, ...labels])];
      });
      expect(claims.filter((label, index) => claims.indexOf(label) !== index)).toEqual([]);
    },
  );
});
