import type { Values } from '../domain/entry.ts';
import type { Facts, Following, Publishing, StepRow, Telling } from '../engine/row.ts';

/** Who else hears of an act, what the public is to read because of it, and what goes with it. */
export interface Followed {
  readonly tellings: readonly Telling[];
  readonly leads: readonly Following[];
  readonly publishing?: Publishing;
}

/** Asked of its row once the act is kept. */
export async function followed(
  row: Pick<StepRow, 'tells' | 'publishes' | 'leads'>,
  told: Values,
  facts: Facts,
): Promise<Followed> {
  const publishing = await row.publishes?.(facts);
  return {
    tellings: (await row.tells?.(told as never, facts)) ?? [],
    leads: (await row.leads?.(told as never, facts)) ?? [],
    ...(publishing && { publishing }),
  };
}
