import { config } from 'dotenv';
import { runAdmin } from './admin/run.ts';
import type { Log } from './chat/log.ts';

config({ quiet: true });

const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
const told = (fact: unknown) => (fact instanceof Error ? (fact.stack ?? fact.message) : String(fact));
const debugging = process.env.LOG_LEVEL === 'debug';
const note = (level: string) => (facts: object, message: string) => {
  if (debugging) complain(`[${level}] ${message} ${Object.values(facts).map(told).join(' ')}`);
};
const log: Log = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };

process.exitCode = await runAdmin(process.argv.slice(2), {
  env: process.env,
  now: new Date(),
  log,
  say: (line) => process.stdout.write(`${line}\n`),
  complain,
});
