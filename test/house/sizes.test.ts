import { expect, test } from 'vitest';
import { projectFiles, textOf } from './files.ts';

const MOST = 200;
/** Longer files, each one thought nevertheless. */
const LONG: Readonly<Record<string, string>> = {
  'src/engine/entries.ts': 'what may happen to an entry and what it waits for: one short function each',
  'src/domain/project-flow.ts': 'the table of verbs and of states',
  'commands/projects/declaration.ts': 'the fields of a declaration and how they are read: a table',
  'src/domain/project-acts.ts': 'one short act per verb, in the order of the table',
  'src/domain/declaration.ts': 'every part of a declaration, a table',
  'src/wording/project.ts': 'how a project, its states and what was done to it are called: tables',
  'src/domain/matter.ts': 'the kinds of standing matter, a table, and the shape of one',
  'src/wording/records.ts': 'what meetings, minutes and matters are called and what was done to them: tables',
  'src/wording/commands.ts': 'what each command does, with an example: a table',
  'src/wording/demo-story.ts': 'a year as it is played, step by step: a table',
  'src/wording/refusals.ts': 'one sentence per refusal: a table',
  'src/wording/reminders.ts': 'what is asked of whoever owes, by kind, state and party: a table',
  'src/domain/reminders.ts': 'who is reminded of what and when: a table and its reader',
  'src/wording/looking.ts': 'a table: every way to ask for something to be shown',
  'src/chat/read-query.ts': 'what a question about projects may hold, taken one after another',
  'src/wording/asking.ts': 'the words a question about projects is made of: tables',
  'src/wording/hearing.ts': 'verbs as they are said, and what speaks against them: tables',
  'src/chat/fields.ts': 'every kind of field a command may ask for',
  'src/chat/receive.ts': 'the one way in, from the event to its answer',
  'src/engine/row.ts': 'the columns a row may have: types only',
  'src/wording/units.ts': 'the words for amounts, units of measure and numerals: a table',
};

const lines = (file: string): number => textOf(file).split('\n').length - 1;

test('a file is one thought: none of src/ and commands/ exceeds 200 lines without a reason', () => {
  const long = projectFiles('src', 'commands').filter(
    (file) =>
      /\.(tsx?|js|css)$/.test(file) &&
      !/generated|\.min\./.test(file) &&
      lines(file) > MOST &&
      !(file in LONG),
  );
  expect(long).toEqual([]);
});

test('each exception is still needed', () => {
  expect(Object.keys(LONG).filter((file) => lines(file) <= MOST)).toEqual([]);
});
