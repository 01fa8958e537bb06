import { z } from 'zod';
import type { NewDelivery } from '../../office/ports.ts';
import type { Tx } from '../tx.ts';
import type { ChatQueue } from './mailbag.ts';

/** Where one message goes; without a chat it is held for its person. */
export interface Address {
  readonly chat?: ChatQueue;
  readonly thread?: string;
  readonly person?: string;
}

/** The addresses of each, in the order of its person's accounts; all persons are looked up as one set. */
export async function addressesOf(
  tx: Tx,
  to: readonly NewDelivery['to'][],
): Promise<readonly (readonly Address[])[]> {
  const persons = to.flatMap((each) => ('platform' in each ? [] : [each.person]));
  const accounts = await accountsOf(tx, [...new Set(persons)]);
  return to.map((each): readonly Address[] => {
    if (!('platform' in each)) return accounts.get(each.person) ?? [{ person: each.person }];
    const { platform, kind, id, ...within } = each;
    return [{ chat: { platform, kind, id }, ...within }];
  });
}

const bound = z.array(z.object({ person: z.string(), platform: z.string(), id: z.string() }));

async function accountsOf(tx: Tx, persons: readonly string[]): Promise<ReadonlyMap<string, Address[]>> {
  const found = new Map<string, Address[]>();
  if (persons.length === 0) return found;
  // Whoever binds an account at this moment waits for us, or we for them: a notice is sent or held, never neither.
  const rows = bound.parse(
    await tx.$queryRaw`SELECT person, platform, id FROM lianxi_facts.accounts_of(${[...persons]}::text[])`,
  );
  for (const { person, platform, id } of rows)
    found.set(person, [...(found.get(person) ?? []), { person, chat: { platform, kind: 'dm', id } }]);
  return found;
}
