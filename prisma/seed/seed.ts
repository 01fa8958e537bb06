import { randomBytes, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { INSTALLATION_KEY, SURVEY_KEY } from '../../src/domain/settings.ts';
import type { Prisma, PrismaClient } from '../../src/store/generated/client.ts';
import { takeInventory } from '../../src/store/log/inventory.ts';
import { logShelf } from '../../src/store/log/log.ts';
import { Notes } from '../../src/store/log/notes.ts';
import { CATALOGUE } from './catalogue.ts';
import { POSTS } from './posts.ts';
import { UNITS } from './units.ts';

/** Two processes that start at once seed one after the other; any constant of our own will do. */
const SEED_LOCK = 20150501;
const SOURCE = 'seed';

export interface SeedChoice {
  /**
   * A try-out has one stand-in per post, with a console account named by the post's slug; elsewhere they rest. Not
   * said: what this office is stays as it is, for whoever works beside it.
   */
  readonly demo?: boolean;
  /** `YYYY-MM-DD`: stand-ins hold their posts from this day. */
  readonly today: string;
  /** What the log says of it is of this moment; of the day’s first unless told. */
  readonly now?: Date;
}

/**
 * Lays out what every office needs: the 22 units, the posts, the first catalogue; in a try-out its stand-ins too.
 * May run at every start, in several processes: what is there stays, and posts somebody holds are left alone.
 */
export async function seedOffice(
  prisma: PrismaClient,
  { demo, today, now = new Date(`${today}T00:00:00Z`) }: SeedChoice,
): Promise<void> {
  await prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
      const notes = new Notes(tx);
      await seedFacts(tx, notes);
      if (demo) await seedStandIns(tx, today, notes);
      if (demo !== undefined) await letStandInsSpeak(tx, demo, notes);
      await notes.handOver(logShelf(tx, now, notes).append, await takeInventory(tx, now));
    },
    // The first start after an upgrade takes an inventory of every file there is.
    { timeout: 1_800_000, maxWait: 30_000 },
  );
}

async function seedFacts(tx: Prisma.TransactionClient, notes: Notes): Promise<void> {
  const drawn = await tx.setting.createManyAndReturn({
    data: [
      {
        key: INSTALLATION_KEY,
        value: randomUUID(),
        setBy: SOURCE,
        setAt: new Date(),
        reason: 'drawn when it was laid out',
      },
      {
        key: SURVEY_KEY,
        value: randomBytes(32).toString('base64url'),
        setBy: SOURCE,
        setAt: new Date(),
        reason: 'drawn when it was laid out',
      },
    ],
    skipDuplicates: true,
    select: { key: true },
  });
  notes.rows('Setting', drawn);
  const units = await tx.unit.createManyAndReturn({
    data: UNITS.map((unit) => ({ ...unit })),
    skipDuplicates: true,
    select: { slug: true },
  });
  notes.rows('Unit', units);
  const known = new Map((await tx.unit.findMany()).map((unit) => [unit.slug, unit]));
  for (const { slug, kind: _kind, funded: _funded, ...facts } of UNITS) {
    // The kind and the funding may have been corrected by a roster; the names and the duty are ours.
    if (isDeepStrictEqual({ ...known.get(slug), ...facts }, known.get(slug))) continue;
    notes.rows('Unit', [{ slug }]);
    await tx.unit.update({ where: { slug }, data: facts });
  }
  const posts = await tx.post.createManyAndReturn({
    data: POSTS.map(({ slug, role, title, unit }) => ({ slug, role, title, unitSlug: unit ?? null })),
    skipDuplicates: true,
    select: { slug: true },
  });
  notes.rows('Post', posts);
  const { items, ...version } = CATALOGUE;
  const editions = await tx.catalogueVersion.createManyAndReturn({
    data: [version],
    skipDuplicates: true,
    select: { version: true },
  });
  notes.rows('CatalogueVersion', editions);
  const listed = await tx.catalogueItem.createManyAndReturn({
    data: items.map((item) => ({ versionNumber: version.version, ...item })),
    skipDuplicates: true,
    select: { versionNumber: true, code: true },
  });
  notes.rows('CatalogueItem', listed);
}

/** Platform under which the stand-ins' accounts rest while it is no try-out. */
const RESTING = 'resting';

/** Outside the try-out nobody may speak as a stand-in: the page has no accounts, so anyone on this machine could. */
async function letStandInsSpeak(tx: Prisma.TransactionClient, demo: boolean, notes: Notes): Promise<void> {
  const [from, to] = demo ? [RESTING, 'console'] : ['console', RESTING];
  const moved = await tx.account.updateManyAndReturn({
    where: { platform: from, person: { standIn: true } },
    data: { platform: to },
    select: { id: true },
  });
  notes.rows(
    'Account',
    moved.flatMap(({ id }) => [from, to].map((platform) => ({ platform, id }))),
  );
}

/** A post that anybody ever held gets no stand-in: a real roster is never mixed with pretended people again. */
async function seedStandIns(tx: Prisma.TransactionClient, today: string, notes: Notes): Promise<void> {
  const held = new Set(
    (await tx.holding.findMany({ select: { postSlug: true } })).map((row) => row.postSlug),
  );
  const free = POSTS.filter((post) => !held.has(post.slug));
  const person = (slug: string) => `stand-in:${slug}`;
  const persons = await tx.person.createManyAndReturn({
    data: free.map((post) => ({ id: person(post.slug), name: post.standIn, standIn: true })),
    skipDuplicates: true,
    select: { id: true },
  });
  notes.rows('Person', persons);
  const holdings = await tx.holding.createManyAndReturn({
    data: free.map(({ slug }) => ({ postSlug: slug, personId: person(slug), from: today, source: SOURCE })),
    select: { id: true },
  });
  notes.rows('Holding', holdings);
  const accounts = await tx.account.createManyAndReturn({
    data: free.map(({ slug }) => ({
      platform: 'console',
      id: slug,
      personId: person(slug),
      boundAt: new Date(),
    })),
    skipDuplicates: true,
    select: { platform: true, id: true },
  });
  notes.rows('Account', accounts);
}
