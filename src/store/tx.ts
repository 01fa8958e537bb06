import type { Prisma } from './generated/client.ts';

/** The client of one transaction: what every shelf writes with. */
export type Tx = Prisma.TransactionClient;
