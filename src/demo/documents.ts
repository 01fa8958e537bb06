import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoStep } from '../wording/demo-story.ts';
import type { Stage } from './stage.ts';

/** Our own files of an earlier run. */
const OURS = /^\d\d .*\.(docx|ics)$/;

/** An empty folder, but for what is not ours. */
export async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (OURS.test(name)) await rm(join(folder, name));
}

/** Keeps what was sent to those who act in the story, each document once, in the order of the year; answers how many. */
export async function keepDocuments(
  story: readonly DemoStep[],
  stage: Stage,
  folder: string,
): Promise<number> {
  const people = new Set(story.flatMap((step) => ('as' in step ? step.as : [])));
  const mail = (await Promise.all([...people].map(stage.seenBy))).flat();
  const files = mail.sort((a, b) => a.at.getTime() - b.at.getTime()).flatMap((each) => each.files);
  const kept = new Set<string>();
  for (const { name, url } of files) {
    const bytes = await stage.file(url);
    const fingerprint = createHash('sha256').update(bytes).digest('hex');
    if (kept.has(fingerprint)) continue;
    kept.add(fingerprint);
    const place = `${String(kept.size).padStart(2, '0')} ${name.replaceAll(/[/\\]/g, '_')}`;
    await writeFile(join(folder, place), bytes);
  }
  return kept.size;
}
