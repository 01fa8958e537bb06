import { expect } from 'vitest';
import type { World } from '../contracts/world.ts';
import type { Colleague } from './colleague.ts';
import type { Office } from './office.ts';
import { until } from './until.ts';

/** What was done to a project, in the order of its log. */
export async function verbsOf({ prisma }: Office, number: string): Promise<readonly string[]> {
  const rows = await prisma.entry.findMany({
    where: { subject: `project:${number}` },
    orderBy: { seq: 'asc' },
  });
  return rows.map(({ content }) => (content as { verb: string }).verb);
}

/** Once everything has gone out: every message that one event caused went once to each chat, and none is left behind. */
export async function nothingHappenedTwice(office: Office): Promise<void> {
  const { prisma } = office;
  await quiet(office);
  const deliveries = await prisma.delivery.findMany({ orderBy: { id: 'asc' } });
  const sent = deliveries.filter(({ edits }) => edits === null);
  const places = sent.map(({ cause, chatId, personId, card }) =>
    JSON.stringify([cause, chatId, personId, (card as { title?: string }).title]),
  );
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  expect(
    deliveries
      .filter(({ status }) => status !== 'delivered' && status !== 'held')
      .map(({ status, problem }) => `${status}: ${problem}`),
  ).toEqual([]);
  const shown = sent.flatMap(({ platform, message }) => (message === null ? [] : [`${platform} ${message}`]));
  expect(new Set(shown).size).toBe(shown.length);
}

/** Each person sees as many messages as were delivered to them; `repeated` more at most. */
export async function messagesOnce(
  { prisma }: Office,
  people: readonly Colleague[],
  repeated: number,
): Promise<void> {
  for (const { account, post, sees } of people) {
    const delivered = await prisma.delivery.count({
      where: { chatId: account, edits: null, status: 'delivered' },
    });
    expect(sees().length, post).toBeGreaterThanOrEqual(delivered);
    expect(sees().length, post).toBeLessThanOrEqual(delivered + repeated);
  }
}

/** Waits until everything heard was worked on, and every message that is to go out has gone out. */
export async function quiet({ prisma }: Office): Promise<void> {
  await until('nothing is left to work on', async () => {
    const [{ count } = { count: -1 }] = await prisma.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier IN ('hear', 'take-files')`;
    return count === 0;
  });
  let left: unknown[] = [];
  await until(
    'nothing is left to deliver',
    async () => {
      left = await prisma.delivery.findMany({
        where: { status: { in: ['waiting', 'anew'] } },
        select: { platform: true, chatId: true, status: true, problem: true, card: true },
      });
      return left.length === 0;
    },
    () => JSON.stringify(left).slice(0, 2_000),
  );
}

/** What a platform refused for breaking its rules. A press that comes again while its card is being edited locks it: that edit is made later. */
export const brokenRules = (worlds: readonly World[]): readonly string[] =>
  worlds
    .flatMap(({ violations }) => violations)
    .filter((violation) => !violation.includes('card action is lock'));
