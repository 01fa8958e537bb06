import { afterAll } from 'vitest';
import type { Desk, Store } from '../../src/office/ports.ts';
import { makePrisma } from '../../src/store/connect/connect.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { openStore } from '../../src/store/store.ts';
import { freshDatabase } from '../database.ts';

export const NOON = new Date('2026-11-23T04:00:00.000Z');

export interface OpenOffice {
  readonly url: string;
  readonly prisma: PrismaClient;
  readonly store: Store;
  /** One decision at noon of 23 November 2026. */
  at<T>(work: (desk: Desk) => Promise<T>): Promise<T>;
}

/** An empty office in a database of its own, closed and dropped after the file. */
export async function openOffice(): Promise<OpenOffice> {
  const database = await freshDatabase();
  const prisma = makePrisma(database.url);
  afterAll(async () => {
    await prisma.$disconnect();
    await database.drop();
  });
  const store = openStore(prisma);
  return { url: database.url, prisma, store, at: (work) => store.transact(NOON, work) };
}
