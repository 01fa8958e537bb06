import { describe, expect, it } from 'vitest';
import { MATTER_KINDS, MATTER_STATES, MATTERS, type MatterRow } from '../../src/domain/matter.ts';
import { MEETING_STATES, MEETING_TYPES } from '../../src/domain/meeting.ts';
import { MINUTES_STATES } from '../../src/domain/minutes.ts';
import { type Actor, MEMBER_UNITS, ROLES } from '../../src/domain/people.ts';
import {
  type Kinds,
  RECORD_FLOWS,
  type RecordKind,
  recordOwes,
  recordPost,
} from '../../src/domain/record-flow.ts';
import { aMatter, aMeeting, meetingIn, minutesIn, someMinutes } from './a-meeting.ts';
import { actor, moment } from './a-project.ts';

interface Graph {
  readonly states: readonly string[];
  readonly begins: readonly string[];
  readonly ends: readonly string[];
}

/** Where each kind begins, and where it may stay. */
const GRAPHS: Record<RecordKind, Graph> = {
  meeting: { states: MEETING_STATES, begins: ['proposed', 'called'], ends: ['closed', 'cancelled'] },
  minutes: { states: MINUTES_STATES, begins: ['drafted'], ends: ['issued'] },
  matter: { states: MATTER_STATES, begins: ['open'], ends: ['done', 'dropped'] },
};
const KINDS = Object.keys(GRAPHS) as RecordKind[];

const closure = (kind: RecordKind, from: readonly string[]): ReadonlySet<string> => {
  const seen = new Set(from);
  for (const state of seen)
    for (const row of Object.values(RECORD_FLOWS[kind]))
      if (row.from.includes(state)) for (const next of row.to) seen.add(next);
  return seen;
};

describe.each(KINDS)('the table of %s, as a graph', (kind) => {
  const { states, begins, ends } = GRAPHS[kind];

  it.each(states)('%s can be reached', (state) => {
    expect([...closure(kind, begins)]).toContain(state);
  });

  it.each(states)('from %s it can come to an end', (state) => {
    expect([...closure(kind, [state])].some((each) => ends.includes(each))).toBe(true);
  });

  it('names only states there are, and asks for a reason where it says no', () => {
    for (const [verb, row] of Object.entries(RECORD_FLOWS[kind])) {
      for (const each of [...row.from, ...row.to]) expect(states, verb).toContain(each);
      if (row.button === 'danger') expect(row.reason, verb).toBe(true);
    }
  });
});

const PEOPLE: readonly (readonly [string, Actor])[] = [
  ['chief-convenor', actor('chief-convenor')],
  ['convenor finance (invited)', actor('convenor', 'finance')],
  ['convenor government-office', actor('convenor', 'government-office')],
  ['office-director', actor('office-director', 'finance')],
  ['office-deputy civil-affairs', actor('office-deputy', 'civil-affairs')],
  ['office-clerk', actor('office-clerk', 'finance')],
  ['member civil-affairs (invited)', actor('member', 'civil-affairs')],
  ['member audit', actor('member', 'audit')],
  ['liaison education-sports (invited)', actor('liaison', 'education-sports')],
  ['liaison health', actor('liaison', 'health')],
  ['officer civil-affairs (invited)', actor('officer', 'civil-affairs')],
  ['supervision', actor('supervision')],
  ['permits', actor('permits')],
];

function rows<K extends RecordKind>(kind: K, state: string, record: Kinds[K]): string[] {
  return Object.entries(RECORD_FLOWS[kind]).flatMap(([verb, row]) => {
    if (!row.from.includes(state)) return [];
    const able = PEOPLE.filter(([, who]) => recordPost(who, kind, verb, record)).map(
      ([name]) => `    ${name}`,
    );
    return [`  ${verb}`, ...able];
  });
}

describe('who may do what to a meeting, its minutes and a matter', () => {
  it('R152 every role is in the matrix', () => {
    expect(new Set(PEOPLE.flatMap(([, { posts }]) => posts.map(({ role }) => role)))).toEqual(new Set(ROLES));
  });

  it('R152 the whole matrix: state × verb × role', async () => {
    const matter = aMatter('policy', { owner: 'civil-affairs' });
    const lines = [
      ...MEETING_STATES.flatMap((state) => [`meeting ${state}`, ...rows('meeting', state, meetingIn(state))]),
      ...MINUTES_STATES.flatMap((state) => [`minutes ${state}`, ...rows('minutes', state, minutesIn(state))]),
      ...MATTER_STATES.flatMap((state) => [
        `matter ${state}`,
        ...rows('matter', state, { ...matter, status: { state } }),
      ]),
    ];
    await expect(lines.join('\n')).toMatchFileSnapshot('record-permissions.txt');
  });

  it('R126 Z11 a unit that was absent, and anybody outside the 22, cannot confirm', () => {
    const minutes = someMinutes(['civil-affairs']);
    const able = PEOPLE.filter(([, who]) => recordPost(who, 'minutes', 'confirm', minutes)).map(
      ([name]) => name,
    );
    expect(able).toEqual(['member civil-affairs (invited)']);
  });

  it('R127 every member unit acknowledges, attending or not', () => {
    const minutes = { ...someMinutes(['civil-affairs']), status: { state: 'issued' as const } };
    for (const unit of MEMBER_UNITS)
      expect(recordPost(actor('liaison', unit), 'minutes', 'receive', minutes)?.unit).toBe(unit);
    expect(recordPost(actor('liaison', 'keqiao-town'), 'minutes', 'receive', minutes)).toBeUndefined();
  });

  it('R116 before a convenor agrees nobody owes an answer but the convenors', () => {
    for (const type of MEETING_TYPES) {
      const owes = recordOwes('meeting', aMeeting({ type }));
      const first = type === 'special' || type === 'research';
      expect(
        owes.every((key) => (key === 'role:convenor') === first),
        type,
      ).toBe(true);
    }
  });

  it('R101 only what one’s own side raised can be taken back', () => {
    const own = { ...aMatter('issue'), raisedBy: moment('liaison-civil-affairs', 'civil-affairs').by };
    const may = (who: Actor, matter = own) => recordPost(who, 'matter', 'withdraw', matter) !== undefined;
    expect(may(actor('member', 'civil-affairs'))).toBe(true);
    expect(may(actor('member', 'audit'))).toBe(false);
    expect(may(actor('office-director', 'finance'))).toBe(false);
    expect(may(actor('office-clerk', 'finance'), aMatter('issue'))).toBe(true);
    expect(may(actor('member', 'finance'), aMatter('issue'))).toBe(false);
  });

  it('whoever must act on an open matter has a verb to use there', () => {
    for (const kind of MATTER_KINDS) {
      const matter = aMatter(kind, { owner: 'civil-affairs' });
      for (const key of recordOwes('matter', matter)) {
        const [what, name = ''] = key.split(':');
        const who = what === 'unit' ? actor('member', name) : actor('office-director', 'finance');
        const verbs = Object.entries(RECORD_FLOWS.matter).filter(
          ([verb, row]) => row.from.includes('open') && recordPost(who, 'matter', verb, matter),
        );
        expect(verbs.length, `${kind} ${key}`).toBeGreaterThan(0);
      }
    }
  });

  it('R121 what needs consent also passes the meeting first and ends with 区政府’s reply', () => {
    for (const kind of MATTER_KINDS) {
      const row: MatterRow = MATTERS[kind];
      if (row.consent) expect(row).toMatchObject({ meeting: true, closes: 'reply' });
    }
  });
});
