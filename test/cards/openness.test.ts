import { expect, test } from 'vitest';
import { entryLines, filesOf } from '../../src/cards/entry-lines.ts';
import type { Names } from '../../src/cards/names.ts';
import type { Entry, Value, Values } from '../../src/domain/entry.ts';
import type { Part, Parts } from '../../src/engine/part.ts';
import type { Row } from '../../src/engine/row.ts';
import { PIECES } from '../../src/projects/pieces.ts';
import { REGISTERS } from '../../src/registers/registers.ts';

const SECRET = '不可外传';
const same = (text: string) => text;
const names = {
  unit: same,
  field: same,
  item: same,
  post: same,
  verb: same,
  moment: same,
  span: same,
  stamp: same,
  day: same,
  date: same,
  period: (from: string, to: string) => `${from}${to}`,
} satisfies Names;

const planted = (part: Part): Value => {
  if (part.sort === 'proof') return { name: SECRET, key: SECRET };
  if (part.sort === 'entry') return { number: SECRET, name: SECRET };
  if (part.sort === 'money' || part.sort === 'count') return 7;
  if (part.sort === 'period') return { from: SECRET, to: SECRET };
  return part.sort === 'many' || part.sort === 'choices' || part.sort === 'units' ? [] : SECRET;
};
const among = (parts: Parts): Values =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, planted({ ...part })]));

/** Every row with every one of its parts and those of its steps closed: nothing of them may be read in a group. */
const closed = (parts: Parts): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, { ...part, openness: 'closed' as const }]),
  );
const by = { person: 'p', name: '某人', post: 'liaison-health' };
const at = '2026-11-23T02:00:00Z';

const rows: readonly Row[] = [...PIECES, ...REGISTERS];

test('R94 what is closed stands on no card of a group and in nothing public, whatever row it is of, and none of its files', () => {
  for (const row of rows) {
    const shut: Row = {
      ...row,
      state: '',
      parts: closed(row.parts),
      steps: (row.steps ?? []).map((step) => ({ ...step, state: '', parts: closed(step.parts) })),
    };
    delete (shut as { notice?: unknown }).notice;
    const steps = row.steps ?? [];
    const entry: Entry = {
      ...{ row: row.key, no: 1, values: among(row.parts), by, at },
      steps: steps.map(({ key, parts }) => ({ key, values: among(parts), by, at })),
    };
    const empty: Entry = {
      ...{ row: row.key, no: 1, values: {}, by, at },
      steps: steps.map(({ key }) => ({ key, values: {}, by, at })),
    };
    const told = Object.keys(row.parts).length > 0;
    expect(
      entryLines(shut, entry, names, {}).join() !== entryLines(shut, empty, names, {}).join(),
      row.key,
    ).toBe(told);
    for (const reader of ['group', 'public'] as const) {
      expect(entryLines(shut, entry, names, {}, reader), row.key).toEqual(entryLines(shut, empty, names, {}));
      expect(filesOf(shut, entry, reader), row.key).toEqual([]);
    }
  }
});
