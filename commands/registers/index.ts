import type { Catalogue } from '../../src/chat/define-command.ts';
import browse from './catalogue.ts';
import catalogueDifferences from './catalogue-differences.ts';
import catalogueFields from './catalogue-fields.ts';
import catalogueUnmapped from './catalogue-unmapped.ts';
import centralOn from './central.ts';
import entry from './entry.ts';
import publicDraft from './public-draft.ts';
import publicTemplate from './public-template.ts';
import { listCommands } from './register-lists.ts';
import { tableCommands } from './register-table.ts';
import { registerCommands } from './registers.ts';

/** Reading the catalogues in force. */
export const catalogues: Catalogue = [
  browse,
  catalogueDifferences,
  catalogueFields,
  catalogueUnmapped,
  centralOn,
];

/** What the rows of the registers give. */
export const registers: Catalogue = [
  ...registerCommands,
  ...listCommands,
  ...tableCommands,
  entry,
  publicDraft,
  publicTemplate,
];
