import type { Proof, Registered, Values } from '../domain/entry.ts';
import { Refusal } from '../domain/refusal.ts';
import { same } from '../domain/same.ts';
import { stepsOf, valuesOf } from '../engine/entries.ts';
import type { Loads, Register, StepRow } from '../engine/row.ts';
import { postOf } from '../engine/who.ts';
import { enter, takeStep } from './act-on-register.ts';
import type { Occasion } from './occasion.ts';

/** What a list that is loaded would do to the entries there are (四(二), 五(二)). */
export interface ListPlan {
  readonly added: readonly ListEntry[];
  readonly altered: readonly (ListEntry & { readonly record: Registered })[];
  readonly dropped: readonly Registered[];
  readonly same: number;
}
interface ListEntry {
  readonly line: number;
  readonly values: Values;
}

export type Loading = Register & { readonly loads: Loads };
export const isLoading = (row: Register): row is Loading => row.loads !== undefined;

/**
 * Each line against the entries that stand; where every unit keeps a list of its own, against those of one's own unit.
 * @throws Refusal `wrong-keeper`, `line-twice`
 */
export async function planOf(
  { desk, actor }: Occasion,
  row: Loading,
  lines: readonly ListEntry[],
): Promise<ListPlan> {
  const post = postOf(actor, row.who, {});
  if (!post) throw new Refusal('wrong-keeper', { what: row.title }, row.clause);
  const standing = (await desk.registers.list(row.key)).filter(
    ({ status, entry }) =>
      status.state !== 'void' && !isDropped(row, entry.steps) && (!row.own || entry.by.unit === post.unit),
  );
  const keyOf = (values: Values) => JSON.stringify(row.loads.same.map((part) => values[part] ?? ''));
  const there = new Map(standing.map((record) => [keyOf(valuesOf(row, record.entry)), record]));
  const seen = new Map<string, number>();
  const added: ListEntry[] = [];
  const altered: (ListEntry & { record: Registered })[] = [];
  for (const each of lines) {
    const key = keyOf(each.values);
    const twice = seen.get(key);
    if (twice !== undefined) throw new Refusal('line-twice', { line: each.line, other: twice }, row.clause);
    seen.set(key, each.line);
    const record = there.get(key);
    if (!record) added.push(each);
    else if (differs(row, record, each.values)) altered.push({ ...each, record });
  }
  return {
    added,
    altered,
    dropped: standing.filter(({ entry }) => !seen.has(keyOf(valuesOf(row, entry)))),
    same: lines.length - added.length - altered.length,
  };
}

/** A later list held it no more. */
export const isDropped = (row: Loading, steps: Registered['entry']['steps']): boolean =>
  steps.at(-1)?.key === row.loads.drops;

/** What the list says of it, the paper that proves it aside. */
const differs = (row: Loading, record: Registered, values: Values): boolean => {
  const before = valuesOf(row, record.entry);
  return Object.entries(row.parts).some(
    ([name, { sort }]) => sort !== 'proof' && !same(before[name], values[name]),
  );
};

/** Does it: every line an entry or a step of its own in the log. `fault` names the line that does not go. */
export async function loadList(
  occasion: Occasion,
  row: Loading,
  plan: ListPlan,
  file: Proof,
  nameOf: (slug: string) => string,
  fault: (error: unknown, line: number) => never,
): Promise<void> {
  const alters = stepNamed(row, row.loads.alters);
  const drops = stepNamed(row, row.loads.drops);
  for (const { line, values } of plan.added)
    await enter(occasion, row, values, nameOf).catch((error: unknown) => fault(error, line));
  for (const { line, values, record } of plan.altered)
    await takeStep(occasion, row, alters, record.number, values, nameOf).catch((error: unknown) =>
      fault(error, line),
    );
  for (const { number } of plan.dropped)
    await takeStep(occasion, row, drops, number, { basis: file }, nameOf);
}

function stepNamed(row: Loading, key: string): StepRow {
  const found = stepsOf(row).find((step) => step.key === key);
  if (!found) throw new Error(`${row.key} has no step ${key}`);
  return found;
}
