import { describe, expect, it } from 'vitest';
import { postFor } from '../../src/domain/parties.ts';
import { type Actor, ROLES } from '../../src/domain/people.ts';
import { STATES } from '../../src/domain/project.ts';
import { PROJECT_FLOW, VERBS, type VerbRow } from '../../src/domain/project-flow.ts';
import { sightOf } from '../../src/office/sight.ts';
import { actor, aProject, inState } from './a-project.ts';

/** The project is declared by 教体局; 财政 and 编委办 are asked, 审计 is not. */
const PEOPLE: readonly (readonly [string, Actor])[] = [
  ['chief-convenor', actor('chief-convenor')],
  ['convenor finance (asked)', actor('convenor', 'finance')],
  ['convenor government-office', actor('convenor', 'government-office')],
  ['office-director finance', actor('office-director', 'finance')],
  ['office-deputy civil-affairs', actor('office-deputy', 'civil-affairs')],
  ['office-clerk finance', actor('office-clerk', 'finance')],
  ['member education-sports (own)', actor('member', 'education-sports')],
  ['member finance (asked)', actor('member', 'finance')],
  ['member audit', actor('member', 'audit')],
  ['liaison education-sports (own)', actor('liaison', 'education-sports')],
  ['liaison staffing (asked)', actor('liaison', 'staffing')],
  ['liaison party-office', actor('liaison', 'party-office')],
  ['officer education-sports (own)', actor('officer', 'education-sports')],
  ['officer staffing (asked)', actor('officer', 'staffing')],
  ['supervision', actor('supervision')],
  ['permits', actor('permits')],
];

const may = (who: Actor, verb: (typeof VERBS)[number], state: (typeof STATES)[number]) =>
  (PROJECT_FLOW[verb] as VerbRow).from.includes(state) && 'post' in postFor(who, verb, inState(state));

describe('who may do what, and when', () => {
  it('R152 every role is in the matrix', () => {
    expect(new Set(PEOPLE.flatMap(([, { posts }]) => posts.map(({ role }) => role)))).toEqual(new Set(ROLES));
  });

  it('R152 the whole matrix: state × verb × role', async () => {
    const declaring = PEOPLE.filter(([, who]) => 'post' in postFor(who, 'submit', undefined)).map(
      ([name]) => `    ${name}`,
    );
    const table = STATES.flatMap((state) => [
      state,
      ...VERBS.flatMap((verb) => {
        const able = PEOPLE.filter(([, who]) => may(who, verb, state)).map(([name]) => name);
        return able.length > 0 ? [`  ${verb}`, ...able.map((name) => `    ${name}`)] : [];
      }),
      '',
    ]);
    await expect(['nothing', '  submit', ...declaring, '', ...table].join('\n')).toMatchFileSnapshot(
      'permissions.txt',
    );
  });

  it('R74 supervision reads and changes nothing', () => {
    for (const state of STATES)
      for (const verb of VERBS)
        expect(may(actor('supervision'), verb, state), `${verb} in ${state}`).toBe(false);
  });

  it('Z12 R152 行政审批管理 is a role outside the 22: it reads, and decides for nobody', () => {
    expect(sightOf(actor('permits')).all).toBe(true);
    for (const state of STATES)
      for (const verb of VERBS) expect(may(actor('permits'), verb, state), `${verb} in ${state}`).toBe(false);
  });

  it('R133 coordinating units see, and approve for nobody', () => {
    for (const unit of ['party-office', 'government-office']) {
      for (const state of STATES)
        for (const verb of VERBS) expect(may(actor('liaison', unit), verb, state)).toBe(false);
    }
  });

  it.each([
    ['either convenor', actor('convenor', 'finance')],
    ['the other one', actor('convenor', 'government-office')],
    ['the chief convenor', actor('chief-convenor')],
  ])('R99 %s may act where a convenor must', (_, who) => {
    for (const verb of ['approve', 'refuse'] as const) expect(may(who, verb, 'awaiting-convenor')).toBe(true);
    expect(may(who, 'coordinate', 'disputed')).toBe(true);
  });

  it('R99 nobody else may', () => {
    for (const [, who] of PEOPLE.filter(
      ([, { posts }]) => !posts.some(({ role }) => role.endsWith('convenor')),
    )) {
      expect(may(who, 'approve', 'awaiting-convenor')).toBe(false);
    }
  });

  it('R102 the work of the office is done by the office', () => {
    for (const verb of ['accept', 'return', 'conclude', 'report', 'record'] as const) {
      const state = PROJECT_FLOW[verb].from[0];
      const able = PEOPLE.filter(([, who]) => may(who, verb, state)).flatMap(([, { posts }]) =>
        posts.map(({ role }) => role),
      );
      expect(able).toEqual(['office-director', 'office-deputy', 'office-clerk']);
    }
  });

  it('R122 only a convenor or the office director coordinates', () => {
    const able = PEOPLE.filter(([, who]) => may(who, 'coordinate', 'disputed')).flatMap(([, { posts }]) =>
      posts.map(({ role }) => role),
    );
    expect(able).toEqual(['chief-convenor', 'convenor', 'convenor', 'office-director']);
  });

  it('R121 a person of the purchasing unit never judges it, in whatever post', () => {
    const project = {
      ...inState('awaiting-convenor'),
      declaration: { ...aProject().declaration, purchaser: 'finance' },
    };
    expect(postFor(actor('convenor', 'finance'), 'approve', project)).toEqual({ refused: 'own-project' });
    expect(postFor(actor('convenor', 'government-office'), 'approve', project)).toHaveProperty('post');
  });

  it('R121 nor does whoever submitted it, acting for another post', () => {
    const project = inState('awaiting-convenor');
    const both: Actor = {
      person: project.submittedBy.person,
      name: '身兼两职',
      posts: [
        ...actor('officer', 'education-sports').posts,
        { ...actor('convenor', 'government-office').posts[0], onBehalfOf: 'p' } as Actor['posts'][number],
      ],
    };
    expect(postFor(both, 'approve', project)).toEqual({ refused: 'own-project' });
  });

  it('R41 no verb lets anybody decide as 区政府: its decision is recorded, by the office alone', () => {
    expect(PROJECT_FLOW.record).toMatchObject({ who: 'office' });
    const others = VERBS.filter(
      (verb) => verb !== 'record' && (PROJECT_FLOW[verb].to as readonly string[]).includes('approved'),
    );
    // Both begin where it is approved already.
    expect(others).toEqual(['back', 'amend']);
    expect(PROJECT_FLOW.back.from).toEqual(['approved']);
  });
});
