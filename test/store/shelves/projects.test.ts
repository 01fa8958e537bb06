import { beforeAll, describe, expect, it } from 'vitest';
import type { Project } from '../../../src/domain/project.ts';
import type { ProjectCriteria, Sight } from '../../../src/office/ports.ts';
import { aProject, DUE, LIAISON } from '../a-project.ts';
import { type OpenOffice, openOffice } from '../office.ts';

const EVERYTHING: Sight = { all: true, units: [] };
let office: OpenOffice;

beforeAll(async () => {
  office = await openOffice();
});

describe('numbers', () => {
  it('R30 twenty who submit at once get twenty numbers in a row, and one who fails leaves no gap', async () => {
    const gaveUp = office.at(async (desk) => {
      await desk.projects.nextNumber(2031);
      throw new Error('changed my mind');
    });
    const submits = Array.from({ length: 20 }, () => office.at((desk) => desk.projects.nextNumber(2031)));
    const [numbers] = await Promise.all([
      Promise.all(submits),
      expect(gaveUp).rejects.toThrow('changed my mind'),
    ]);
    expect([...numbers].sort()).toEqual(
      Array.from({ length: 20 }, (_, index) => `2031-${String(index + 1).padStart(3, '0')}`),
    );
  });
});

describe('one project', () => {
  it('reads back exactly as it was kept, opinions, decisions and all', async () => {
    const by = { person: 'p-1', name: '财政局成员', post: 'member-finance', unit: 'finance' };
    const at = '2026-11-23T05:00:00.000Z';
    const project = aProject('2030-001', {
      status: { state: 'refused', reason: '资金未落实', by: 'outside' },
      origin: 'telegram:-100200300',
      declaration: { largeReason: '金额较大', instruction: '区委 3 号批示', grounds: '目录外' },
      asked: [{ unit: 'finance', because: 'amount', clause: '附件2 12', at }],
      opinions: [{ unit: 'finance', agrees: false, reason: '理由', approvedFen: 0, round: 1, by, at }],
      coordinations: [{ round: 1, openedAt: at, by, at, result: 'not-agreed', note: '无一致意见' }],
      decisions: [
        { kind: 'review', passed: true, round: 1, by, at, supersededAt: at },
        { kind: 'convenor', passed: true, round: 1, by, at },
        {
          kind: 'external',
          body: 'executive-meeting',
          passed: false,
          document: '〔2026〕9号',
          date: '2026-11-23',
          file: 'f-1',
          meeting: '第 12 次',
          round: 1,
          by,
          at,
        },
      ],
    });
    await office.at((desk) => desk.projects.save(project, DUE));
    expect(await office.at((desk) => desk.projects.find('2030-001'))).toEqual(project);
    expect(await office.at((desk) => desk.projects.find('2030-002'))).toBeUndefined();
  });

  it('is not kept over a version somebody else has written', async () => {
    const first = aProject('2030-010');
    await office.at((desk) => desk.projects.save(first, DUE));
    await office.at((desk) => desk.projects.save({ ...first, version: 2 }, DUE));
    const late = office.at((desk) => desk.projects.save({ ...first, version: 2, round: 9 }, DUE));
    await expect(late).rejects.toThrow('2030-010 is not as it was read any more');
    expect((await office.at((desk) => desk.projects.find('2030-010')))?.round).toBe(1);
  });

  it('is changed by one at a time: ten who take it together leave ten versions', async () => {
    await office.at((desk) => desk.projects.save(aProject('2030-020'), DUE));
    const change = () =>
      office.at(async (desk) => {
        const taken = await desk.projects.take('2030-020');
        if (!taken) throw new Error('it is gone');
        await desk.projects.save({ ...taken, version: taken.version + 1 }, DUE);
      });
    await Promise.all(Array.from({ length: 10 }, change));
    expect((await office.at((desk) => desk.projects.find('2030-020')))?.version).toBe(11);
  });

  it('is changed by one at a time even when nobody takes it: whoever was late starts again', async () => {
    await office.at((desk) => desk.projects.save(aProject('2030-030'), DUE));
    const change = () =>
      office.at(async (desk) => {
        const found = await desk.projects.find('2030-030');
        if (!found) throw new Error('it is gone');
        await desk.projects.save({ ...found, version: found.version + 1 }, DUE);
      });
    await Promise.all([change(), change(), change()]);
    expect((await office.at((desk) => desk.projects.find('2030-030')))?.version).toBe(4);
  });
});

