import { describe, expect, it } from 'vitest';
import type { Project, State } from '../../src/domain/project.ts';
import { STAGES, STATES } from '../../src/domain/project.ts';
import {
  PROJECT_FLOW,
  PROJECT_STATES,
  type StateRow,
  VERBS,
  type VerbRow,
} from '../../src/domain/project-flow.ts';
import { STAGE_MARKS } from '../../src/projects/marks.ts';
import { PIECES } from '../../src/projects/pieces.ts';
import { lacksNow } from '../../src/projects/stages.ts';
import { walkEverywhere } from './walk.ts';

const rows = Object.entries(PROJECT_FLOW) as [string, VerbRow][];
const state = (name: State): StateRow => PROJECT_STATES[name];

describe('the table of what can happen to a project, as a graph', () => {
  const reached = new Set<string>(['nothing']);
  for (let grew = true; grew; ) {
    const before = reached.size;
    for (const [, { from, to }] of rows)
      if (from.some((each) => reached.has(each))) for (const each of to) reached.add(each);
    for (const each of STATES) if (reached.has(state(each).follows ?? '')) reached.add(each);
    grew = reached.size > before;
  }

  it('has a row for every verb and every state', () => {
    expect(Object.keys(PROJECT_FLOW).sort()).toEqual([...VERBS].sort());
    expect(Object.keys(PROJECT_STATES).sort()).toEqual([...STATES].sort());
  });

  it.each(STATES)('%s can be reached from nothing', (name) => {
    expect(reached).toContain(name);
  });

  it.each(STATES)('%s is either final, or something can happen to it', (name) => {
    const leaves = rows.filter(([, { from }]) => from.includes(name));
    const onward = STATES.some((each) => state(each).follows === name);
    expect(leaves.length > 0 || onward).toBe(state(name).final !== true);
  });

  it.each(STATES)('from %s a project can come to an end', (name) => {
    const seen = new Set<State>([name]);
    for (const each of seen) {
      for (const [, { from, to }] of rows) if (from.includes(each)) for (const next of to) seen.add(next);
    }
    expect([...seen].some((each) => state(each).final || state(each).decided)).toBe(true);
  });

  it.each(STATES.filter((name) => !state(name).final && !state(name).decided))(
    '%s waits for somebody, by a day',
    (name) => {
      expect(state(name).owes).not.toBe('nobody');
      expect(state(name).days).toBeGreaterThan(0);
    },
  );

  // Decided and delivered, it waits for its evaluation (R76).
  it.each(STATES.filter((name) => name !== 'completed' && (state(name).final || state(name).decided)))(
    '%s waits for nobody',
    (name) => {
      expect(state(name).owes).toBe('nobody');
      expect(state(name).days).toBeUndefined();
    },
  );

  it('whoever a state waits for has a verb to use there', () => {
    for (const name of STATES) {
      const { owes } = state(name);
      if (owes === 'nobody') continue;
      const theirs = rows.filter(([, { who, from }]) => who === owes && from.includes(name));
      expect(theirs.length, `${owes} in ${name}`).toBeGreaterThan(0);
    }
  });

  it('what turns a project down needs a reason', () => {
    for (const verb of ['return', 'refuse', 'withdraw'] as const)
      expect(PROJECT_FLOW[verb].reason).toBe(true);
  });

  it('R121 nobody judges their own project', () => {
    for (const verb of ['opine', 'coordinate', 'conclude', 'approve', 'refuse'] as const)
      expect(PROJECT_FLOW[verb].notOwn).toBe(true);
  });
});

describe('the acts and the table', () => {
  const edges = walkEverywhere();

  it.each(rows)('%s really leads to every state its row names, and to no other', (verb, { to }) => {
    const seen = new Set(
      [...edges].filter((edge) => edge.startsWith(`${verb} `)).map((edge) => edge.slice(verb.length + 1)),
    );
    expect([...seen].sort()).toEqual([...to].sort());
  });
});

describe('the eight stages', () => {
  it('R27 stand in the order of the document', () => {
    expect(STAGES).toEqual([
      'declaration',
      'review',
      'procurement',
      'qualification',
      'contract',
      'supervision',
      'evaluation',
      'payment',
    ]);
  });

  it('R28 each names the pieces that must be on file, with who owes them and the clause', () => {
    for (const { clause } of [...STAGES.flatMap((stage) => STAGE_MARKS[stage] ?? []), ...PIECES])
      expect(clause).toMatch(/^[一二三四五六七八附]/);
  });

  it('R31 procurement has not begun while the review is without its conclusion', () => {
    for (const name of [
      'in-review',
      'disputed',
      'escalated',
      'concluded',
      'awaiting-convenor',
    ] satisfies State[])
      expect(state(name).stage).toBe('review');
    expect(state('approved').stage).toBe('procurement');
  });

  it('a returned project that is declared again lacks its acceptance once more', () => {
    const again = { status: { state: 'submitted' }, asked: [{ unit: 'finance' }] } as unknown as Project;
    expect(lacksNow(again).map(({ key }) => key)).toEqual(['acceptance']);
  });
});
