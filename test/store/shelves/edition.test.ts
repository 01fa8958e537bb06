import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anyEdition, since } from '../../../src/store/shelves/edition.ts';

interface Old {
  readonly name: string;
  readonly visits: readonly { readonly day: string }[];
}
interface New extends Old {
  readonly place: string;
  readonly visits: readonly { readonly day: string; readonly by: string }[];
}

/** The same record as three programs know it, each newer than the one before. */
const first: z.ZodType<Old> = anyEdition(1, () =>
  z.looseObject({ name: z.string(), visits: z.array(z.looseObject({ day: z.string() })) }),
);
const second: z.ZodType<New> = anyEdition(2, (edition) =>
  z.looseObject({
    name: z.string(),
    place: since(edition, [2, z.string()], () => '未记'),
    visits: z.array(z.looseObject({ day: z.string(), by: since(edition, [2, z.string()], () => '无') })),
  }),
);

const OLD = { name: '夜校', visits: [{ day: '2026-12-01' }] };
const NEW = { name: '夜校', place: '三楼', visits: [{ day: '2026-12-01', by: '张三' }] };

describe('a record of an older edition', () => {
  it('is read as if it said what stands in place of the parts it could not have', () => {
    const read = { name: '夜校', place: '未记', visits: [{ day: '2026-12-01', by: '无' }] };
    expect(second.parse({ ...OLD, shape: 1 })).toEqual(read);
  });

  it('is one that says nothing of its edition', () => {
    expect(second.parse(OLD)).toEqual(second.parse({ ...OLD, shape: 1 }));
    expect(first.parse(OLD)).toEqual(OLD);
  });

  it('is no excuse for one of the present edition: what that lacks is missing', () => {
    const read = second.safeParse({ ...OLD, shape: 2 });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['place', 'visits.0.by']);
  });
});

describe('a record of a newer edition', () => {
  it('is read by an older program, which carries along what it does not know, at every depth', () => {
    expect(first.parse({ ...NEW, shape: 2 })).toEqual(NEW);
  });

  it('comes back whole from an older program that changed it, with what that could not say', () => {
    const { visits, ...rest } = first.parse({ ...NEW, shape: 2 });
    const changed = { ...rest, visits: [...visits, { day: '2026-12-02' }], shape: 1 };
    expect(second.parse(changed)).toEqual({
      ...NEW,
      visits: [...NEW.visits, { day: '2026-12-02', by: '无' }],
    });
  });

  it('must still say what the older program needs', () => {
    expect(first.safeParse({ visits: [], shape: 7 }).error?.issues.map(({ path }) => path)).toEqual([
      ['name'],
    ]);
  });
});
