import { expect, test } from 'vitest';
import { entryLines, filesOf } from '../../src/cards/entry-lines.ts';
import type { Names } from '../../src/cards/names.ts';
import { PAPERS } from '../../src/cards/openness.ts';
import { projectCard } from '../../src/cards/project.ts';
import type { Entry, Value, Values } from '../../src/domain/entry.ts';
import type { Part, Parts } from '../../src/domain/part.ts';
import type { Row } from '../../src/engine/row.ts';
import { PIECES } from '../../src/projects/pieces.ts';
import { REGISTERS } from '../../src/registers/registers.ts';
import { aProject, inState } from '../domain/a-project.ts';

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

/** Every row with every one of its parts and those of its steps shut: nothing of them may be read in a group. */
const shutAs =
  (openness: 'closed' | 'on-request') =>
  (parts: Parts): Parts =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, { ...part, openness }]));
const by = { person: 'p', name: '某人', post: 'liaison-health' };
const at = '2026-11-23T02:00:00Z';

const rows: readonly Row[] = [...PIECES, ...REGISTERS];

test.each(['closed', 'on-request'] as const)(
  'R94 what is %s stands on no card of a group and in nothing public, whatever row it is of, and none of its files',
  (openness) => {
    const closed = shutAs(openness);
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
        expect(entryLines(shut, entry, names, {}, reader), row.key).toEqual(
          entryLines(shut, empty, names, {}),
        );
        expect(filesOf(shut, entry, reader), row.key).toEqual([]);
      }
    }
  },
);

test('R94 the paper of a decision and what an evaluation rests on stand on no card of a group, by name, by link or as a file', () => {
  expect(PAPERS).toEqual({
    decision: { openness: 'on-request' },
    evidence: { openness: 'on-request' },
  });
  const evaluated = inState('evaluated', aProject());
  const project: typeof evaluated = {
    ...evaluated,
    decisions: [
      {
        ...{ kind: 'external', body: 'government', passed: true, by, at, round: evaluated.round },
        ...{ document: '绍柯政批〔2026〕12号', date: '2026-11-20', file: SECRET, fileKey: SECRET },
      },
    ],
    evaluation: { result: '良好', evidence: SECRET, fileKey: SECRET, by, at },
  };
  for (const full of [true, false]) {
    expect(JSON.stringify(projectCard(project, names, { full, among: 'group' }))).not.toContain(SECRET);
    expect(JSON.stringify(projectCard(project, names, { full, among: 'group' }))).toContain('绍柯政批');
    expect(JSON.stringify(projectCard(project, names, { full }))).toContain(SECRET);
  }
  expect(projectCard(project, names, { full: true, among: 'group' }).files).toBeUndefined();
  expect(projectCard(project, names, { full: true }).files).toEqual([
    { key: SECRET, name: SECRET },
    { key: SECRET, name: SECRET },
  ]);
});
