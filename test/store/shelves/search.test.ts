import { beforeAll, describe, expect, it } from 'vitest';
import { statementsOf } from '../../../bench/statements.ts';
import { aProject } from '../../domain/a-project.ts';
import { openOffice } from '../office.ts';

const office = await openOffice();
const EVERYTHING = { all: true, units: [] };
const COUNT = 2_300;

beforeAll(async () => {
  await office.at((desk) =>
    desk.projects.save(aProject(), { owes: [], decided: false, stage: 'declaration' }),
  );
  await office.prisma.$executeRaw`
    INSERT INTO "Project" SELECT (jsonb_populate_record(null::"Project", to_jsonb(p) || jsonb_build_object(
        'number', '2026-' || n, 'name', 'n' || n || CASE WHEN n % 100 = 7 THEN '居家养老' ELSE '校园足球' END,
        'dossier', p.dossier || jsonb_build_object('number', '2026-' || n)))).*
      FROM (SELECT * FROM "Project" LIMIT 1) p, generate_series(101, ${COUNT + 99}::int) n`;
  await office.prisma.$executeRaw`ANALYZE "Project"`;
});

const search = (words: readonly string[]) =>
  office.at((desk) => desk.projects.search({ words }, EVERYTHING, { offset: 0, limit: 3 }));
const explained = async (work: () => Promise<unknown>): Promise<string> => {
  const [sent] = (await statementsOf(work)).filter(({ text }) => text.includes('"Project"'));
  // Of so few rows all are read sooner than any index: whether one fits is asked, not whether it pays.
  const [, rows] = await office.prisma.$transaction([
    office.prisma.$executeRaw`SET LOCAL enable_seqscan = off`,
    office.prisma.$queryRawUnsafe<object[]>(`EXPLAIN ${sent?.text}`, ...(sent?.values ?? [])),
  ]);
  return JSON.stringify(rows);
};

describe('a search', () => {
  it('finds words wherever they stand in a name, a single sign too', async () => {
    expect((await search(['养老'])).total).toBe(23);
    expect((await search(['居家', '养老'])).total).toBe(23);
    expect((await search(['球'])).total).toBeGreaterThan(2_000);
    expect((await search(['老养'])).total).toBe(0);
  });

  it('finds letters in their order where no name holds the word', async () => {
    expect((await search(['居养'])).total).toBe(23);
  });

  it('goes by the pieces of words, whatever else there is', async () => {
    expect(await explained(() => search(['养老']))).toContain('Project_namePieces_idx');
  });

  it('reads a page of many in the order of the newest', async () => {
    const page = () =>
      office.at((desk) => desk.projects.search({ year: 2026 }, EVERYTHING, { offset: 900, limit: 6 }));
    const { total, projects } = await page();
    expect(total).toBe(COUNT);
    expect(projects[0]?.number).toBe(`2026-${COUNT + 99 - 900}`);
    expect(await explained(page)).toContain('Project_newest_idx');
  });
});

it('gives all there are, however many, each once and the newest first', async () => {
  const all = await office.at((desk) => desk.projects.all({}, EVERYTHING));
  expect(all).toHaveLength(COUNT);
  expect(new Set(all.map(({ number }) => number)).size).toBe(COUNT);
  expect(all[0]?.number).toBe(`2026-${COUNT + 99}`);
  expect(all.at(-1)?.number).toBe('2026-001');
  expect(await office.at((desk) => desk.projects.all({ words: ['养老'] }, EVERYTHING))).toHaveLength(23);
});
