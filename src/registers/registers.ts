import type { Register } from '../engine/row.ts';
import { CATALOGUE_CHANGES } from './catalogue-changes.ts';
import { CATALOGUE_EDITIONS } from './catalogue-editions.ts';
import { CENTRAL } from './central.ts';
import { CREDIT } from './credit.ts';
import { IMPLEMENTATION } from './implementation.ts';
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
];

export const registerOf = (key: string): Register | undefined => REGISTERS.find((each) => each.key === key);

/** What a number of a register may begin with. */
export const REGISTER_PREFIXES: readonly string[] = REGISTERS.map(({ letter }) => letter);
