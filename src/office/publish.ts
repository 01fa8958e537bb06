import type { Registered } from '../domain/entry.ts';
import type { Hand } from '../domain/people.ts';
import { openSteps, registered, stepped } from '../engine/entries.ts';
import type { Publishing } from '../engine/row.ts';
import { DISCLOSURE } from '../registers/disclosure.ts';
import type { RegisterActed } from './act-on-register.ts';
import { keepEntry } from './keep-registered.ts';
import type { Occasion } from './occasion.ts';

/** What a draft is about: a project or an entry by its number, and whose it is. */
export interface Published {
  readonly about: string;
  readonly unit?: string;
  readonly by: Hand;
}

/**
 * Keeps the draft the public is to read. One that waits already for the same thing is brought up to date, so that there
 * is never more than one (六(六), R90).
 */
export async function publish(
  occasion: Occasion,
  { kind, title, lines }: Publishing,
  { about, unit, by }: Published,
): Promise<Pick<RegisterActed, 'before' | 'after'>> {
  const { desk, today } = occasion;
  const moment = { by, at: desk.now.toISOString(), today };
  const text = lines.join('\n');
  const waits = (each: Registered) =>
    openSteps(DISCLOSURE, each.entry, { record: each }).some(({ key }) => key === 'disclosure-redraft');
  const waiting = (await desk.registers.list(DISCLOSURE.key)).find(
    (each) => each.entry.values.kind === kind && each.entry.values.about === about && waits(each),
  );
  // Asked again of what is locked: somebody may have published it meanwhile.
  const locked = waiting && (await desk.registers.take(waiting.number));
  const before = locked && waits(locked) ? locked : undefined;
  const after = before
    ? { ...stepped(before, DISCLOSURE, 'disclosure-redraft', { title, text }, moment), title }
    : registered(
        DISCLOSURE,
        await desk.records.nextNumber(DISCLOSURE.letter, Number(today.slice(0, 4))),
        title,
        { kind, title, text, about, ...(unit && { unit }) },
        moment,
      );
  const verb = before ? 'disclosure-redraft' : DISCLOSURE.key;
  await keepEntry(occasion, DISCLOSURE, verb, after, moment, before);
  return { ...(before && { before }), after };
}
