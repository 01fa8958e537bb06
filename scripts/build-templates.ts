/** Builds the first templates. Afterwards the Word files are the truth: one that exists is replaced only with `--replace`. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FIRST_TEMPLATES } from '../templates/first/index.ts';
import { pack } from '../templates/first/pack.ts';

const { values } = parseArgs({ options: { replace: { type: 'boolean', default: false } } });

for (const [file, content] of Object.entries(FIRST_TEMPLATES)) {
  const target = new URL(`../templates/${file}`, import.meta.url);
  if (existsSync(target) && !values.replace) {
    console.log(`${file} is there and stays as it is`);
    continue;
  }
  await writeFile(target, pack(content));
  console.log(`${file} was built`);
}
