import type { Register, StepRow } from '../engine/row.ts';
import { CATALOGUE_CHANGES } from './catalogue-changes.ts';
import { CATALOGUE_EDITIONS } from './catalogue-editions.ts';
import { CENTRAL } from './central.ts';
import { CHALLENGES } from './challenges.ts';
import { CREDIT } from './credit.ts';
import { DISCLOSURE } from './disclosure.ts';
import { FEEDBACK } from './feedback.ts';
import { IMPLEMENTATION } from './implementation.ts';
import { MEDIA } from './media.ts';
import { PROVIDERS } from './providers.ts';
import { PROVINCIAL } from './provincial.ts';
import { RECOMMENDED } from './recommended.ts';
import { SPOT_CHECKS } from './spot-checks.ts';
import { STANDARDS } from './standards.ts';
import { SUPPORT } from './support.ts';
import { TRANSFERRED } from './transferred.ts';

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
  MEDIA,
  FEEDBACK,
  CHALLENGES,
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
