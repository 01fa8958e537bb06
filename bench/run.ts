// Measures the program against the least that could do the same work; prints Markdown: npm run bench
// SIZES=10000,1000000 npm run bench asks the same questions of that many projects, one size after the other.
import { cpus, loadavg } from 'node:os';
import { compareActs } from './acts.ts';
import { compareCommands } from './command.ts';
import { lines, table } from './measure.ts';
import { openOffice } from './office.ts';
import { compareFind, compareQuestions, multiplyProjects } from './query.ts';
import { compareSweep } from './sweep.ts';

const ROUNDS = 300;
const QUESTION_ROUNDS = 60;
const ACT_ROUNDS = 40;
const SWEEP_ROUNDS = 5;
/** A question may take this many times its own SQL, at p95 (the goal of docs/figures.md). */
const LINE = 1.5;

const sizes = (process.env.SIZES ?? '10000').split(',').map(Number);
if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1_000))
  throw new Error('SIZES takes whole numbers of a thousand or more, such as SIZES=10000,1000000');

const office = await openOffice();
try {
  const [{ model = 'unknown' } = {}] = cpus();
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `${cpus().length} cores (${model.trim()}), load ${load}, Node ${process.versions.node}, built-in PostgreSQL 18\n`,
  );
  const { figures, statements, trips, writes } = await compareCommands(office, ROUNDS);
  console.log(
    table(
      `A declaration: ${statements} statements by ${trips} round trips, ${writes} of them writes`,
      ROUNDS,
      figures,
    ),
  );
  for (const each of await compareActs(office, ACT_ROUNDS)) {
    const title = `${each.what}: ${each.statements} statements by ${each.trips} round trips`;
    console.log(`\n${table(title, ACT_ROUNDS, each.figures)}`);
  }
  for (const size of sizes.toSorted((a, b) => a - b)) {
    await multiplyProjects(office.url, size);
    console.log(`\n${table(`A query over ${size} projects`, ROUNDS, await compareFind(office, ROUNDS))}`);
    const asked = await compareQuestions(office, QUESTION_ROUNDS);
    console.log(`\n${lines(`Asked of ${size} projects`, QUESTION_ROUNDS, asked, LINE)}`);
  }
  for (const size of sizes.toSorted((a, b) => a - b)) {
    const { figures: swept, grown } = await compareSweep(office, size, SWEEP_ROUNDS);
    const title = `Reminders, ${grown.toFixed(0)} MB more held after it`;
    console.log(`\n${table(title, SWEEP_ROUNDS, swept)}`);
  }
} finally {
  await office.close();
}
