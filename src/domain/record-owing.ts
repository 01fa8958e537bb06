import { type Indicator, MATTERS, type Matter, type MatterRow } from './matter.ts';
import type { Meeting } from './meeting.ts';
import { type Minutes, unconfirmed, unreceived } from './minutes.ts';
import type { UnitSlug } from './people.ts';
import type { RecordKind, Records } from './record-flow.ts';

/** Invited units that have neither answered nor come; silence is not coming and not staying away (R119). */
export const unanswered = ({ units, replies, checkins }: Meeting): readonly UnitSlug[] =>
  units.filter((unit) => ![...replies, ...checkins].some((each) => each.unit === unit));

/** Units that have not yet agreed, or not yet acknowledged. */
export const silentUnits = (matter: Matter): readonly UnitSlug[] => {
  const { consent, closes } = MATTERS[matter.kind];
  if (consent) return matter.units.filter((unit) => !lastConsent(matter, unit)?.agrees);
  return closes === 'receipts'
    ? matter.units.filter((unit) => !matter.receipts.some((each) => each.unit === unit))
    : [];
};

/** Indicators of a plan nobody has measured yet (R109). */
export const openIndicators = ({ plan }: Matter): readonly Indicator[] =>
  (plan?.indicators ?? []).filter(({ result }) => result === undefined);

/** Units that owe what their indicators of an adopted plan came to. */
const unmeasuring = (matter: Matter): readonly UnitSlug[] =>
  matter.status.state === 'adopted'
    ? [...new Set(openIndicators(matter).flatMap(({ unit }) => unit ?? []))]
    : [];

/** A unit has said no, and nobody has brought them together since (R122). */
export const isDisputed = ({ units, consents, coordinations }: Matter): boolean =>
  units.some((unit) => {
    const last = consents.findLastIndex((each) => each.unit === unit);
    return consents[last]?.agrees === false && last >= (coordinations.at(-1)?.heard ?? 0);
  });

export const lastConsent = ({ consents }: Matter, unit: UnitSlug) =>
  consents.findLast((each) => each.unit === unit);

const unitKeys = (units: readonly UnitSlug[]) => units.map((unit) => `unit:${unit}`);

/** Under which key its own unit owes a matter. */
const OWN_KEYS: { readonly [K in MatterRow['owes']]?: string } = { owner: 'unit', purchaser: 'purchaser' };

/** Keys of those who must act now on it, as the store indexes them. */
const OWED: { readonly [K in RecordKind]: (record: Records[K]) => readonly string[] } = {
  meeting: (meeting) => {
    const table: Readonly<Record<Meeting['status']['state'], readonly string[]>> = {
      proposed: ['role:convenor'],
      called: unitKeys(unanswered(meeting)),
      // Until it has its minutes (R125).
      closed: meeting.draftedAt ? [] : ['role:office'],
      // Goes back to the office, which changes it or lets it be (R116).
      declined: ['role:office'],
      cancelled: [],
    };
    return table[meeting.status.state];
  },
  minutes: (minutes) => {
    const waiting = unitKeys(unconfirmed(minutes));
    const table: Readonly<Record<Minutes['status']['state'], readonly string[]>> = {
      // Not sent round yet, whether written or not (R125).
      drafted: ['role:office'],
      circulating: waiting.length > 0 ? waiting : ['role:office'],
      objected: ['role:office'],
      issued: unitKeys(unreceived(minutes)),
    };
    return table[minutes.status.state];
  },
  matter: (matter) => {
    const { state } = matter.status;
    if (state === 'done' || state === 'dropped') return [];
    if (state === 'escalated' || state === 'reported') return ['role:office'];
    const units = unitKeys([...silentUnits(matter), ...unmeasuring(matter)]);
    const { owes } = MATTERS[matter.kind];
    if (owes === 'receivers' || owes === 'nobody') return units;
    const own = OWN_KEYS[owes];
    return [
      ...units,
      ...(isDisputed(matter) ? ['role:coordinator'] : []),
      own && matter.owner ? `${own}:${matter.owner}` : 'role:office',
    ];
  },
};

export function recordOwes<K extends RecordKind>(kind: K, record: Records[K]): readonly string[] {
  return OWED[kind](record);
}
