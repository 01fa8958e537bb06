import { partsShown } from '../../src/cards/entry-lines.ts';
import type { Names } from '../../src/cards/names.ts';
import type { KnownScene } from '../../src/chat/define-command.ts';
import type { Registered, Values } from '../../src/domain/entry.ts';
import type { Parts } from '../../src/domain/part.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { stepsOf, valuesOf } from '../../src/engine/entries.ts';
import type { Register } from '../../src/engine/row.ts';
import { noteReading } from '../../src/office/note-reading.ts';
import type { LoggedEntry } from '../../src/office/ports.ts';
import { maySeeEntry } from '../../src/office/sight.ts';
import { REGISTER_PREFIXES, registerOf } from '../../src/registers/registers.ts';
import { REGISTER_WORDS as W } from '../../src/wording/parts.ts';
import type { RecordStep } from '../matters/record-history.ts';

/** Whether the number is one of a register's entries. */
export const isEntry = (number: string): boolean =>
  REGISTER_PREFIXES.includes(/^[A-Z]+/.exec(number)?.[0] ?? '');

/**
 * Every step of an entry in order, with what was told and what a correction changed. Reading what is closed is noted.
 * @throws Refusal `no-such-registered` when there is none of that number, or not for this person's eyes
 */
export async function registerHistory(
  number: string,
  { desk, actor, names, occasion }: KnownScene,
): Promise<{ readonly title: string; readonly steps: readonly RecordStep[] }> {
  const record = await desk.registers.find(number);
  const row = record && registerOf(record.register);
  if (!record || !row || !maySeeEntry(actor, row, record))
    throw new Refusal('no-such-registered', { number });
  if (row.closedTo && !row.silent) await noteReading(occasion, number);
  const entries = await desk.log.of(`register:${number}`);
  const steps = entries.map((entry, place) => ({
    ...entry,
    deed: deedOf(row, entry, entries[place - 1]?.after as Registered | undefined, names),
  }));
  return { title: record.title, steps };
}

function deedOf(
  row: Register,
  { verb, after }: LoggedEntry,
  before: Registered | undefined,
  names: Names,
): string {
  const now = after as Registered;
  if (verb === row.key) return W.deed(W.entered, said(row.parts, now.entry.values, names));
  const step = stepsOf(row).find(({ key }) => key === verb);
  if (!step) return names.verb(verb);
  const told = now.entry.steps.findLast(({ key }) => key === verb)?.values ?? {};
  const words = step.alters && before ? changed(row, before, now, names) : said(step.parts, told, names);
  return W.deed(step.words[0], words);
}

const said = (parts: Parts, values: Values, names: Names): readonly string[] =>
  partsShown(parts, values, names).map(({ label, value }) => W.told(label, value));

/** Each part that reads otherwise than before, both ways. */
function changed(row: Register, before: Registered, after: Registered, names: Names): readonly string[] {
  const was = partsShown(row.parts, valuesOf(row, before.entry), names);
  return partsShown(row.parts, valuesOf(row, after.entry), names).flatMap(({ label, value }) => {
    const earlier = was.find((each) => each.label === label)?.value;
    return earlier === value ? [] : [W.changed(label, earlier, value)];
  });
}
