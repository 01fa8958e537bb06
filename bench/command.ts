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
      'a bare handler, the same writes': (round) => send(pool, writes, round),
    });
    return { figures, statements: sent.length, writes: writes.length };
  } finally {
    await pool.end();
  }
}

/** The writes of the first declaration, in one transaction, as another event about another project. */
async function send(pool: pg.Pool, writes: readonly Statement[], round: number): Promise<void> {
  const number = `2026-${900_000 + round}`;
  const rewrite = (value: string) =>
    value
      .replaceAll(FIRST, `bench:bare:${round}`)
      .replace(NUMBER, number)
      .replace(UUID, () => randomUUID());
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
