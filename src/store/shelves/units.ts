import type { Unit } from '../../office/ports.ts';
import type { Tx } from '../tx.ts';
import { clauseId } from './clause.ts';

/** All units, the 22 first in the document's order (附件1 二). */
export async function unitsOf(tx: Tx): Promise<readonly Unit[]> {
  const rows = await tx.unit.findMany({
    orderBy: [{ order: { sort: 'asc', nulls: 'last' } }, { slug: 'asc' }],
  });
  return rows.map(
    ({ order, duty, ...unit }): Unit => ({
      ...unit,
      ...(order !== null && { order }),
      ...(duty !== null && { duty: clauseId.parse(duty) }),
    }),
  );
}
