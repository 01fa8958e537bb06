import { type Act, type Change, changed, newestOf } from '../domain/catalogue.ts';
import type { Entry, Registered } from '../domain/entry.ts';
import type { Facts } from '../engine/row.ts';

/** 由区财政(地税)局牵头 (四(二), 附件2 12): nobody else drafts. */
export const LEAD = { units: ['finance'] } as const;
export const ACTS = [
  { value: 'add', words: ['增加', '新增', '增设'] },
  { value: 'alter', words: ['调整', '修改', '变更'] },
  { value: 'remove', words: ['删除', '移出', '取消'] },
] as const;
export const ACT_WORDS: Readonly<Record<Act, string>> = { add: '增加', alter: '调整', remove: '删除' };

export const EDITIONS = 'catalogue-edition';
export const CHANGES = 'catalogue-change';

/** Changes that go into one edition, in the order in which they were asked for. */
const changesOf = async ({ look }: Facts, edition: string): Promise<readonly Entry[]> =>
  (await look.register(CHANGES))
    .map(({ entry }) => entry)
    .filter(({ values }) => (values.draft as { number?: string } | undefined)?.number === edition)
    .reverse();

const asChange = ({ values }: Entry): Change => values as unknown as Change;

/** The items of the newest approved edition, and the same with what was asked for so far. */
export async function draftOf(facts: Facts, edition: Registered | undefined) {
  const editions = await facts.look.editions();
  const base = newestOf(editions)?.items ?? [];
  const changes = edition ? await changesOf(facts, edition.number) : [];
  return { editions, base, changes, items: changed(base, changes.map(asChange)) };
}

/** The draft as an edition that is not in force yet. */
export async function drafted(facts: Facts, edition: Registered | undefined) {
  if (!edition) return undefined;
  const { items } = await draftOf(facts, edition);
  return { version: Number(edition.entry.values.edition), approval: '', items };
}

/** The day that was said, else the one day the changes ask for. */
export async function firstDay({ from }: { readonly from?: string | undefined }, facts: Facts) {
  if (from) return from;
  const { changes } = await draftOf(facts, facts.record);
  const days = new Set(changes.flatMap(({ values }) => (values.from ? [String(values.from)] : [])));
  return days.size === 1 ? [...days][0] : undefined;
}
