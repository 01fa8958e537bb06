import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { line, money, verdict } from '../../src/domain/part.ts';
import {
  isSettled,
  mayTake,
  openSteps,
  owedSteps,
  owersOf,
  stands,
  stateOf,
  takenBy,
  valuesOf,
} from '../../src/engine/entries.ts';
import { piece, step } from '../../src/engine/row.ts';

const hand = (unit: string) => ({ person: unit, name: unit, post: `liaison-${unit}`, unit });
const at = '2026-11-23T02:00:00.000Z';
const actor = (unit: string) => ({
  person: unit,
  name: unit,
  posts: [{ slug: `liaison-${unit}`, role: 'liaison' as const, unit }],
});

const common = { does: '', english: '', example: '', clause: '五(二)' } as const;
const ROW = piece({
  ...common,
  key: 'grant',
  stage: 'procurement',
  words: ['拨'],
  title: '拨付',
  who: 'purchaser',
  state: 'asked',
  parts: { fen: money('金额') },
  steps: [
    step({
      ...common,
      key: 'sign',
      words: ['签'],
      who: { units: ['health', 'audit'] },
      parts: { verdict: verdict('意见') },
      byUnits: true,
      complete: (entry) => takenBy(entry, 'sign').length >= 2,
      owed: true,
      state: ({ verdict: said }) => (said === 'agree' ? 'signed' : 'stopped'),
      voids: ({ verdict: said }) => said === 'disagree',
    }),
    step({
      ...common,
      key: 'correct',
      words: ['更正'],
      from: ['sign', 'correct'],
      who: 'filer',
      parts: { fen: money('金额'), why: line('理由') },
      state: 'corrected',
      alters: true,
    }),
  ],
});

const filed: Entry = { row: 'grant', no: 1, values: { fen: 100 }, by: hand('education'), at, steps: [] };
const took = (entry: Entry, key: string, unit: string, values: Entry['values'] = {}): Entry => ({
  ...entry,
  steps: [...entry.steps, { key, values, by: hand(unit), at }],
});
const keys = (entry: Entry) => openSteps(ROW, entry, {}).map(({ key }) => key);
const agree = { verdict: 'agree' };

describe('what may happen to an entry', () => {
  it('waits for each of the units once, and for no unit twice', () => {
    const once = took(filed, 'sign', 'health', agree);
    const [sign] = owedSteps(ROW, once, {});
    expect(sign && owersOf(sign, once, {})).toEqual(['unit:audit']);
    expect(sign && mayTake(actor('health'), sign, once, {})).toBeUndefined();
    expect(sign && mayTake(actor('audit'), sign, once, {})?.unit).toBe('audit');
    expect(sign && mayTake(actor('culture'), sign, once, {})).toBeUndefined();
    expect([stateOf(ROW, once), isSettled(ROW, once, {})]).toEqual(['asked', false]);
  });

  it('is settled when enough have signed, and only then goes on', () => {
    const once = took(filed, 'sign', 'health', agree);
    const both = took(once, 'sign', 'audit', agree);
    expect([keys(filed), keys(once), keys(both)]).toEqual([['sign'], ['sign', 'correct'], ['correct']]);
    expect([stateOf(ROW, both), isSettled(ROW, both, {})]).toEqual(['signed', true]);
  });

  it('no longer stands after a no, and nothing more happens to it', () => {
    const stopped = took(filed, 'sign', 'health', { verdict: 'disagree' });
    expect([stands(ROW, stopped), stateOf(ROW, stopped), keys(stopped)]).toEqual([false, 'stopped', []]);
  });

  it('says what it was corrected to, and keeps what it was', () => {
    const both = took(took(filed, 'sign', 'health', agree), 'sign', 'audit', agree);
    const corrected = took(both, 'correct', 'education', { fen: 80, why: '笔误' });
    expect(valuesOf(ROW, corrected)).toEqual({ fen: 80, why: '笔误' });
    expect(corrected.values).toEqual({ fen: 100 });
  });
});
