import type { Room } from '../room.ts';

/** Tables that hold what is so; not what was heard, drafted, delivered or merely noted. */
const FACTS = ['Project', 'Record', 'Setting', 'Deputy', 'Holding', 'Account', 'CatalogueItem'] as const;

/** One word for all that is on record, and how many acts were logged, a kept file aside: another word, and something was done. */
export async function standOf({ prisma }: Pick<Room, 'prisma'>): Promise<string> {
  const each = FACTS.map(
    (table) => `(select string_agg(md5(t::text), '' order by md5(t::text)) from "${table}" t)`,
  );
  const [row] = await prisma.$queryRawUnsafe<{ stand: string; acts: bigint }[]>(
    `select md5(concat_ws('|', ${each.join(', ')})) as stand,
       (select count(*) from "Entry" where content->>'verb' <> 'refused' and subject <> 'rows:StoredFile') as acts`,
  );
  return `${row?.stand} ${row?.acts}`;
}

/** What waits to be answered, and what it holds so far. */
export const draftsOf = async ({ prisma }: Pick<Room, 'prisma'>): Promise<string> =>
  JSON.stringify(await prisma.draft.findMany({ orderBy: { id: 'asc' } }));
