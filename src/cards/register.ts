import type { Registered } from '../domain/entry.ts';
import { stateOf, valuesOf } from '../engine/entries.ts';
import type { Gathered, Register } from '../engine/row.ts';
import { REGISTER_WORDS as W } from '../wording/parts.ts';
import type { Button, Card } from './card.ts';
import { entryLines, filesOf, partsShown } from './entry-lines.ts';
import type { Names } from './names.ts';

/** An entry of a register: what it says, how it stands, what happened to it. */
export function registerCard(
  row: Register,
  record: Registered,
  names: Names,
  {
    title,
    buttons = [],
    gathered = [],
  }: {
    readonly title?: string;
    readonly buttons?: readonly Button[];
    readonly gathered?: readonly Gathered[];
  } = {},
): Card {
  const { entry, number } = record;
  const [, ...steps] = entryLines(row, entry, names, { record });
  const files = filesOf(row, entry);
  return {
    tone: record.status.state === 'open' ? 'waiting' : 'plain',
    title: title ?? W.title(number, record.title),
    body: [
      {
        kind: 'facts',
        facts: [
          { label: W.state, value: stateNow(row, record) },
          ...partsShown(row.parts, valuesOf(row, entry), names),
          { label: W.entered, value: `${entry.by.name}，${names.stamp(entry.at)}` },
        ],
      },
      ...(steps.length > 0 ? [{ kind: 'list' as const, items: steps }] : []),
      ...gathered.flatMap(({ title: text, lines }) => [
        { kind: 'text' as const, text },
        { kind: 'list' as const, items: lines },
      ]),
      { kind: 'note', text: W.clause(row.clause) },
    ],
    buttons,
    ...(files.length > 0 && { files }),
  };
}

/** An entry that was made by mistake and taken back stands no more, whatever its row says. */
const stateNow = (row: Register, record: Registered): string =>
  record.entry.superseded ? W.takenBack : stateOf(row, record.entry, { record });

/** `S2026-01 名称：状态` */
export const registerLine = (row: Register, record: Registered): string =>
  W.line(record.number, record.title, stateNow(row, record));
