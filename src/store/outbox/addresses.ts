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

async function accountsOf(tx: Tx, persons: readonly string[]): Promise<ReadonlyMap<string, Address[]>> {
  const found = new Map<string, Address[]>();
  if (persons.length === 0) return found;
  // Whoever binds an account at this moment waits for us, or we for them: a notice is sent or held, never neither.
  await tx.$executeRaw`SELECT 1 FROM "Person" WHERE id = ANY (${persons}::text[]) ORDER BY id FOR SHARE`;
  const rows = await tx.account.findMany({
    where: { personId: { in: [...persons] } },
    orderBy: [{ boundAt: 'asc' }, { platform: 'asc' }, { id: 'asc' }],
  });
  for (const { personId: person, platform, id } of rows)
    found.set(person, [...(found.get(person) ?? []), { person, chat: { platform, kind: 'dm', id } }]);
  return found;
}
