/**
 * `collision`: two transactions met, try again. `away`: the database cannot be used. `busy`: it can, but there was no
 * time or no connection for this one. Nothing was kept in any of them.
 */
export type Trouble = 'collision' | 'away' | 'busy';

// PostgreSQL's codes, Prisma's codes and the kinds its driver adapter speaks of.
const TROUBLES = {
  collision: new Set(['40001', '40P01', '23505', 'P2002', 'P2034', 'TransactionWriteConflict']),
  away: new Set([
    ...['P1000', 'P1001', 'P1002', 'P1003', 'P1008', 'P1011', 'P1017', 'P2037'],
    ...[
      'DatabaseNotReachable',
      'ConnectionClosed',
      'SocketTimeout',
      'TlsConnectionError',
      'TooManyConnections',
    ],
    ...[
      'ECONNREFUSED',
      'ECONNRESET',
      'EPIPE',
      'ETIMEDOUT',
      'ENOTFOUND',
      'EAI_AGAIN',
      'ENETUNREACH',
      'EHOSTUNREACH',
      'ENOENT',
    ],
    // Shut down, crashed, starting, no connection left, disk full, a stand-by, idle for too long.
    ...['57P01', '57P02', '57P03', '53300', '53100', '25006', '25P03'],
    ...['08000', '08001', '08003', '08004', '08006'],
  ]),
  // No connection became free, a transaction was over its time, a statement was cancelled.
  busy: new Set(['P2024', 'P2028', '57014', 'OVER_TIME']),
} as const satisfies Record<Trouble, ReadonlySet<string>>;

// node-postgres gives these no code.
const LOST = /Connection terminated|not queryable|connection error/i;
const FULL = /timeout exceeded when trying to connect/i;

/** Names what went wrong in the database, or nothing when it was not the database's doing. */
export function troubleOf(error: unknown): Trouble | undefined {
  const found = [...marks(error)];
  if (found.some((mark) => TROUBLES.collision.has(mark))) return 'collision';
  if (found.some((mark) => TROUBLES.away.has(mark) || LOST.test(mark))) return 'away';
  return found.some((mark) => TROUBLES.busy.has(mark) || FULL.test(mark)) ? 'busy' : undefined;
}

function* marks(error: unknown, depth = 0): Generator<string> {
  if (typeof error !== 'object' || error === null || depth > 6) return;
  for (const [key, value] of Object.entries(error)) {
    if (MARKED.has(key) && typeof value === 'string') yield value;
    if (NESTED.has(key)) yield* marks(value, depth + 1);
  }
  if (error instanceof Error) {
    if (depth > 0 || error.constructor === Error) yield error.message;
    if (!Object.hasOwn(error, 'cause')) return;
    yield* marks(error.cause, depth + 1);
  }
}

const MARKED = new Set(['code', 'originalCode', 'kind']);
const NESTED = new Set(['meta', 'driverAdapterError', 'cause', 'errors', '0', '1']);

/** There was no time left, or no connection: nothing was kept. */
export class OverTime extends Error {
  readonly code = 'OVER_TIME';
}
