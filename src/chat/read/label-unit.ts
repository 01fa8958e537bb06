import { LABEL_UNIT as W } from '../../wording/labels.ts';

/**
 * The value under a label that names its unit: 金额（万元）：50 is 50万元, 数量（课时）：4000 is 4000课时. What
 * has a unit of its own keeps it, and a bracket that is no unit stays with the value: nothing is dropped.
 */
export function withUnit(value: string, unit: string | undefined): string {
  if (unit === undefined || value === '' || W.remark.test(unit)) return value;
  const bare = W.figure.test(value);
  if (bare && W.measure.test(unit)) return W.measured(value, unit);
  if (value.includes(unit) || (!bare && W.changeable.test(unit))) return value;
  return W.kept(value, unit);
}
