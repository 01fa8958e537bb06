import { catalogue } from '../../commands/index.ts';
import type { Command } from '../../src/chat/define-command.ts';

export interface CommandColumns {
  readonly head: readonly string[];
  /** One row of cells. */
  row(command: Command): readonly string[];
}

/** Every command in the order of help, as a Markdown table. */
export function commandTable({ head, row }: CommandColumns): string {
  const lines = [head, head.map(() => '---'), ...catalogue.map(row)];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** Names of what it asks for; what may be left out in brackets. */
export const fieldList = (
  { fields }: Command,
  name: (field: string) => string,
  [open, close, between]: readonly [string, string, string],
) =>
  Object.entries(fields)
    .filter(([, { quiet }]) => !quiet)
    .map(([field, { required }]) => (required ? name(field) : `${open}${name(field)}${close}`))
    .join(between);
