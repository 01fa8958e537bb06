import { expect, it } from 'vitest';
import { fieldOf } from '../../src/chat/part-field.ts';
import type { Parts } from '../../src/domain/part.ts';
import { PIECES } from '../../src/projects/pieces.ts';
import { REGISTERS } from '../../src/registers/registers.ts';

const READING = { now: new Date('2026-11-22T02:00:00Z'), timeZone: 'Asia/Shanghai', units: [], items: [] };

/** Every part of every row and step that is needed prose, but what people report, where 无 is an answer. */
const needed = [...PIECES, ...REGISTERS].flatMap(({ key, parts, steps = [] }) =>
  [{ key, parts }, ...steps].flatMap((row: { readonly key: string; readonly parts?: Parts }) =>
    Object.entries(row.parts ?? {})
      .filter(([, part]) => part.sort === 'prose' && part.needed)
      .map(([name, part]) => [`${row.key}.${name}`, part] as const),
  ),
);

it.each(needed.filter(([name]) => name !== 'collection-answer.text'))('A9 %s: 无 says nothing', (_, part) => {
  const { schema } = fieldOf(part);
  for (const nothing of ['无', '暂无', '略', '待补', '……', '没有'])
    expect(schema(READING).safeParse(nothing).success, nothing).toBe(false);
  expect(schema(READING).safeParse('已开展12次').success).toBe(true);
});
