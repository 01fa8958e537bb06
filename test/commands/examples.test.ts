import { describe, expect, it } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import { CATALOGUE } from '../../prisma/seed/catalogue.ts';
import { UNITS } from '../../prisma/seed/units.ts';
import type { Command } from '../../src/chat/define-command.ts';
import type { ReadContext } from '../../src/chat/fields.ts';
import { readUtterance } from '../../src/chat/read/utterance.ts';
import { readInput, readTyped } from '../../src/chat/read-input.ts';

const CONTEXT = {
  now: new Date('2026-11-22T10:00:00+08:00'),
  timeZone: 'Asia/Shanghai',
  units: UNITS,
  items: CATALOGUE.items.map((item) => ({ ...item, version: 1 })),
} as unknown as ReadContext;

const ROWS = catalogue
  .filter(({ says }) => says !== undefined)
  .map((command) => [command.name, command] as const);

/** What its own readers make of its example: words that found no place, and fields that cannot be read. */
function readExample(command: Command): readonly string[] {
  const said = readUtterance(command.says?.example ?? '', catalogue, { slashRequired: false });
  if (said.kind !== 'command' || said.name !== command.name) return [`heard as ${JSON.stringify(said)}`];
  const word = command.words.find((each) => command.says?.example.startsWith(each)) ?? '';
  const given = command.presets?.[word] ?? {};
  const { values, unknown } = readTyped(command, said.rest, given);
  const typed = { ...given, ...values };
  const { problems } = readInput(command, command.expand?.(typed) ?? typed, CONTEXT);
  return [...unknown, ...problems.map(({ field, key }) => `${field}: ${key}`)];
}

describe('every example of a row', () => {
  it.each(ROWS)('B01 %s is read whole by its own readers', (_, command) => {
    expect(readExample(command)).toEqual([]);
  });
});
