import { type Indicator, MATTERS, type Matter } from './matter.ts';
import type { UnitSlug } from './people.ts';

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
export const unmeasuring = (matter: Matter): readonly UnitSlug[] =>
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
