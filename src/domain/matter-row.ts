import { MATTERS, type Matter, type MatterKind, type MatterRow } from './matter.ts';
import { isDisputed, lastConsent, openIndicators, silentUnits, unmeasuring } from './matter-stands.ts';
import type { UnitSlug } from './people.ts';
import type { RecordKindRow, RecordVerb } from './record-row.ts';
import { of, speaks, unitKeys, without } from './record-said.ts';
import { measures, ownsMatter, raised } from './record-stands.ts';

const rowOf = (kind: MatterKind): MatterRow => MATTERS[kind];
const always = (): boolean => true;
const goesUp = ({ kind }: Matter): boolean => ['document', 'reply'].includes(rowOf(kind).closes);
/** The joint meeting has to take it up first. */
const mustMeet = ({ kind, status }: Matter): boolean =>
  rowOf(kind).meeting === true && status.state === 'open';
const awaitsUnits = (matter: Matter): boolean =>
  matter.status.state !== 'escalated' && silentUnits(matter).length > 0;

/** Matters: standing records until somebody closes them with evidence (附件1 一, 四, R106–R110, R128). */
export const MATTER_FLOW = {
  consent: {
    from: ['open', 'adopted'],
    to: ['open', 'adopted'],
    who: 'units',
    clause: '附件1 三',
    button: 'primary',
    back: true,
    verdict: true,
    idle: ({ kind }) => !rowOf(kind).consent,
    shade: (matter, unit) => (lastConsent(matter, unit)?.agrees ? 'agrees' : 'disagrees'),
    raiserHears: (matter, unit) => lastConsent(matter, unit)?.agrees !== true,
  },
  receive: {
    from: ['open'],
    to: ['open', 'done'],
    who: 'units',
    clause: '附件1 三',
    button: 'primary',
    back: true,
    idle: (matter, unit) => rowOf(matter.kind).closes !== 'receipts' || of(matter.receipts, unit).length > 0,
  },
  adopt: { from: ['open'], to: ['adopted', 'done'], who: 'office', clause: '附件1 三', raiserHears: always },
  decline: { from: ['open'], to: ['open'], who: 'office', clause: '附件1 三', raiserHears: always },
  mend: { from: ['open', 'adopted'], to: ['open', 'adopted'], who: 'office', clause: '附件1 三' },
  coordinate: {
    from: ['open', 'adopted'],
    to: ['open', 'adopted', 'escalated'],
    who: 'coordinator',
    clause: '附件1 三',
    button: 'plain',
    idle: (matter) => !isDisputed(matter),
    raiserHears: always,
    // Those that said no (R122).
    again: (matter) => matter.units.filter((unit) => lastConsent(matter, unit)?.agrees === false),
  },
  follow: {
    from: ['open', 'adopted', 'escalated', 'reported'],
    to: ['open', 'adopted', 'escalated', 'reported'],
    who: 'owner',
    clause: '附件1 四',
    button: 'plain',
  },
  measure: { from: ['adopted'], to: ['adopted'], who: 'measurer', clause: '附件1 一4' },
  report: {
    from: ['open', 'adopted', 'escalated'],
    to: ['reported', 'done'],
    who: 'office',
    clause: '附件1 三',
    button: 'primary',
    raiserHears: always,
    idle: (matter) => !goesUp(matter) || mustMeet(matter) || awaitsUnits(matter),
  },
  record: {
    from: ['reported'],
    to: ['done'],
    who: 'office',
    clause: '附件1 三',
    button: 'primary',
    raiserHears: always,
  },
  done: {
    from: ['open', 'adopted'],
    to: ['done'],
    who: 'owner',
    clause: '附件1 四',
    button: 'primary',
    raiserHears: always,
    idle: (matter) =>
      openIndicators(matter).length > 0 || goesUp(matter) || mustMeet(matter) || awaitsUnits(matter),
  },
  withdraw: { from: ['open'], to: ['dropped'], who: 'raiser', reason: true, clause: '附件1 一' },
} as const satisfies Readonly<Record<string, RecordVerb<Matter>>>;

/** Under which key its own unit owes a matter. */
const OWN_KEYS: { readonly [K in MatterRow['owes']]?: string } = { owner: 'unit', purchaser: 'purchaser' };

function owes(matter: Matter): readonly string[] {
  const { state } = matter.status;
  if (state === 'done' || state === 'dropped') return [];
  if (state === 'escalated' || state === 'reported') return ['role:office'];
  const units = unitKeys([...silentUnits(matter), ...unmeasuring(matter)]);
  const { owes: by } = rowOf(matter.kind);
  if (by === 'receivers' || by === 'nobody') return units;
  const own = OWN_KEYS[by];
  return [
    ...units,
    ...(isDisputed(matter) ? ['role:coordinator'] : []),
    own && matter.owner ? `${own}:${matter.owner}` : 'role:office',
  ];
}

/** A bulletin is closed by the last receipt alone: one that is taken back opens it again (R118). */
const closedByReceipts = ({ kind, status }: Matter): boolean =>
  rowOf(kind).closes === 'receipts' && status.state === 'done';

/** After units were brought together whoever said no is asked again, and may stand by it (R122). */
function hasSpoken({ consents, coordinations }: Matter, unit: UnitSlug): boolean {
  const last = consents.findLastIndex((each) => each.unit === unit);
  const said = consents[last];
  return said !== undefined && (said.agrees || last >= (coordinations.at(-1)?.heard ?? 0));
}

export const MATTER: RecordKindRow<Matter> = {
  verbs: MATTER_FLOW,
  shows: 'follow',
  title: ({ title }) => title,
  final: ['done', 'dropped'],
  parties: {
    units: (post, { units }) => speaks(post, units),
    owner: ownsMatter,
    raiser: raised,
    measurer: measures,
  },
  owes,
  step: ({ kind }) => (rowOf(kind).days === undefined ? undefined : (`matter.${kind}` as const)),
  named: ({ dueOn, localDue }) => (localDue ? undefined : dueOn),
  withDay: (matter, day) => (day === matter.dueOn ? matter : { ...matter, dueOn: day, localDue: true }),
  stood: ({ dueOn }) => dueOn,
  answersTo: () => '',
  said: ({ consents, receipts, coordinations }, unit) => [
    of(consents, unit),
    of(receipts, unit),
    coordinations.length,
  ],
  restored: (now, before, unit) => ({
    ...now,
    ...(closedByReceipts(now) && { status: { state: 'open' } }),
    consents: without(now.consents, before.consents, unit),
    receipts: without(now.receipts, before.receipts, unit),
  }),
  reopens: closedByReceipts,
  raiser: ({ raisedBy }) => [raisedBy.post],
  project: ({ project }) => project,
  change: {
    verb: 'consent',
    answered: hasSpoken,
    instead: ['consent'],
    hears: ({ kind }) => rowOf(kind).consent,
  },
};
