import { describe, expect, it } from 'vitest';
import { type Actor, LEAD_UNIT, MEMBER_UNITS, type Role } from '../../src/domain/people.ts';
import type { Doing, Who } from '../../src/engine/row.ts';
import { moneyUnit, postOf } from '../../src/engine/who.ts';
import { PIECES } from '../../src/projects/pieces.ts';
import { REGISTERS } from '../../src/registers/registers.ts';

const ROLES: readonly Role[] = ['member', 'liaison', 'officer'];
const OTHERS = MEMBER_UNITS.filter((unit) => unit !== LEAD_UNIT);
const of = (unit: string, role: Role): Actor => ({
  person: `${role}-${unit}`,
  name: unit,
  posts: [{ slug: `${role}-${unit}`, title: unit, role, unit }] as unknown as Actor['posts'],
});

const isLeadAlone = (who: Who): boolean =>
  who === 'money' ||
  (typeof who === 'object' && 'units' in who && who.units.length === 1 && who.units[0] === LEAD_UNIT);

/** Everything that is put on file or happens to it, by its key. */
const DOINGS: readonly Doing[] = [...REGISTERS, ...PIECES].flatMap((row) => [row, ...(row.steps ?? [])]);
const LEAD_ALONE = DOINGS.filter(({ who }) => isLeadAlone(who));

describe('the lead unit', () => {
  it('R97 is 财政局, and what only it does no other unit does, under any post', () => {
    expect(LEAD_UNIT).toBe('finance');
    for (const { key, who } of LEAD_ALONE) {
      expect(postOf(of(LEAD_UNIT, 'member'), who, {})?.unit, key).toBe(LEAD_UNIT);
      for (const unit of OTHERS)
        for (const role of ROLES) expect(postOf(of(unit, role), who, {}), `${key} ${unit}`).toBeUndefined();
    }
  });

  it('R97 are the catalogues, the conditions it agrees to and every step of the money', () => {
    expect(LEAD_ALONE.map(({ key }) => key)).toMatchInlineSnapshot(`
      [
        "catalogue-edition",
        "catalogue-approve",
        "catalogue-change",
        "catalogue-unchange",
        "provincial",
        "provincial-map",
        "provincial-relist",
        "provincial-unlist",
        "implementation-consent",
        "central",
        "central-end",
        "central-relist",
        "central-unlist",
        "fixed-amount",
        "conditions-agree",
        "acknowledge-money",
        "payment-review",
      ]
    `);
    expect(moneyUnit(undefined)).toBe(LEAD_UNIT);
  });
});
