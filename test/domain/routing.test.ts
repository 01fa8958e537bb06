import { describe, expect, it } from 'vitest';
import { RULE_SET } from '../../src/domain/clauses.ts';
import type { Answers } from '../../src/domain/declared-options.ts';
import type { Route, RouteNote } from '../../src/domain/project.ts';
import { DECIDING_BODY, decideRoute, goesUp, scaleMatters } from '../../src/domain/routing.ts';

/**
 * Written out from the requirements' own table, one line per combination of
 * 新增 职能转变 规模较大 重大民生 特定 (1: yes), never computed from the code.
 */
const TABLE: readonly (readonly [string, Route, readonly RouteNote[]])[] = [
  ['0 0 0 0 0', 'C', []],
  ['0 0 0 0 1', 'D', ['scale-undefined']],
  ['0 0 0 1 0', 'D', ['scale-undefined']],
  ['0 0 0 1 1', 'D', ['scale-undefined']],
  ['0 0 1 0 0', 'C', []],
  ['0 0 1 0 1', 'D', ['scale-undefined']],
  ['0 0 1 1 0', 'D', ['scale-undefined']],
  ['0 0 1 1 1', 'D', ['scale-undefined']],
  ['0 1 0 0 0', 'A', ['transfer-not-new']],
  ['0 1 0 0 1', 'D', ['scale-undefined']],
  ['0 1 0 1 0', 'D', ['scale-undefined']],
  ['0 1 0 1 1', 'D', ['scale-undefined']],
  ['0 1 1 0 0', 'A', ['transfer-not-new']],
  ['0 1 1 0 1', 'D', ['scale-undefined']],
  ['0 1 1 1 0', 'D', ['scale-undefined']],
  ['0 1 1 1 1', 'D', ['scale-undefined']],
  ['1 0 0 0 0', 'C', []],
  ['1 0 0 0 1', 'D', ['scale-undefined']],
  ['1 0 0 1 0', 'D', ['scale-undefined']],
  ['1 0 0 1 1', 'D', ['scale-undefined']],
  ['1 0 1 0 0', 'C', []],
  ['1 0 1 0 1', 'D', ['scale-undefined']],
  ['1 0 1 1 0', 'D', ['scale-undefined']],
  ['1 0 1 1 1', 'D', ['scale-undefined']],
  ['1 1 0 0 0', 'A', ['scale-undefined']],
  ['1 1 0 0 1', 'D', ['scale-undefined']],
  ['1 1 0 1 0', 'D', ['scale-undefined']],
  ['1 1 0 1 1', 'D', ['scale-undefined']],
  ['1 1 1 0 0', 'B', ['scale-undefined']],
  ['1 1 1 0 1', 'D+B', ['both-demands', 'scale-undefined']],
  ['1 1 1 1 0', 'D+B', ['both-demands', 'scale-undefined']],
  ['1 1 1 1 1', 'D+B', ['both-demands', 'scale-undefined']],
];

function answersOf(bits: string): Answers {
  const [fresh, transfer, large, major, specified] = bits.split(' ').map((bit) => bit === '1') as [
    boolean,
    boolean,
    boolean,
    boolean,
    boolean,
  ];
  return { fresh, transfer, large, major, specified };
}

const routeOf = (bits: string) => decideRoute(answersOf(bits));

describe('the route', () => {
  it('R39 the table knows each of the 32 combinations once', () => {
    expect(new Set(TABLE.map(([bits]) => bits)).size).toBe(32);
  });

  it.each(TABLE)('R39 新增 职能转变 规模较大 重大民生 特定 = %s goes by %s', (bits, route, notes) => {
    const decision = routeOf(bits);
    const answers = answersOf(bits);
    expect(decision.route).toBe(route);
    expect(decision.clauses).toEqual(['六(一)']);
    expect(decision.notes).toEqual(notes);
    expect(decision.tests).toEqual([
      { test: 'fresh', answer: answers.fresh, clause: '六(一)' },
      { test: 'transfer', answer: answers.transfer, clause: '六(一)' },
      { test: 'large', answer: answers.large, clause: '六(一)' },
      { test: 'major', answer: answers.major, clause: '六(一)' },
      { test: 'specified', answer: answers.specified, clause: '六(一)' },
    ]);
    expect(decision.ruleSet).toBe(RULE_SET);
  });

  it('R33 a new function transfer is approved by 区政府 and by nobody else', () => {
    expect(routeOf('1 1 0 0 0').route).toBe('A');
    expect(DECIDING_BODY.A).toBe('government');
  });

  it('R34 the same at large scale goes to the executive meeting', () => {
    expect(routeOf('1 1 1 0 0').route).toBe('B');
    expect(DECIDING_BODY.B).toBe('executive-meeting');
  });

  it('R35 without a function transfer the original channel decides, new and large or not', () => {
    for (const bits of ['0 0 0 0 0', '0 0 1 0 0', '1 0 0 0 0', '1 0 1 0 0'])
      expect(routeOf(bits).route).toBe('C');
    expect(DECIDING_BODY.C).toBe('channel');
    expect(goesUp('C')).toBe(false);
  });

  it('R36 a major or livelihood matter is discussed by itself', () => {
    expect(routeOf('0 0 0 1 0').route).toBe('D');
    expect(DECIDING_BODY.D).toBe('government');
  });

  it('R37 so is what party or government specified for the moment', () => {
    expect(routeOf('0 0 0 0 1').route).toBe('D');
  });

  it('R38 the scale is judged exactly where it changes the route, and no figure decides it', () => {
    expect(scaleMatters({ fresh: true, transfer: true })).toBe(true);
    expect(scaleMatters({ fresh: true, transfer: false })).toBe(false);
    expect(scaleMatters({ fresh: false, transfer: true })).toBe(false);
  });

  it('Z01 what goes up says that the document gives no figure', () => {
    for (const bits of ['1 1 0 0 0', '1 1 1 0 0', '0 0 0 1 0', '1 1 1 1 0'])
      expect(routeOf(bits).notes).toContain('scale-undefined');
  });

  it('Z02 a transfer that is not new goes to 区政府 and says that the document is silent', () => {
    expect(routeOf('0 1 0 0 0')).toMatchObject({ route: 'A', notes: ['transfer-not-new'] });
  });

  it('Z04 both demands together: a matter by itself, and the executive meeting', () => {
    expect(routeOf('1 1 1 0 1')).toMatchObject({ route: 'D+B', notes: ['both-demands', 'scale-undefined'] });
    expect(DECIDING_BODY['D+B']).toBe('executive-meeting');
  });

  it.each(['A', 'B', 'D', 'D+B'] as const)('R41 route %s goes up and so needs a convenor first', (route) => {
    expect(goesUp(route)).toBe(true);
  });
});
