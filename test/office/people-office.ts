import { Refusal } from '../../src/domain/refusal.ts';
import { type CodeOrder, issueBindingCode, redeemBindingCode } from '../../src/office/binding.ts';
import type { Desk } from '../../src/office/ports.ts';
import { makePrisma } from '../../src/store/connect/connect.ts';
import { openStore } from '../../src/store/store.ts';
import { seededDatabase } from '../database.ts';

/** A seeded office over a database of its own, with a clock that tests set. */
export async function openPeopleOffice(demo = false, today = '2026-11-22') {
  const database = await seededDatabase({ demo, today });
  const prisma = makePrisma(database.url, { poolSize: 4 });
  const store = openStore(prisma);
  const clock = { now: new Date(`${today}T02:00:00Z`) };
  const at = <T>(work: (desk: Desk) => Promise<T>) => store.transact(clock.now, work);
  /** A refusal is an answer: what was written before it is kept. */
  const answered = (work: (desk: Desk) => Promise<unknown>) =>
    at((desk) =>
      work(desk).catch((error: unknown) => {
        if (error instanceof Refusal) return { refused: error.key, ...error.facts };
        throw error;
      }),
    );
  return {
    prisma,
    clock,
    at,
    holders: (day = today) => at((desk) => desk.people.holdings(day)),
    issue: (post: string, more: Partial<CodeOrder> = {}) =>
      answered((desk) =>
        issueBindingCode(desk, {
          post,
          issuedBy: { system: 'admin' },
          cause: 'test',
          today,
          random: () => 'K7QF29MX',
          ...more,
        }),
      ),
    redeem: (id: string, code: string, accountName = '') =>
      answered((desk) =>
        redeemBindingCode(desk, {
          account: { platform: 'telegram', id },
          accountName,
          code,
          cause: 'test',
          today,
        }),
      ),
    async close() {
      await prisma.$disconnect();
      await database.drop();
    },
  };
}
export type PeopleOffice = Awaited<ReturnType<typeof openPeopleOffice>>;
