import { Incomplete } from './declare.ts';
import { MATTERS, type Matter, type MatterKind, type MatterRow } from './matter.ts';
import type { UnitSlug } from './people.ts';
import type { Moment } from './project-acts.ts';
import { lastConsent, silentUnits } from './record-flow.ts';
import { Refusal } from './refusal.ts';

const moved = (matter: Matter, at: string, change: Partial<Matter>): Matter => ({
  ...matter,
  ...change,
  version: matter.version + 1,
  updatedAt: at,
});

export type Opening = Pick<Matter, 'title' | 'text' | 'units'> &
  Partial<Pick<Matter, 'owner' | 'dueOn' | 'meeting' | 'change'>>;

export function opened(number: string, kind: MatterKind, opening: Opening, { by, at }: Moment): Matter {
  return {
    number,
    version: 1,
    kind,
    status: { state: 'open' },
    ...opening,
    raisedBy: by,
    raisedAt: at,
    notes: [],
    consents: [],
    receipts: [],
    updatedAt: at,
  };
}

export const noted = (matter: Matter, text: string, { by, at }: Moment): Matter =>
  moved(matter, at, { notes: [...matter.notes, { text, by, at }] });

/** One unit's consent to what goes up; withdrawn by a later no (R121). */
export function consentGiven(
  matter: Matter,
  unit: UnitSlug,
  agrees: boolean,
  reason: string | undefined,
  { by, at }: Moment,
): Matter {
  if (!agrees && !reason)
    throw new Incomplete([{ field: 'reason', key: 'objection-needs-reason', clause: '附件1 三' }]);
  if (lastConsent(matter, unit)?.agrees === agrees && agrees)
    throw new Refusal('already-confirmed', { unit });
  return moved(matter, at, {
    consents: [...matter.consents, { unit, agrees, ...(reason && { reason }), by, at }],
  });
}

/** Read by one unit; the last one to read closes a bulletin (R118). */
export function acknowledged(matter: Matter, unit: UnitSlug, { by, at }: Moment): Matter {
  if (matter.receipts.some((each) => each.unit === unit)) throw new Refusal('already-received', { unit });
  const read = { ...matter, receipts: [...matter.receipts, { unit, by, at }] };
  return moved(read, at, silentUnits(read).length === 0 ? { status: { state: 'done' } } : {});
}

/** Adopted by the meeting (R106, R109, R120). */
export const adopted = (matter: Matter, meeting: string, { at }: Moment): Matter =>
  moved(matter, at, { status: { state: 'adopted' }, meeting });

/** Brought to its end with evidence; what needs the meeting or the units' consent cannot skip them (R106, R120, R121, R128). */
export function finished(matter: Matter, evidence: string, { by, at }: Moment): Matter {
  const row: MatterRow = MATTERS[matter.kind];
  if (row.meeting && matter.status.state !== 'adopted')
    throw new Refusal('meeting-first', { number: matter.number }, '附件1 三');
  const silent = row.consent ? silentUnits(matter) : [];
  if (silent.length > 0)
    throw new Refusal('consents-outstanding', { number: matter.number, units: silent }, '附件1 三');
  return moved(matter, at, { status: { state: 'done' }, closed: { evidence, by, at } });
}