describe('查询', () => {
  const rows: readonly [Project, Partial<typeof DUE>][] = [
    [aProject('2026-999'), {}],
    [aProject('2026-1000', { declaration: { name: '100%_养老\\服务', fen: 5_00, field: 'civil' } }), {}],
    [
      aProject('2026-002', {
        declaration: { name: '居家养老照护服务', purchaser: 'civil-affairs', officer: '民政局经办人' },
        submittedBy: { ...LIAISON, person: 'p-civil' },
        origin: 'feishu:oc_1',
      }),
      { owes: ['unit:finance', 'person:p-helper'], dueOn: '2026-11-20' },
    ],
    [
      aProject('2027-001', {
        status: { state: 'approved' },
        declaration: { name: '食堂营养餐检测', purchaser: 'health' },
        asked: [{ unit: 'finance', because: 'amount', clause: '附件2 12', at: '2026-11-23T04:00:00.000Z' }],
      }),
      { decided: true, stage: 'procurement', owes: [] },
    ],
  ];

  beforeAll(async () => {
    await office.prisma.project.deleteMany();
    await office.prisma.person.create({ data: { id: 'p-officer', name: '民政局经办人' } });
    for (const [project, due] of rows) {
      await office.at((desk) => desk.projects.save(project, { ...DUE, ...due }));
    }
  });

  const finds = async (criteria: ProjectCriteria, sight = EVERYTHING, page = { offset: 0, limit: 50 }) => {
    const found = await office.at((desk) => desk.projects.search(criteria, sight, page));
    return [found.total, ...found.projects.map(({ number }) => number)];
  };

  it.each<[string, ProjectCriteria, readonly (string | number)[]]>([
    ['everything, newest number first', {}, [4, '2027-001', '2026-1000', '2026-999', '2026-002']],
    ['by number', { number: '2026-002' }, [1, '2026-002']],
    ['by year', { year: 2027 }, [1, '2027-001']],
    ['by words, all of them', { words: ['养老', '照护'] }, [1, '2026-002']],
    ['by letters in order where no name holds the word', { words: ['营养检测'] }, [1, '2027-001']],
    ['not by letters where some name holds the word', { words: ['养老'] }, [2, '2026-1000', '2026-002']],
    ['a percent sign as itself', { words: ['100%'] }, [1, '2026-1000']],
    ['an underscore as itself', { words: ['%_养'] }, [1, '2026-1000']],
    ['a backslash as itself', { words: ['老\\服'] }, [1, '2026-1000']],
    ['a quotation mark as nothing special', { words: ["'; drop table"] }, [0]],
    ['by purchaser', { purchasers: ['health', 'civil-affairs'] }, [2, '2027-001', '2026-002']],
    ['by state', { states: ['approved', 'refused'] }, [1, '2027-001']],
    ['by stage', { stages: ['procurement'] }, [1, '2027-001']],
    ['by field', { fields: ['civil'] }, [1, '2026-1000']],
    ['by amount, both ends included', { minFen: 500, maxFen: 500 }, [1, '2026-1000']],
    ['what this person declared', { mine: 'p-civil' }, [1, '2026-002']],
    ['what lies with this person', { mine: 'p-helper' }, [1, '2026-002']],
    ['what this person is the officer of', { mine: 'p-officer' }, [1, '2026-002']],
    ['what waits for one of these', { owedBy: ['unit:finance', 'unit:audit'] }, [1, '2026-002']],
    ['what is past its day', { overdueOn: '2026-11-26' }, [1, '2026-002']],
    ['two things at once', { year: 2026, purchasers: ['civil-affairs'] }, [1, '2026-002']],
  ])('finds %s', async (_, criteria, expected) => {
    expect(await finds(criteria)).toEqual(expected);
  });

  it.each<[string, Sight, readonly (string | number)[]]>([
    ['what is decided, to every member unit', { all: false, units: ['audit'] }, [1, '2027-001']],
    ['what it buys', { all: false, units: ['civil-affairs'] }, [2, '2027-001', '2026-002']],
    ['what it was asked about', { all: false, units: ['finance'] }, [1, '2027-001']],
    [
      'what was declared in this group',
      { all: false, units: [], origin: 'feishu:oc_1' },
      [2, '2027-001', '2026-002'],
    ],
  ])('shows %s', async (_, sight, expected) => {
    expect(await finds({}, sight)).toEqual(expected);
  });

  it('does not fall back to letters because a matching name may not be seen', async () => {
    expect(await finds({ words: ['居家养老'] }, { all: false, units: ['audit'] })).toEqual([0]);
  });

  it('pages, and tells the total even beyond the last page', async () => {
    expect(await finds({}, EVERYTHING, { offset: 1, limit: 2 })).toEqual([4, '2026-1000', '2026-999']);
    expect(await finds({}, EVERYTHING, { offset: 8, limit: 2 })).toEqual([4]);
  });
});
