import { Prisma, type PrismaClient } from '../generated/client.ts';
import { persist } from '../store.ts';
import { examineCounters } from './counters.ts';
import { examineEntries } from './entries.ts';
import { examineHeard } from './heard.ts';
import { examineHeld } from './held.ts';
import { examineProjects } from './projects.ts';
import { examineRecords } from './records.ts';
import type { LogProblem, VerifyReport } from './report.ts';
import { examineSeals } from './seals.ts';

/** Milliseconds the examination may take: half an hour is some ten million entries. */
const LIMITS = {
  timeout: 1_800_000,
  maxWait: 10_000,
  isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
};

/**
 * Recomputes every chain, compares the seals' heads and every row that decides something with it, and says what is wrong
 * where, and which nights up to `now` have no seal. Looks at one moment; the office may go on working meanwhile
 * (design §10). @throws StoreUnavailable
 */
export async function verify(prisma: PrismaClient, now = new Date()): Promise<VerifyReport> {
  return persist(() =>
    prisma.$transaction(async (tx) => {
      const chains = await examineEntries(tx);
      const sealed = await examineSeals(tx, now);
      const live = await examineProjects(tx);
      const kept = await examineRecords(tx);
      const held = await examineHeld(tx);
      const others = [...(await examineCounters(tx)), ...(await examineHeard(tx, now))];
      return {
        entries: chains.entries,
        subjects: chains.subjects,
        projects: live.projects,
        records: kept.records,
        seals: sealed.seals,
        gaps: sealed.gaps,
        rows: held.rows,
        unproved: [...held.unproved, ...live.unproved, ...kept.unproved],
        problems: eachPlaceOnce([
          ...chains.problems,
          ...sealed.problems,
          ...live.problems,
          ...kept.problems,
          ...held.problems,
          ...others,
        ]),
      };
    }, LIMITS),
  );
}

/** The first finding about a place is the most exact: it comes from the chain itself. */
function eachPlaceOnce(problems: readonly LogProblem[]): readonly LogProblem[] {
  const covers = (a: LogProblem, b: LogProblem) =>
    a.subject === b.subject &&
    a.seq <= b.seq &&
    b.seq <= (a.upTo ?? a.seq) &&
    a.part !== 'columns' &&
    b.part !== 'columns';
  return problems.filter(
    (problem, index) => !problems.slice(0, index).some((earlier) => covers(earlier, problem)),
  );
}
