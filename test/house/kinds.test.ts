import { expect, test } from 'vitest';
import { MATTERS } from '../../src/domain/matter.ts';
import { RECORD_KINDS } from '../../src/domain/record-flow.ts';
import { PIECES } from '../../src/projects/pieces.ts';
import { REGISTERS } from '../../src/registers/registers.ts';
import { projectFiles, textOf } from './files.ts';

const kinds = [
  ...Object.keys(RECORD_KINDS),
  ...Object.keys(MATTERS),
  ...REGISTERS.map(({ key }) => key),
  ...PIECES.map(({ key }) => key),
].join('|');
const COMPARED = new RegExp(
  `\\b(?:kind|sort|source|register|row|key)\\b\\s*[=!]==\\s*'(?:${kinds})'|\\.(?:find|list|take|save|due)\\('(?:${kinds})'`,
);
test('engine, chat and store name no kind: what differs stands in its row', () => {
  const named = projectFiles('src/engine', 'src/chat', 'src/store').filter((file) =>
    COMPARED.test(textOf(file)),
  );
  expect(named).toEqual([]);
});
