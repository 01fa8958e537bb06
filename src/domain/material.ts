import { DECLARATION, type Declaration, type Declared } from './declaration.ts';
import { same } from './same.ts';

/** What was decided upon, by the name it is kept under (R40, R81). */
const MATERIAL = Object.entries(DECLARATION).flatMap(([name, { material, keeps }]: [string, Declared]) => {
  const kept = Object.keys(keeps ?? { [name]: true });
  return kept.filter((key) => (typeof material === 'boolean' ? material : material.includes(key)));
}) as readonly (keyof Declaration)[];

/** Whether a change touches what was decided upon (R40). */
export const isMaterial = (before: Declaration, after: Declaration): boolean =>
  MATERIAL.some((key) => !same(before[key], after[key]));
