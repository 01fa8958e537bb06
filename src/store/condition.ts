import { z } from 'zod';
import type { Condition, GrowthCondition, PeopleCondition, QueueCondition } from '../office/condition.ts';
import type { PrismaClient } from './generated/client.ts';

/** A due job that nobody took for so long means that the queue is stuck; one held for so long, that its worker is. */
const STUCK = '15 minutes';

const jobRow = z.tuple([z.object({ stuck: z.int(), givenUp: z.int() })]);

/** What waits to be done. */
export async function readQueue(prisma: PrismaClient): Promise<QueueCondition> {
  const [{ stuck, givenUp }] = jobRow.parse(
    await prisma.$queryRaw`
      SELECT count(*) FILTER (WHERE attempts < max_attempts
               AND coalesce(locked_at, run_at) < now() - ${STUCK}::interval)::int AS stuck,
             count(*) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL
               AND last_error IS NOT NULL)::int AS "givenUp"
        FROM graphile_worker.jobs`,
  );
  const where = { status: { in: ['waiting', 'anew'] } };
  const waiting = await prisma.delivery.count({ where });
  const oldest = await prisma.delivery.findFirst({
    where,
    orderBy: { id: 'asc' },
    select: { createdAt: true },
  });
  return { waiting, ...(oldest && { oldest: oldest.createdAt }), stuck, givenUp };
}

/** The newest seal of the log. */
export const readSeal = async (prisma: PrismaClient): Promise<Condition['seal']> =>
  (await prisma.seal.findFirst({
    orderBy: { number: 'desc' },
    select: { number: true, at: true, hash: true },
  })) ?? undefined;

const grown = z.tuple([
  z.object({
    bytes: z.number(),
    fileCount: z.int(),
    fileBytes: z.number(),
    filesLately: z.int(),
    messages: z.int(),
    messagesLately: z.int(),
    entries: z.int(),
    entriesLately: z.int(),
  }),
]);

/** What has gathered by then, and how much of it within thirty days. */
export async function readGrowth(prisma: PrismaClient, now: Date): Promise<GrowthCondition> {
  const since = new Date(now.getTime() - 30 * 24 * 3_600_000);
  const [found] = grown.parse(
    await prisma.$queryRaw`
      SELECT pg_database_size(current_database())::float8 AS bytes, f.*, d.*, e.* FROM
        (SELECT count(*)::int AS "fileCount", coalesce(sum(octet_length(bytes)), 0)::float8 AS "fileBytes",
                (count(*) FILTER (WHERE at >= ${since}))::int AS "filesLately" FROM "StoredFile") f,
        (SELECT count(*)::int AS messages, (count(*) FILTER (WHERE "createdAt" >= ${since}))::int AS "messagesLately"
           FROM "Delivery") d,
        (SELECT count(*)::int AS entries, (count(*) FILTER (WHERE at >= ${since}))::int AS "entriesLately"
           FROM "Entry") e`,
  );
  return {
    bytes: found.bytes,
    files: { count: found.fileCount, bytes: found.fileBytes, lately: found.filesLately },
    messages: { count: found.messages, lately: found.messagesLately },
    entries: { count: found.entries, lately: found.entriesLately },
  };
}

const postRows = z.array(z.object({ title: z.string(), held: z.boolean() }));
const deputyRows = z.array(z.object({ title: z.string(), name: z.string(), to: z.string() }));
const accountRows = z.array(z.object({ name: z.string(), accounts: z.int() }));
const failedRows = z.array(z.object({ name: z.string(), problem: z.string() }));

/** Who cannot be reached on that day (`YYYY-MM-DD`), and why. */
export async function readReach(prisma: PrismaClient, day: string): Promise<PeopleCondition> {
  const posts = postRows.parse(
    await prisma.$queryRaw`
      SELECT p.title, bool_or(h."personId" IS NOT NULL) AS held FROM "Post" p
        LEFT JOIN "Holding" h ON h."postSlug" = p.slug AND h."from" <= ${day} AND (h."to" IS NULL OR h."to" >= ${day})
        LEFT JOIN "Account" a ON a."personId" = h."personId" AND a.platform <> 'resting'
       GROUP BY p.slug, p.title HAVING bool_and(a.id IS NULL) ORDER BY p.slug`,
  );
  const unreachable = failedRows.parse(
    await prisma.$queryRaw`
      SELECT DISTINCT p.name, d.problem FROM "Person" p JOIN LATERAL (
        SELECT status, coalesce(problem, status) AS problem FROM "Delivery"
         WHERE "personId" = p.id AND status IN ('delivered', 'unreachable', 'rejected') ORDER BY id DESC LIMIT 1) d
        ON d.status <> 'delivered' ORDER BY p.name`,
  );
  return {
    held: await prisma.delivery.count({ where: { status: 'held' } }),
    unreachable,
    vacant: posts.filter(({ held }) => !held).map(({ title }) => title),
    unbound: posts.filter(({ held }) => held).map(({ title }) => title),
    deputies: deputyRows.parse(
      await prisma.$queryRaw`
        SELECT o.title, p.name, d."to" FROM "Deputy" d
          JOIN "Post" o ON o.slug = d."postSlug" JOIN "Person" p ON p.id = d."personId"
         WHERE d."from" <= ${day} AND d."to" >= ${day} ORDER BY d."to", o.slug, d.id`,
    ),
    several: accountRows.parse(
      await prisma.$queryRaw`
        SELECT p.name, count(*)::int AS accounts FROM "Account" a JOIN "Person" p ON p.id = a."personId"
         WHERE a.platform <> 'resting' GROUP BY p.id, p.name HAVING count(*) > 1 ORDER BY 2 DESC, p.name`,
    ),
  };
}
