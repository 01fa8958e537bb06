import { valuesOf } from '../engine/entries.ts';
import type { Desk } from '../office/ports.ts';
import { FEED_COLUMNS, FEED_KEYS } from '../registers/feed-keys.ts';
import type { OpenProject } from './open-project.ts';
import { projectRows } from './tables.ts';

type Column = keyof typeof FEED_COLUMNS;

/** Column → the name under which the system of projects reads it. */
export type FeedKeys = Readonly<Record<Column, string>>;

/** The names 公管办 gave; a column it named none for goes by its own (七(二)2, R93). */
export async function feedKeys(desk: Pick<Desk, 'registers'>): Promise<FeedKeys> {
  const given = (await desk.registers.list(FEED_KEYS.key))
    .filter(({ status }) => status.state !== 'void')
    .map(({ entry }) => valuesOf(FEED_KEYS, entry));
  return Object.fromEntries(
    Object.entries(FEED_COLUMNS).map(([column, word]) => {
      const own = given.find((values) => values.column === column)?.name;
      return [column, own === undefined ? word : String(own)];
    }),
  ) as FeedKeys;
}

/** What the system of projects takes in: the names, and a line for each project under them; every value is text. */
export function feedOf(projects: readonly OpenProject[], keys: FeedKeys) {
  const named = Object.entries(FEED_COLUMNS) as [Column, string][];
  return {
    keys: Object.fromEntries(named.map(([column, word]) => [keys[column], word])),
    projects: projectRows(projects).map((row) =>
      Object.fromEntries(named.map(([column, word]) => [keys[column], row[word] ?? ''])),
    ),
  };
}
