import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { COMMAND_WORDS } from '../src/wording/commands.ts';
import { sideBySide } from './measure.ts';
import type { openOffice } from './office.ts';
import { about, isWrite, type Statement, statementsOf } from './statements.ts';

type Office = Awaited<ReturnType<typeof openOffice>>;

const FIRST = 'bench:submit:first';
const NUMBER = /2026-\d{3}(?![\d-])/g;
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}\b/g;

/** A declaration from the incoming event to its stored deliveries, against a handler that only sends the same writes. */
export async function compareCommands({ url, say }: Office, rounds: number) {
  const text = `/${COMMAND_WORDS.submit?.example ?? ''}`;
  const sent = await statementsOf(() => say(text, FIRST));
  const writes = sent.filter(isWrite);
  if (!writes.some(({ text: sql }) => sql.includes('"Delivery"')))
    throw new Error('The command stored no delivery.');
  const pool = new pg.Pool({ connectionString: url });
  try {
    const figures = await sideBySide(rounds, {
      'the submit command': (round) => say(text, `bench:submit:${round}`),
      'a bare handler, the same writes': (round) =>
        replay(pool, writes, [
          [FIRST, `bench:bare:${round}`],
          [NUMBER, `2026-${900_000 + round}`],
        ]),
    });
    const trips = new Set(sent.map(({ trip }) => trip)).size;
    return { figures, statements: sent.length, trips, writes: writes.length };
  } finally {
    await pool.end();
  }
}

/** The same writes in one transaction, one after the other, about something else: each name told becomes another. */
export async function replay(
  pool: pg.Pool,
  writes: readonly Statement[],
  names: readonly (readonly [from: string | RegExp, to: string])[],
): Promise<void> {
  const rewrite = (value: string) =>
    names.reduce((text, [from, to]) => text.replaceAll(from, to), value).replace(UUID, () => randomUUID());
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const { text, values } of writes.map((each) => about(each, rewrite)))
      await client.query(text, [...values]);
    await client.query('commit');
  } finally {
    client.release();
  }
}
