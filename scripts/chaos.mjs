// Plays a seeded day of thirty people over three platforms and two replicas, with deaths, repeats and failing interfaces.
// Usage: npm run chaos -- --steps 10000 --seed 7
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
  },
});
const env = { ...process.env, CHAOS_STEPS: values.steps, CHAOS_SEED: values.seed };
console.log(`Seed ${values.seed}: the same seed plays the same day.`);
spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/journeys/chaos.test.ts'], {
  env,
  stdio: 'inherit',
}).on('exit', (code) => process.exit(code ?? 1));
