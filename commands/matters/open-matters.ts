import { type Matter, OPEN_MATTERS } from '../../src/domain/matter.ts';
import { recordOwes } from '../../src/domain/record-flow.ts';
import type { Desk } from '../../src/office/ports.ts';

const LAST = '9999-12-31';

/** Matters somebody still owes something to, of one unit where that is asked, the most overdue first (R128). */
export async function openMatters({ records }: Desk, unit?: string): Promise<readonly Matter[]> {
  const open = await records.list('matter', { states: OPEN_MATTERS });
  return open
    .filter((each) => {
      const owes = recordOwes('matter', each);
      return unit ? owes.some((key) => key.endsWith(`:${unit}`)) : owes.length > 0;
    })
    .sort((a, b) => (a.dueOn ?? LAST).localeCompare(b.dueOn ?? LAST));
}
