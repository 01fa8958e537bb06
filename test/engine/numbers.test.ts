import { describe, expect, it } from 'vitest';
import { readRefs } from '../../src/chat/hear/refs.ts';
import { readRecordNumber } from '../../src/chat/read/record-number.ts';
import { MATTERS } from '../../src/domain/matter.ts';
import { REGISTER_PREFIXES } from '../../src/registers/registers.ts';

describe('numbers of registers and of matters', () => {
  it('tell by how they begin which list they stand in', () => {
    const all = [...Object.values(MATTERS).map(({ prefix }) => prefix), ...REGISTER_PREFIXES];
    expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([]);
    expect(all.filter((each) => !/^[A-Z]{1,2}$/.test(each))).toEqual([]);
  });

  it('are read with one letter or two, and never one for the other', () => {
    expect(readRecordNumber('ss2026-3', ['SS', 'C'])).toBe('SS2026-03');
    expect(readRecordNumber('C2026-03', ['SS', 'C'])).toBe('C2026-03');
    expect(readRecordNumber('S2026-03', ['SS', 'C'])).toBeUndefined();
    expect(readRecordNumber('MT2026-03', 'MT')).toBeUndefined();
    expect(readRecordNumber('T2026-03', 'MT')).toBe('T2026-03');
  });

  it('are heard within a sentence', () => {
    expect(readRefs('看看ss2026-3', { thisYear: 2026 }).map(({ number }) => number)).toEqual(['SS2026-03']);
  });
});
