import type { PrismaClient } from '../generated/client.ts';

/** The seal whose hash begins like this. */
export async function sealWith(
  prisma: PrismaClient,
  hash: string,
): Promise<{ readonly number: number; readonly at: Date } | undefined> {
  const where = { hash: { startsWith: hash } };
  return (await prisma.seal.findFirst({ where, select: { number: true, at: true } })) ?? undefined;
}
