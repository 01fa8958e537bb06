import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import type { Project } from '../../src/domain/project.ts';
import { acts, anything, beginning, type Life, lived, standing } from './life.ts';
import { tried, USUAL } from './usual.ts';

/** A report that proves true, and what is done about it. */
const REPORTED = [tried('report'), tried('conclude', 0, false), tried('settle')] as const;

/** A way some of the usual steps long, then whatever comes: the next usual ones more often than others. */
const lives = fc.tuple(
  fc.nat(USUAL.length),
  fc.array(
    fc.oneof(
      { weight: 2, arbitrary: anything },
      { weight: 1, arbitrary: fc.constantFrom(...USUAL, ...REPORTED) },
    ),
    {
      maxLength: 24,
    },
  ),
);

/** The payments that stand, counted by the entries themselves: neither refused nor taken back. */
const payments = ({ filed = [] }: Project) =>
  filed.flatMap((entry) => {
    const refused = entry.steps.some(
      ({ key, values }) => key === 'payment-review' && values.verdict !== 'agree',
    );
    const back = entry.steps
      .filter(({ key }) => key === 'payment-reverse')
      .reduce((fen, { values }) => fen + Number(values.fen), 0);
    const fen = Number(entry.values.fen) - back;
    return entry.row !== 'payment' || refused || fen === 0 ? [] : [{ entry, fen }];
  });
const contractFen = (project: Project): number => {
  const contract = standing(project, 'contract');
  const amended = contract?.steps.findLast(({ values }) => values.fen !== undefined)?.values;
  return Number((amended ?? contract?.values)?.fen ?? 0);
};
const signers = (entry: Entry | undefined) =>
  new Set(
    entry?.steps.flatMap(({ key, values, by }) =>
      key === 'qualification-sign' && values.verdict === 'agree' ? [by.unit] : [],
    ),
  );
const nameOf = (entry: Entry | undefined, part: string) => (entry?.values[part] as { name?: string })?.name;

/** What must be there when an entry of that kind comes on file, told without the table of stages. */
const BEFORE: Readonly<Record<string, (before: Project, entry: Entry) => boolean>> = {
  purchase: (p) => standing(p, 'conditions')?.steps.at(-1)?.values.verdict === 'agree',
  comparison: (p) => standing(p, 'purchase')?.values.method === 'self',
  award: (p) =>
    standing(p, 'purchase') !== undefined &&
    (standing(p, 'purchase')?.values.method !== 'self' || standing(p, 'comparison') !== undefined),
  qualification: (p) => standing(p, 'award') !== undefined,
  contract: (p, entry) =>
    signers(standing(p, 'qualification')).size > 1 &&
    nameOf(standing(p, 'award'), 'provider') === nameOf(entry, 'party'),
  track: (p) => standing(p, 'contract') !== undefined,
  'take-over': ({ completion }) => completion !== undefined,
  'judge-purchaser': ({ completion }) => completion !== undefined,
  'judge-recipients': ({ completion }) => completion !== undefined,
  'judge-third': ({ completion }) => completion !== undefined,
  publication: ({ evaluation }) => evaluation !== undefined,
  payment: (p, { values }) =>
    standing(p, 'contract') !== undefined && (values.kind !== 'final' || p.evaluation !== undefined),
};

/** Another seed for every property: more than ten thousand lives in all, none tried twice. */
let last = 2014;
const nextSeed = (): number => {
  last += 1;
  return last;
};

/** Lives one after another, each step checked; gives which acts ever succeeded, and the states that were reached. */
async function always(check: (after: Life, before: Life) => void, numRuns = 1_500, seed = nextSeed()) {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(lives, async ([way, more]) => {
      let life = beginning();
      for (const each of [...USUAL.slice(0, way), ...more]) {
        const after = await lived(life, each);
        if (!after) continue;
        check(after, life);
        seen.add(each.act).add(after.project.status.state);
        life = after;
      }
    }),
    { numRuns, seed },
  );
  return seen;
}

describe('whatever is tried after the approval, in whatever order', () => {
  it('R27 the usual way leads through all eight stages, and the walks try everything', async () => {
    let life = beginning();
    for (const each of USUAL) {
      const after = await lived(life, each);
      expect(after, `${each.act} ${each.dice}`).toBeDefined();
      life = after as Life;
    }
    expect(life.project.status.state).toBe('paid');
    const seen = await always(() => undefined);
    expect(acts.filter((act) => !seen.has(act))).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['completed', 'evaluated', 'paid']));
  });

  it('R84 R63 what is asked for and paid never comes above the contract', async () => {
    await always(({ project }) => {
      const sum = payments(project).reduce((fen, each) => fen + each.fen, 0);
      if (standing(project, 'contract')) expect(sum).toBeLessThanOrEqual(contractFen(project));
    });
  });

  it('R86 no milestone is paid twice, and none before it is measured', async () => {
    await always(({ project, milestones }) => {
      const cited = payments(project).flatMap(({ entry }) =>
        String(entry.values.milestones).split('、').filter(Boolean),
      );
      expect(new Set(cited).size).toBe(cited.length);
      const measured = milestones.flatMap((each) => (each.measured ? [each.number] : []));
      expect(measured).toEqual(expect.arrayContaining(cited));
    });
  });

  it('R85 nothing is paid without 财政局’s consent before it', async () => {
    await always(({ project }) => {
      for (const { entry } of payments(project)) {
        const keys = entry.steps.map(({ key }) => key);
        if (keys.includes('payment-pay')) expect(keys.indexOf('payment-review')).toBe(0);
      }
    });
  });

  it('R28 no stage begins without what the one before leaves on file', async () => {
    await always(({ project: after }, { project: before }) => {
      const added = (after.filed ?? []).slice((before.filed ?? []).length);
      for (const entry of added)
        expect(BEFORE[entry.row]?.(before, entry) ?? true, `${entry.row} came too early`).toBe(true);
    });
  });

  it('R65 nothing is asked for or paid while a report is open', async () => {
    const open = ({ filed = [] }: Project) =>
      filed.some(({ row, steps }) => {
        const last = steps.at(-1);
        return row === 'case' && (!last || (last.key === 'case-conclude' && last.values.verdict === 'agree'));
      });
    await always(({ project: after }, { project: before }) => {
      if (!open(before)) return;
      expect(payments(after).length).toBeLessThanOrEqual(payments(before).length);
      const paid = (p: Project) =>
        payments(p).filter(({ entry }) => entry.steps.some(({ key }) => key === 'payment-pay')).length;
      expect(paid(after)).toBeLessThanOrEqual(paid(before));
    });
  });

  it('R40 nothing on file ever disappears or is rewritten', async () => {
    await always(({ project: after }, { project: before }) => {
      for (const [index, entry] of (before.filed ?? []).entries()) {
        const now = after.filed?.[index];
        expect(now?.values).toEqual(entry.values);
        expect(now?.steps.slice(0, entry.steps.length)).toEqual(entry.steps);
        if (entry.superseded) expect(now?.superseded).toEqual(entry.superseded);
      }
    });
  });
});
