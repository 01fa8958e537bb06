import { RULE_SET } from '../domain/clauses.ts';
import { registered } from '../engine/entries.ts';
import type { Founding, Register } from '../engine/row.ts';
import { REGISTERS } from '../registers/registers.ts';
import { THE_DOCUMENT as DOCUMENT } from '../registers/the-document.ts';
import { saveEntry } from './keep-registered.ts';
import type { Desk } from './ports.ts';

/** Puts down what the document itself lays down and nobody has put down yet, the towns of a roster included (二(二), 八(一)). */
export async function layOut(desk: Desk, row: Register, today: string): Promise<void> {
  const wanted = row.founding?.(await desk.people.units()) ?? [];
  if (wanted.length === 0) return;
  const open = await lacking(desk, row, wanted);
  if (open.length === 0) return;
  // Whoever comes at the same moment waits for the first one's lock, or collides with it and begins anew.
  const [first] = wanted.flatMap(({ number }) => number ?? []);
  if (first) await desk.registers.take(first);
  for (const founding of await lacking(desk, row, open)) await laid(desk, row, founding, today);
}

/** Every register that has such entries. */
export async function layOutAll(desk: Desk, today: string): Promise<void> {
  for (const row of REGISTERS) await layOut(desk, row, today);
}

async function lacking(desk: Desk, row: Register, wanted: readonly Founding[]): Promise<readonly Founding[]> {
  const there = new Set((await desk.registers.list(row.key)).map(({ entry }) => entry.values.laid));
  return wanted.filter((each) => !there.has(each.laid));
}

async function laid(desk: Desk, row: Register, founding: Founding, today: string): Promise<void> {
  const { laid: mark, values } = founding;
  const number = founding.number ?? (await desk.records.nextNumber(row.letter, Number(today.slice(0, 4))));
  const title = String(values[row.naming] ?? number);
  const moment = { by: DOCUMENT, at: desk.now.toISOString() };
  const after = registered(row, number, title, { ...values, laid: mark }, moment);
  await saveEntry(desk, row, after, today);
  await desk.log.append({
    subject: `register:${number}`,
    verb: row.key,
    by: { system: DOCUMENT.person },
    cause: `${DOCUMENT.person}:${mark}`,
    clause: row.clause,
    ruleSet: RULE_SET,
    after,
  });
}
