import { describe, expect, it } from 'vitest';
import { MATTER_KINDS, MATTERS, type MatterRow } from '../../src/domain/matter.ts';
import { MEETING_TYPES, type Meeting, type MeetingType } from '../../src/domain/meeting.ts';
import { mustPass } from '../../src/domain/meeting-passing.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { aMatter, aMeeting } from './a-meeting.ts';

const passes = (kind: (typeof MATTER_KINDS)[number], meeting: Meeting): boolean => {
  try {
    mustPass(aMatter(kind), meeting);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};
const where = (kind: (typeof MATTER_KINDS)[number], called: Partial<Meeting>): readonly MeetingType[] =>
  MEETING_TYPES.filter((type) => passes(kind, { ...aMeeting({ type }), ...called }));

describe('what must pass the joint meeting passes', () => {
  const FOR_IT: Partial<Meeting> = { about: ['X2026-01'] };

  it('A7 R101 R109 R120 only where the table says, each kind by its own row', () => {
    for (const kind of MATTER_KINDS) {
      const row: MatterRow = MATTERS[kind];
      expect(row.passedBy !== undefined, kind).toBe(row.meeting);
      expect(where(kind, FOR_IT), kind).toEqual(row.passedBy ?? MEETING_TYPES);
    }
  });

  it.each([
    ['policy', ['plenary', 'special']],
    ['reroster', ['plenary', 'special']],
    ['plan', ['plenary']],
  ] as const)('A7 %s in %s, where a special meeting was called for it', (kind, types) => {
    expect(where(kind, FOR_IT)).toEqual(types);
    expect(where(kind, { topics: ['讨论X2026-01'] })).toEqual(types);
    expect(where(kind, { basis: '一件事' })).toEqual(types);
  });

  it('A7 in the plenary alone where nobody called a special meeting for it', () => {
    for (const kind of ['policy', 'reroster', 'plan'] as const) {
      expect(where(kind, {}), kind).toEqual(['plenary']);
      expect(where(kind, { about: ['X2026-02'], topics: ['X2026-0'] }), kind).toEqual(['plenary']);
    }
  });
});
