import { expect, test } from 'vitest';
import { MATTERS } from '../../src/domain/matter.ts';
import { RECORD_KINDS } from '../../src/domain/record-flow.ts';
import { PIECES } from '../../src/projects/pieces.ts';
import { REGISTERS } from '../../src/registers/registers.ts';
import { projectFiles, textOf } from './files.ts';

/** Where a kind is named all the same, and why its row cannot say it yet. */
const NAMED: Readonly<Record<string, string>> = {
  'src/chat/keep-appointments.ts': 'calendars know meetings only',
};

const kinds = [
  ...Object.keys(RECORD_KINDS),
  ...Object.keys(MATTERS),
  ...REGISTERS.map(({ key }) => key),
  ...PIECES.map(({ key }) => key),
].join('|');
const COMPARED = new RegExp(
  `\\b(?:kind|sort|source|register|row|key)\\b\\s*[=!]==\\s*'(?:${kinds})'|\\.(?:find|list|take|save|due)\\('(?:${kinds})'`,
);
const named = projectFiles('src/engine', 'src/chat', 'src/store').filter((file) =>
  COMPARED.test(textOf(file)),
);

test('engine, chat and store name no kind: what differs stands in its row', () => {
  expect(named.filter((file) => !(file in NAMED))).toEqual([]);
});

test('each exception is still needed', () => {
  expect(Object.keys(NAMED).filter((file) => !named.includes(file))).toEqual([]);
});
