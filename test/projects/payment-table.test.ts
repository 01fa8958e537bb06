import { expect, it } from 'vitest';
import type { Entry, Values } from '../../src/domain/entry.ts';
import type { Matter } from '../../src/domain/matter.ts';
import type { Project } from '../../src/domain/project.ts';
import type { Complaint, Facts } from '../../src/engine/row.ts';
import { PAYMENT } from '../../src/projects/payment.ts';
import { mayBeFiled } from '../../src/projects/stages.ts';
import { beginning, type Life, lived } from './life.ts';
import { BOUGHT, DELIVERED } from './usual.ts';

const BOTH = [true, false] as const;
/** 400,000.00 contracted, 100,000.00 asked for already by L2026-01; what is left is 300,000.00. */
const PARTS = { less: 10_000_000, all: 30_000_000, more: 30_000_001 } as const;
const CITED = { none: undefined, measured: 'L2026-02', open: 'L2026-03', paid: 'L2026-01' } as const;
const KINDS = [undefined, 'interim', 'final'] as const;

type Part = keyof typeof PARTS;
type Cited = keyof typeof CITED;

const cases = BOTH.flatMap((evaluated) =>
  BOTH.flatMap((instalments) =>
    BOTH.flatMap((reported) =>
      (Object.keys(PARTS) as Part[]).flatMap((part) =>
        (Object.keys(CITED) as Cited[]).flatMap((cited) =>
          KINDS.map((kind) => ({ evaluated, instalments, reported, part, cited, kind })),
        ),
      ),
    ),
  ),
);

/** What the document says, told anew: the first rule that is broken, or `goes`. */
function expected({ evaluated, instalments, reported, part, cited, kind }: (typeof cases)[number]): string {
  const final = kind === 'final' || part === 'all';
  if (final && !evaluated) return 'stage';
  if (reported) return '五(二)';
  if (part === 'more') return '六(三)';
  if (cited === 'none' ? !final : cited !== 'measured') return '一';
  if (!final && !instalments) return '五(一)';
  return kind === 'interim' && final ? 'kind' : 'goes';
}

async function stood(evaluated: boolean): Promise<Life> {
  let life = beginning();
  for (const each of [...BOUGHT, ...(evaluated ? DELIVERED : [])]) life = (await lived(life, each)) ?? life;
  return life;
}

it(`R84 R86 R87 Z15 all ${cases.length} payments of every kind go, or are refused by the rule that is broken first`, async () => {
  const lives = { true: await stood(true), false: await stood(false) };
  const wrong: unknown[] = [];
  for (const each of cases) {
    const { project } = lives[`${each.evaluated}`];
    const { by = { person: 'p', name: 'p', post: 'p' }, at = '' } = project.filed?.[0] ?? {};
    const entry = (row: string, values: Values): Entry => ({ row, no: 90, values, by, at, steps: [] });
    const filed = (project.filed ?? [])
      .filter(({ row }) => row !== 'payment')
      .map((one) =>
        one.row === 'contract'
          ? { ...one, values: { ...one.values, instalments: each.instalments ? 'yes' : 'no' } }
          : one,
      );
    const now: Project = {
      ...project,
      filed: [
        ...filed,
        entry('payment', { fen: 10_000_000, milestones: 'L2026-01', kind: 'interim' }),
        ...(each.reported ? [entry('case', { kind: 'subcontracting', what: '另一家' })] : []),
      ],
    };
    const told: Values = {
      fen: PARTS[each.part],
      ...(each.cited !== 'none' && { milestones: CITED[each.cited] }),
      ...(each.kind && { kind: each.kind }),
    };
    const facts = {
      ...{ project: now, by, at, today: '2026-11-22' },
      look: {
        matters: async () =>
          ['L2026-01', 'L2026-02', 'L2026-03'].map(
            (number) => ({ number, ...(number !== 'L2026-03' && { measured: {} }) }) as Matter,
          ),
        projects: async () => [],
      },
    } as unknown as Facts;
    const should = expected(each);
    const answer = mayBeFiled(PAYMENT, now, told) ? 'stage' : await firstOf(told, facts);
    if (answer !== should) wrong.push({ ...each, answer, should });
  }
  expect(wrong).toEqual([]);
});

async function firstOf(told: Values, facts: Facts): Promise<string> {
  for (const check of PAYMENT.checks ?? []) {
    const complaint = (await check(told as never, facts)) as Complaint | undefined;
    if (complaint) return complaint.part ?? complaint.clause ?? PAYMENT.clause;
  }
  return 'goes';
}
