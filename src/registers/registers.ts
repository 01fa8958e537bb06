import type { Register, StepRow } from '../engine/row.ts';
import { ANSWERS } from './answers.ts';
import { CADRES } from './cadres.ts';
import { CASES } from './cases.ts';
import { CATALOGUE_CHANGES } from './catalogue-changes.ts';
import { CATALOGUE_EDITIONS } from './catalogue-editions.ts';
import { CENTRAL } from './central.ts';
import { CHALLENGES } from './challenges.ts';
import { COLLECTIONS } from './collections.ts';
import { CONCERNS } from './concerns.ts';
import { CONVERSIONS } from './conversions.ts';
import { CREDIT } from './credit.ts';
import { DISCLOSURE } from './disclosure.ts';
import { DOCUMENTS } from './documents.ts';
import { FEED_KEYS } from './feed-keys.ts';
import { FEEDBACK } from './feedback.ts';
import { FINDINGS } from './findings.ts';
import { IMPLEMENTATION } from './implementation.ts';
import { MEDIA } from './media.ts';
import { OPINIONS } from './opinions.ts';
import { PROVIDERS } from './providers.ts';
import { PROVINCIAL } from './provincial.ts';
import { PUBLICITY_ITEMS } from './publicity-items.ts';
import { PUBLICITY_PLANS } from './publicity-plans.ts';
import { READINGS } from './readings.ts';
import { RECOMMENDED } from './recommended.ts';
import { REFORMS } from './reforms.ts';
import { REQUESTS } from './requests.ts';
import { RESEARCH } from './research.ts';
import { AGRICULTURAL_MEASURES, SHARED_RESOURCES } from './resources.ts';
import { SPOT_CHECKS } from './spot-checks.ts';
import { STANDARDS } from './standards.ts';
import { SUPPORT } from './support.ts';
import { SUPPORT_REQUESTS } from './support-requests.ts';
import { TARGETS } from './targets.ts';
import { TRANSFERRED } from './transferred.ts';
import { URGINGS } from './urgings.ts';

/** Every list the office keeps, in the order of help. */
export const REGISTERS: readonly Register[] = [
  CATALOGUE_EDITIONS,
  CATALOGUE_CHANGES,
  PROVINCIAL,
  IMPLEMENTATION,
  CENTRAL,
  TRANSFERRED,
  PROVIDERS,
  RECOMMENDED,
  CREDIT,
  SPOT_CHECKS,
  SUPPORT,
  STANDARDS,
  DISCLOSURE,
  FEED_KEYS,
  MEDIA,
  FEEDBACK,
  CHALLENGES,
  DOCUMENTS,
  TARGETS,
  OPINIONS,
  PUBLICITY_PLANS,
  PUBLICITY_ITEMS,
  CONCERNS,
  REFORMS,
  CONVERSIONS,
  SHARED_RESOURCES,
  AGRICULTURAL_MEASURES,
  SUPPORT_REQUESTS,
  RESEARCH,
  COLLECTIONS,
  REQUESTS,
  URGINGS,
  FINDINGS,
  CADRES,
  CASES,
  READINGS,
  ANSWERS,
];

export const registerOf = (key: string): Register | undefined => REGISTERS.find((each) => each.key === key);

/** The step that goes by this key, with its register. */
export function stepNamed(key: string): { readonly row: Register; readonly step: StepRow } | undefined {
  for (const row of REGISTERS) {
    const step = row.steps?.find((each) => each.key === key);
    if (step) return { row, step };
  }
  return undefined;
}

/** What a number of a register may begin with. */
export const REGISTER_PREFIXES: readonly string[] = REGISTERS.map(({ letter }) => letter);
