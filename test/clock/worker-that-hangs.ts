// A program of its own for the tests: takes the job `hold`, says so, and never finishes it.
import { startJobs } from '../../src/clock/runner.ts';

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const [, , url = ''] = process.argv;

await startJobs({
  url,
  log: quiet,
  tasks: {
    hold: () => {
      process.stdout.write('holding\n');
      return new Promise<void>(() => undefined);
    },
  },
});
