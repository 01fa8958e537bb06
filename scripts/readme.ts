// Writes the tables and charts of docs/commands.md and docs/flows.md from the program itself: npm run readme
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillParts } from './readme/fill.ts';
import { PARTS } from './readme/parts.ts';

for (const [name, parts] of Object.entries(PARTS)) {
  const file = join(import.meta.dirname, '..', name);
  const text = await readFile(file, 'utf8');
  const filled = fillParts(text, parts);
  if (filled !== text) await writeFile(file, filled);
  console.log(`${name} ${filled === text ? 'is current' : 'was brought up to date'}.`);
}
