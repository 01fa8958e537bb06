import type { Registered, Value, Values } from '../domain/entry.ts';
import { Refusal } from '../domain/refusal.ts';
import { mayTake, openSteps, registered, stepped, valuesOf } from '../engine/entries.ts';
import type { Facts, Register, StepRow } from '../engine/row.ts';
import { keysOf, postOf } from '../engine/who.ts';
import { registerOf } from '../registers/registers.ts';
import { momentOf } from './act.ts';
import { decided } from './file-entry.ts';
import { type Followed, followed } from './followed.ts';
import { keepEntry, nameIn } from './keep-registered.ts';
import type { Occasion } from './occasion.ts';

type UnitNames = (slug: string) => string;

export interface RegisterActed extends Followed {
  readonly before?: Registered;
  readonly after: Registered;
}

/**
 * A new entry of a register, with its number.
 * @throws Refusal `wrong-keeper`, `entered-twice`, and what its checks complain of
 */
export async function enter(
  occasion: Occasion,
  row: Register,
  told: Values,
  nameOf: UnitNames,
): Promise<RegisterActed> {
  const post = postOf(occasion.actor, row.who, {});
  if (!post) throw new Refusal('wrong-keeper', { what: row.title }, row.clause);
  const within = row.into === undefined ? undefined : await openedIn(occasion, row.into, nameOf);
  const about = { ...(within && { within }) };
  const { facts, values } = await decided(occasion, row, told, post, about, nameOf);
  await mustBeNew(occasion, row, values);
  const number = await occasion.desk.records.nextNumber(row.letter, Number(occasion.today.slice(0, 4)));
  const title = nameIn(values[row.naming]) ?? number;
  const after = registered(row, number, title, values, facts);
  await keepEntry(occasion, row, row.key, after, momentOf(occasion, post));
  await keepEdition(occasion, row, { ...facts, record: after });
  return { after, ...(await followed(row, told, { ...facts, record: after })) };
}

/**
 * One step on an entry of a register.
 * @throws Refusal `no-such-number`, `wrong-keeper`, `step-not-open`, and what its checks complain of
 */
export async function takeStep(
  occasion: Occasion,
  row: Register,
  step: StepRow,
  number: string,
  told: Values,
  nameOf: UnitNames,
): Promise<RegisterActed> {
  const before = await occasion.desk.registers.take(number);
  if (!before || before.register !== row.key)
    throw new Refusal('no-such-number', { number, what: row.title });
  const about = { record: before };
  const post = mayTake(occasion.actor, step, before.entry, about);
  if (!post)
    throw new Refusal('wrong-unit', { number, what: step.does, units: unitsOf(step, before) }, step.clause);
  if (!openSteps(row, before.entry, about).some(({ key }) => key === step.key))
    throw new Refusal('step-not-open', { number, what: row.title }, step.clause);
  const { facts, values } = await decided(
    occasion,
    step,
    told,
    post,
    { record: before, entry: before.entry },
    nameOf,
  );
  if (step.alters) await mustBeNew(occasion, row, values, before);
  const taken = stepped(before, row, step.key, values, facts);
  const after = { ...taken, title: nameIn(valuesOf(row, taken.entry)[row.naming]) ?? taken.title };
  await keepEntry(occasion, row, step.key, after, momentOf(occasion, post), before);
  const kept = { ...facts, record: after, entry: after.entry };
  await keepEdition(occasion, step, kept);
  return { before, after, ...(await followed(step, told, kept)) };
}

/** Units that may take it instead. */
const unitsOf = (step: StepRow, record: Registered): readonly string[] =>
  keysOf(step.who, { record, entry: record.entry }).flatMap((key) =>
    key.startsWith('role:') ? [] : [key.slice(key.indexOf(':') + 1)],
  );

/** The open entry of that register, the newest first; opened by whoever acts where there is none. */
async function openedIn(occasion: Occasion, key: string, nameOf: UnitNames): Promise<Registered> {
  const row = registerOf(key);
  if (!row) throw new Error(`no register ${key}`);
  const [open] = (await occasion.desk.registers.list(key)).filter(({ status }) => status.state === 'open');
  return open ?? (await enter(occasion, row, {}, nameOf)).after;
}

/** The guiding catalogue as it reads from then on, where the row says that it does. */
async function keepEdition({ desk }: Occasion, row: Pick<StepRow, 'edits'>, facts: Facts): Promise<void> {
  const edition = await row.edits?.(facts);
  if (edition) await desk.catalogue.keep(edition);
}

/** What tells one value from another: an entry by its number, words whatever their width, case and spaces. */
const sameIn = (value: Value | undefined): string | undefined =>
  typeof value === 'object' && 'number' in value
    ? String(value.number)
    : value?.toString().normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** @throws Refusal `entered-twice` */
async function mustBeNew(
  { desk }: Occasion,
  row: Register,
  values: Values,
  self?: Registered,
): Promise<void> {
  const said = (row.unique ?? []).filter((part) => values[part] !== undefined);
  const all = said.length > 0 ? await desk.registers.list(row.key) : [];
  for (const part of said) {
    const twin = all.find(
      (each) =>
        each.number !== self?.number &&
        each.status.state !== 'void' &&
        sameIn(valuesOf(row, each.entry)[part]) === sameIn(values[part]),
    );
    const label = row.parts[part]?.words[0] ?? part;
    if (twin)
      throw new Refusal('entered-twice', { label, number: twin.number, name: twin.title }, row.clause);
  }
}
