import { Incomplete, type Problem } from './declare.ts';
import { MATTERS, type Matter, type MatterKind, type MatterRow, type Measure, yearOf } from './matter.ts';
import { isDisputed, lastConsent, openIndicators, silentUnits } from './matter-stands.ts';
import type { UnitSlug } from './people.ts';
import type { Moment } from './project-acts.ts';
import { Refusal } from './refusal.ts';

/** The next version of it. */
export const moved = (matter: Matter, at: string, change: Partial<Matter>): Matter => ({
  ...matter,
  ...change,
  version: matter.version + 1,
  updatedAt: at,
});

export type Opening = Pick<Matter, 'title' | 'text' | 'units'> &
  Partial<Pick<Matter, 'owner' | 'dueOn' | 'year' | 'project' | 'target' | 'plan' | 'meeting' | 'change'>>;

/** What cannot be opened like this: a proposal that goes up names the units concerned (R121). */
function openingProblems(kind: MatterKind, { units }: Opening): readonly Problem[] {
  const row: MatterRow = MATTERS[kind];
  return row.consent && units.length === 0
    ? [{ field: 'concerned', key: 'units-concerned-required', clause: '附件1 三' }]
    : [];
}

/** @throws Incomplete */
export function opened(number: string, kind: MatterKind, opening: Opening, { by, at }: Moment): Matter {
  const problems = openingProblems(kind, opening);
  if (problems.length > 0) throw new Incomplete(problems);
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
    coordinations: [],
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

/** Adopted by the meeting (R106, R109, R120); what only waited for that is done with it (R101), a plan runs to the end of its year. */
export function adopted(matter: Matter, meeting: string, { by, at }: Moment): Matter {
  const row: MatterRow = MATTERS[matter.kind];
  if (row.closes === 'meeting')
    return moved(matter, at, { status: { state: 'done' }, meeting, closed: { evidence: meeting, by, at } });
  const { localDue: _, ...named } = matter;
  const passed = { status: { state: 'adopted' }, meeting } as const;
  return row.yearly
    ? moved(named, at, { ...passed, dueOn: `${yearOf(matter)}-12-31` })
    : moved(matter, at, passed);
}

/** A meeting dealt with it and did not carry it: it stays open (R120). */
export const notAdopted = (matter: Matter, meeting: string, { by, at }: Moment): Matter =>
  moved(matter, at, { failedAt: [...(matter.failedAt ?? []), { meeting, by, at }] });

/**
 * A convenor or the office director has brought units together that did not agree. Without agreement the opinions go
 * to 区政府, whose decision alone closes it (R122, R123). @throws Refusal `no-disagreement`, `meeting-first`
 */
export function coordinated(
  matter: Matter,
  result: 'agreed' | 'not-agreed',
  note: string,
  { by, at }: Moment,
): Matter {
  const row: MatterRow = MATTERS[matter.kind];
  const { number } = matter;
  if (!isDisputed(matter)) throw new Refusal('no-disagreement', { number }, '附件1 三');
  if (result === 'not-agreed' && row.meeting && matter.status.state === 'open')
    throw new Refusal('meeting-first', { number }, '附件1 三');
  return moved(matter, at, {
    ...(result === 'not-agreed' && { status: { state: 'escalated' as const } }),
    coordinations: [...matter.coordinations, { result, note, heard: matter.consents.length, by, at }],
  });
}

/** Taken back by those who raised it; what a meeting agreed on is not theirs to take back. @throws Refusal `came-from-a-meeting` */
export function withdrawn(matter: Matter, reason: string, { at }: Moment): Matter {
  const { number, meeting } = matter;
  if (meeting) throw new Refusal('came-from-a-meeting', { number, meeting }, '附件1 四');
  return moved(matter, at, { status: { state: 'dropped', reason } });
}

/** What the meeting agreed on was worded anew before its minutes were issued (R126). */
export const reworded = (
  matter: Matter,
  change: Required<Pick<Matter, 'title' | 'text' | 'owner' | 'dueOn'>>,
  { at }: Moment,
): Matter => moved(matter, at, change);

/**
 * Brought to its end with evidence; what needs the meeting, the units' consent, the way up to 区政府 or a measured result
 * cannot skip them (R64, R106, R120, R121, R128).
 * @throws Refusal `meeting-first`, `consents-outstanding`, `receipts-outstanding`, `goes-up-first`, `indicators-unmeasured`; Incomplete
 */
export function finished(
  matter: Matter,
  evidence: string,
  { by, at }: Moment,
  { fileKey, ...measured }: Partial<Measure> & { readonly fileKey?: string } = {},
): Matter {
  const { number } = matter;
  const row: MatterRow = MATTERS[matter.kind];
  if (row.meeting && matter.status.state === 'open')
    throw new Refusal('meeting-first', { number }, '附件1 三');
  const silent = silentUnits(matter);
  if (silent.length > 0) {
    const key = row.consent ? 'consents-outstanding' : 'receipts-outstanding';
    throw new Refusal(key, { number, units: silent }, '附件1 三');
  }
  if (row.closes === 'document' || row.closes === 'reply')
    throw new Refusal('goes-up-first', { number }, row.clause);
  const open = openIndicators(matter);
  if (open.length > 0)
    throw new Refusal('indicators-unmeasured', { number, names: open.map(({ name }) => name) }, row.clause);
  const ended = {
    status: { state: 'done' },
    closed: { evidence, ...(fileKey && { fileKey }), by, at },
  } as const;
  if (row.closes !== 'measure') return moved(matter, at, ended);
  const { quantity, quality, effect } = measured;
  const problems = unmeasured(measured, matter.target);
  if (!quantity || !quality || problems.length > 0) throw new Incomplete(problems);
  return moved(matter, at, { ...ended, measured: { quantity, quality, ...(effect && { effect }) } });
}

/** What of a measured result is not there yet; an effect only where one was aimed at (R64). */
export const unmeasured = (
  { quantity, quality, effect }: Partial<Measure>,
  target: Measure | undefined,
): readonly Problem[] =>
  Object.entries({ quantity, quality, ...(target?.effect && { effect }) }).flatMap(([field, value]) =>
    value ? [] : [{ field, key: 'missing', clause: '五(二)' } as const],
  );
