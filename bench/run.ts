// Measures the program against the least that could do the same work; prints Markdown: npm run bench
import { cpus } from 'node:os';
import { compareCommands } from './command.ts';
import { table } from './measure.ts';
import { openOffice } from './office.ts';
import { compareQueries, multiplyProjects } from './query.ts';

const ROUNDS = 300;
const PROJECTS = 10_000;

const office = await openOffice();
try {
  const { figures, statements, writes } = await compareCommands(office, ROUNDS);
  await multiplyProjects(office.url, PROJECTS);
  const queries = await compareQueries(office, ROUNDS);
  const [{ model = 'unknown' } = {}] = cpus();
  console.log(
    `${cpus().length} cores (${model.trim()}), Node ${process.versions.node}, built-in PostgreSQL 18\n`,
  );
  console.log(table(`A query over ${PROJECTS} projects`, ROUNDS, queries));
  console.log('');
  console.log(table(`A declaration: ${statements} statements, ${writes} of them writes`, ROUNDS, figures));
} finally {
  await office.close();
}
