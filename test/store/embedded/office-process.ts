// A process of its own that opens the built-in database, says so, and gives it back when its input ends.
// Usage: node --import tsx office-process.ts OPTIONS (the options of openDatabase without the log, as JSON)
import { openDatabase } from '../../../src/store/connect/connect.ts';
import { StoreProblem } from '../../../src/store/errors.ts';

const warn = (facts: object, message: string): void => console.error(message, facts);
const log = { debug() {}, info: warn, warn, error: warn };
try {
  const database = await openDatabase({ ...JSON.parse(process.argv[2] ?? '{}'), log });
  const { url, note } = database;
  console.log(JSON.stringify({ url, note, pid: process.pid }));
  for await (const _ of process.stdin);
  await database.close();
} catch (error) {
  if (!(error instanceof StoreProblem)) throw error;
  console.log(JSON.stringify({ trouble: error.trouble, message: error.message }));
}
