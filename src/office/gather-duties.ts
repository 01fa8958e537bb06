import type { Gathered, Register } from '../engine/row.ts';
import { REGISTERS } from '../registers/registers.ts';
import { layOut } from './lay-out.ts';
import { lookOn } from './look.ts';
import type { Desk } from './ports.ts';

interface Asked {
  readonly year: number;
  readonly today: string;
  readonly nameOf: (unit: string) => string;
}

/** What every list whose entries anybody may read says of one year, in the order of the lists. */
export const gatherDuties = (desk: Desk, asked: Asked): Promise<readonly Gathered[]> =>
  gathered(
    desk,
    REGISTERS.filter(({ closedTo }) => !closedTo),
    asked,
  );

/** The same of the lists that are this unit's written duty. */
export const dutiesOf = (desk: Desk, unit: string, asked: Asked): Promise<readonly Gathered[]> =>
  gathered(
    desk,
    REGISTERS.filter(({ dutyOf, closedTo }) => !closedTo && dutyOf?.includes(unit)),
    asked,
  );

async function gathered(
  desk: Desk,
  rows: readonly Register[],
  { year, today, nameOf }: Asked,
): Promise<readonly Gathered[]> {
  const look = lookOn(desk, nameOf, today);
  const all: Gathered[] = [];
  for (const row of rows) {
    if (!row.yearly) continue;
    await layOut(desk, row, today);
    const records = (await desk.registers.list(row.key)).filter(({ status }) => status.state !== 'void');
    const lines = await row.yearly(records.toReversed(), { year, today, look });
    all.push({ title: row.title, lines: lines ?? [] });
  }
  return all;
}
