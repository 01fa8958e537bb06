import { resolve } from 'node:path';
import { backup, restore } from '../store/backup/backup.ts';
import { ADMIN } from '../wording/admin.ts';
import { type Errand, withDatabase } from './errand.ts';

const rowsIn = (head: { readonly tables: readonly { readonly rows: number }[] }) =>
  head.tables.reduce((sum, { rows }) => sum + rows, 0);

/** Writes everything into a file while the office goes on working (design §3). */
export async function backupOffice(errand: Errand): Promise<void> {
  const [file = ''] = errand.arguments;
  const head = await withDatabase(errand, ({ url }) => backup(url, file));
  errand.say(ADMIN.backupDone(resolve(file), rowsIn(head)));
}

/** Puts a backup in the place of what is there; never beside a working office, and over records only when told. */
export async function restoreOffice(errand: Errand): Promise<void> {
  const [file = ''] = errand.arguments;
  const { overwrite = false } = errand.options;
  const head = await withDatabase(errand, ({ url }) => restore(url, file, { overwrite, log: errand.log }));
  errand.say(ADMIN.restoreDone(resolve(file), rowsIn(head)));
}
