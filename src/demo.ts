import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UNITS } from '../prisma/seed/units.ts';
import { emptyFolder, keepDocuments } from './demo/documents.ts';
import { play } from './demo/play.ts';
import { reader } from './demo/read-out.ts';
import { openStage, type Stage, workDayFrom } from './demo/stage.ts';
import { whenLeftAlone } from './parent.ts';
import { DEMO_WORDS as W } from './wording/demo.ts';
import { DEMO_BEGINS, demoStory } from './wording/demo-story.ts';

/** Where the documents of the played year are left. */
const FOLDER = resolve(process.argv[2] ?? 'demo-output');

const started = Date.now();
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const dataDir = await mkdtemp(join(tmpdir(), 'lianxi-demo-'));
// Temporary folders are closed to others; started by root, the database runs as somebody else.
await chmod(dataDir, 0o755);

const opening = openStage(dataDir);
let ended: Promise<void> | undefined;
/** Once, whoever asks first: the signal or the end of the story. */
const end = (code: number): Promise<void> => {
  ended ??= opening
    .then(
      (stage) => stage.close(),
      () => undefined,
    )
    .then(() => rm(dataDir, { recursive: true, force: true }))
    .then(() => process.exit(code));
  return ended;
};
process.on('SIGINT', () => void end(130));
process.on('SIGTERM', () => void end(143));
whenLeftAlone(() => void end(143));

async function perform(stage: Stage): Promise<void> {
  const today = stage.dayOf(await stage.now());
  const year = Number(today.slice(0, 4)) + (today.slice(5) < DEMO_BEGINS ? 0 : 1);
  const units = new Map<string, string>(UNITS.map(({ slug, name }) => [slug, name]));
  const story = demoStory(year, {
    day: (monthAndDay, ofYear = year) => workDayFrom(`${ofYear}-${monthAndDay}`),
    unit: (slug) => units.get(slug) ?? slug,
  });
  await stage.windTo(`${year}-${DEMO_BEGINS}`);
  print(W.intro(year));
  await play(story, stage, reader(print));
  const files = await keepDocuments(story, stage, FOLDER);
  print(W.done(((Date.now() - started) / 1000).toFixed(1), FOLDER, files));
}

try {
  await emptyFolder(FOLDER);
  await perform(await opening);
  await end(0);
} catch (error) {
  // Whoever ended it knows that it was not over.
  if (!ended) print(error instanceof Error ? error.message : String(error));
  await end(1);
}
