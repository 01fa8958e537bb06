import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvedFen, standing } from '../../src/domain/opinions.ts';
import type { ConvenorDecision, ExternalDecision, Project } from '../../src/domain/project.ts';
import { goesUp } from '../../src/domain/routing.ts';
import { beginnings, lives, step } from './walk.ts';

/** Checks every step of random lives; `check` sees the project before and after. */
function always(check: (after: Project, before: Project) => void, how: fc.Parameters<unknown> = {}) {
  const states = new Set<string>();
  fc.assert(
    fc.property(beginnings, lives, (first, life) => {
      let project = first;
      for (const each of life) {
        const after = step(project, each);
        if (!after) continue;
        check(after, project);
        states.add(after.status.state);
        project = after;
      }
    }),
    { numRuns: 300, ...how },
  );
  return states;
}

const valid = (project: Project) =>
  project.decisions.filter(({ supersededAt, round }) => !supersededAt && round === project.round);
const outside = (project: Project) =>
  valid(project).filter((each): each is ExternalDecision => each.kind === 'external');
/** Disagreement that could not be settled goes to 区政府, which then decides instead (附件1 三). */
const wentUpDisputed = (project: Project) =>
  project.coordinations.some(({ result, round }) => result === 'not-agreed' && round === project.round);

describe('whatever people try, in whatever order', () => {
  it('the walks come far enough to prove anything', () => {
    const states = always(() => undefined, { numRuns: 1000, seed: 2015 });
    for (const state of [
      'approved',
      'refused',
      'escalated',
      'awaiting-government',
      'awaiting-channel',
      'disputed',
    ])
      expect(states).toContain(state);
  });

  it('R121 nothing is approved without the agreement of every unit asked in the same round', () => {
    always((after) => {
      if (after.status.state !== 'approved' || wentUpDisputed(after)) return;
      for (const { unit } of after.asked) expect(standing(after).get(unit)?.agrees, unit).toBe(true);
    });
  });

  it('R123 what could not be agreed is approved only by 区政府 itself', () => {
    always((after) => {
      if (after.status.state !== 'approved' || !wentUpDisputed(after)) return;
      expect(outside(after).some(({ body }) => body !== 'channel')).toBe(true);
    });
  });

  it('R41 nothing waits for 区政府 without a convenor’s approval of this round', () => {
    always((after) => {
      if (after.status.state !== 'awaiting-government') return;
      const approvals = valid(after).filter((each): each is ConvenorDecision => each.kind === 'convenor');
      expect(approvals.some(({ passed }) => passed)).toBe(true);
    });
  });

  it('R41 nothing is approved without an outside decision carrying document, date and file', () => {
    always((after) => {
      if (after.status.state !== 'approved') return;
      const last = outside(after).at(-1);
      expect(last).toMatchObject({
        passed: true,
        document: expect.stringMatching(/./),
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        file: expect.stringMatching(/./),
      });
      if (goesUp(after.routing.route)) expect(last?.body).not.toBe('channel');
    });
  });

  it('R34 what needs the executive meeting is approved only with its number', () => {
    always((after) => {
      if (after.status.state !== 'approved' || !after.routing.route.endsWith('B')) return;
      expect(outside(after).at(-1)).toMatchObject({
        body: 'executive-meeting',
        meeting: expect.stringMatching(/./),
      });
    });
  });

  it('R35 what the original channel decides is approved only with its name', () => {
    always((after) => {
      const last = outside(after).at(-1);
      if (after.status.state !== 'approved' || last?.body !== 'channel') return;
      expect(last.channel).toMatch(/./);
    });
  });

  it('R44 the amount is fixed before the review is concluded', () => {
    always((after) => {
      if (after.status.state === 'concluded' || after.status.state === 'awaiting-convenor')
        expect(approvedFen(after)).toBeGreaterThan(0);
    });
  });

  it('R44 nothing is approved without a fixed amount, whoever decided', () => {
    always((after) => {
      if (after.status.state === 'approved') expect(approvedFen(after)).toBeGreaterThan(0);
    });
  });

  it('R44 more than was asked for is fixed only with a reason', () => {
    always((after) => {
      for (const { approvedFen: fen, reason, round } of after.opinions) {
        if (round === after.round && fen !== undefined && fen > after.declaration.fen)
          expect(reason).toBeTruthy();
      }
    });
  });

  it('R121 the purchasing unit is never asked about its own project', () => {
    always((after) => {
      expect(after.asked.map(({ unit }) => unit)).not.toContain(after.declaration.purchaser);
      expect(after.opinions.map(({ unit }) => unit)).not.toContain(after.declaration.purchaser);
    });
  });

  it('R40 no opinion and no decision ever disappears or is rewritten', () => {
    always((after, before) => {
      expect(after.opinions.slice(0, before.opinions.length)).toEqual(before.opinions);
      expect(
        after.decisions.slice(0, before.decisions.length).map(({ supersededAt: _, ...kept }) => kept),
      ).toEqual(before.decisions.map(({ supersededAt: _, ...kept }) => kept));
      for (const [index, earlier] of before.decisions.entries()) {
        if (earlier.supersededAt) expect(after.decisions[index]?.supersededAt).toBe(earlier.supersededAt);
      }
    });
  });

  it('R40 what was approved before the amount changed counts no more', () => {
    always((after, before) => {
      if (after.declaration.fen === before.declaration.fen || before.opinions.length === 0) return;
      expect(valid(after)).toEqual([]);
      expect(standing(after).size).toBe(0);
    });
  });

  it('R122 the first to take a no back does not open the dispute of the others again', () => {
    always((after, before) => {
      const last = after.opinions.at(-1);
      const spoke = after.opinions.length > before.opinions.length;
      if (spoke && last?.agrees && before.status.state === 'in-review')
        expect(after.status.state).toBe('in-review');
    });
  });

  it('the version grows by one with every change', () => {
    always((after, before) => expect(after.version).toBe(before.version + 1));
  });
});
