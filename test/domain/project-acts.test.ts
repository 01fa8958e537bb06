import { describe, expect, it } from 'vitest';
import { Incomplete } from '../../src/domain/declare.ts';
import type { Answers } from '../../src/domain/declared-options.ts';
import { approvedFen } from '../../src/domain/opinions.ts';
import type { Project, State } from '../../src/domain/project.ts';
import * as acts from '../../src/domain/project-acts.ts';
import { stageProgress } from '../../src/projects/stages.ts';
import { aProject, inState, moment, NO, YES_FRESH_TRANSFER } from './a-project.ts';

const office = moment('office-director', 'finance');
const finance = moment('member-finance', 'finance');
const purchaser = moment('officer-education-sports', 'education-sports');
const PAPER = { document: '绍柯政批〔2026〕12号', date: '2026-11-20', file: '批复.pdf' };

/** What the act finds wrong, as `field: key`. */
function problemsOf(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Incomplete) return error.problems.map(({ field, key }) => `${field}: ${key}`);
    throw error;
  }
  return [];
}

/** Everyone has agreed and the money is fixed; it waits for whoever decides outside. */
function waiting(answers: Answers, state: State = 'awaiting-government'): Project {
  const asked = inState('in-review', aProject({ answers }));
  const spoken = acts.opined(asked, 'finance', { agrees: true }, finance);
  return { ...spoken, status: { state } as Project['status'] };
}

const ROUTE_B = { ...YES_FRESH_TRANSFER, large: true };

describe('what was decided outside', () => {
  it.each([
    ['B', ROUTE_B],
    ['D+B', { ...ROUTE_B, major: true }],
  ])('R34 on route %s is recorded with the number of the sitting', (_route, answers) => {
    const project = waiting(answers);
    for (const passed of [true, false])
      expect(problemsOf(() => acts.recorded(project, { ...PAPER, passed }, office))).toEqual([
        'meeting: executive-meeting-required',
      ]);
    const record = { ...PAPER, passed: true, meeting: '第18次常务会议' };
    expect(acts.recorded(project, record, office).status.state).toBe('approved');
  });

  it('R35 on route C is recorded with the name of the channel', () => {
    const project = waiting(NO, 'awaiting-channel');
    expect(problemsOf(() => acts.recorded(project, { ...PAPER, passed: true }, office))).toEqual([
      'channel: channel-required',
    ]);
    const record = { ...PAPER, passed: true, channel: '部门预算' };
    expect(acts.recorded(project, record, office).status.state).toBe('approved');
  });

  it('R33 on route A needs neither', () => {
    expect(acts.recorded(waiting(YES_FRESH_TRANSFER), { ...PAPER, passed: true }, office).status.state).toBe(
      'approved',
    );
  });

  it('R44 names the amount where nobody has fixed it; a refusal needs none', () => {
    const escalated = inState('escalated', aProject());
    expect(problemsOf(() => acts.recorded(escalated, { ...PAPER, passed: true }, office))).toEqual([
      'approved: approved-amount-required',
    ]);
    expect(acts.recorded(escalated, { ...PAPER, passed: false }, office).status.state).toBe('refused');
    const raised = { ...PAPER, passed: true, approvedFen: 80_000_001 };
    expect(problemsOf(() => acts.recorded(escalated, raised, office))).toEqual([
      'reason: raised-amount-needs-reason',
    ]);
    const fixed = acts.recorded(escalated, { ...raised, reason: '物价上涨' }, office);
    expect([fixed.status.state, approvedFen(fixed)]).toEqual(['approved', 80_000_001]);
  });

  it('R44 an amount decided above counts before the one fixed below, until a change voids it', () => {
    const record = { ...PAPER, passed: true, approvedFen: 60_000_000 };
    const approved = acts.recorded(waiting(YES_FRESH_TRANSFER), record, office);
    expect(approvedFen(approved)).toBe(60_000_000);
    const changed = { ...approved.declaration, quantity: '3000课时' };
    expect(approvedFen(acts.amended(approved, changed, purchaser))).toBeUndefined();
  });
});

describe('R40 flags that change before the project is accepted', () => {
  it.each(['submitted', 'returned'] as const)('route it anew at once: %s', (state) => {
    const project = inState(state, aProject({ answers: NO }));
    expect(project.routing.route).toBe('C');
    const after = acts.amended(project, { ...project.declaration, answers: ROUTE_B }, purchaser);
    expect([after.routing.route, after.status.state]).toEqual(['B', 'submitted']);
  });
});

describe('R28 the service is delivered', () => {
  const approved = inState('approved', aProject({ from: '2026-11-10', to: '2026-12-31' }));
  const completedOn = (on: string) => problemsOf(() => acts.completed(approved, on, undefined, purchaser));

  it.each([
    ['2026-11-09', ['on: completed-before-it-began']],
    ['2026-11-10', []],
    ['2026-11-22', []],
    ['2026-11-23', ['on: completed-in-the-future']],
  ])('on %s: %j', (on, problems) => {
    expect(completedOn(on)).toEqual(problems);
  });
});

describe('R07 more staff, once declared', () => {
  it('stays on record with who wrote otherwise and when, through every later change', () => {
    const declared = aProject({ staffing: 'more' });
    const lowered = acts.amended(declared, { ...declared.declaration, staffing: 'none' }, purchaser);
    const kept = { until: purchaser.at, by: purchaser.by };
    expect(lowered.declaredMoreStaff).toEqual(kept);
    const later = acts.amended(lowered, { ...lowered.declaration, need: '另一种说法' }, purchaser);
    expect(later.declaredMoreStaff).toEqual(kept);
  });
});

describe('R27 the ticks of the eight stages', () => {
  const ticks = (project: Project) => {
    const of = stageProgress(project);
    return (['declaration', 'review', 'procurement', 'supervision', 'evaluation', 'payment'] as const).map(
      of,
    );
  };
  it.each([
    ['submitted', ['now', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']],
    ['returned', ['now', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']],
    ['in-review', ['done', 'now', 'ahead', 'ahead', 'ahead', 'ahead']],
    ['escalated', ['done', 'now', 'ahead', 'ahead', 'ahead', 'ahead']],
    ['refused', ['done', 'now', 'ahead', 'ahead', 'ahead', 'ahead']],
    ['approved', ['done', 'done', 'now', 'ahead', 'ahead', 'ahead']],
    ['completed', ['done', 'done', 'now', 'ahead', 'ahead', 'ahead']],
  ] as const)('%s: %j', (state, expected) => {
    expect(ticks(inState(state))).toEqual(expected);
  });

  it('R79 an evaluation is not ticked before all three have judged and its result is published', () => {
    const said = { result: '良好', evidence: '评估报告〔2026〕2号' };
    expect(ticks(acts.evaluated(inState('completed'), said, purchaser))).toEqual([
      'done',
      'done',
      'now',
      'ahead',
      'ahead',
      'ahead',
    ]);
  });
});
