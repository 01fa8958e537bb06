import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { POSTS } from '../prisma/seed/posts.ts';
import { readConfig } from './config.ts';
import { startLianxi } from './lianxi.ts';
import { DEMO_STORY, type DemoStep, DEMO_WORDS as W } from './wording/demo.ts';

/** Where the documents of the played year are left. */
const FOLDER = resolve(process.argv[2] ?? 'demo-output');
/** Lines of one answer that the terminal shows; the whole stands in the chat. */
const SHOWN_LINES = 9;
/** Reminders shown after time has passed. */
const SHOWN_REMINDERS = 3;

const message = z.object({
  id: z.string(),
  text: z.string(),
  buttons: z.array(z.string()),
  files: z.array(z.object({ name: z.string(), url: z.string() })),
  author: z.string().nullish(),
});
type Message = z.infer<typeof message>;
const answered = z.object({ messages: z.array(message), error: z.string().optional() });

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const shorten = (text: string) => {
  const lines = text.split('\n');
  return lines.length > SHOWN_LINES ? `${lines.slice(0, SHOWN_LINES).join('\n')}\n…` : text;
};

const started = Date.now();
const dataDir = await mkdtemp(join(tmpdir(), 'lianxi-demo-'));
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const config = readConfig({
  DATA_DIR: dataDir,
  PORT: '0',
  DEMO: 'on',
  CONSOLE: 'on',
  TIME_ZONE: process.env.TIME_ZONE,
});
const lianxi = await startLianxi(config, silent);
const origin = new URL(lianxi.url).origin;
const titles = new Map(POSTS.map(({ slug, title }) => [slug as string, title]));
const kept = new Set<string>();

const end = async (code: number) => {
  await lianxi.stop();
  await rm(dataDir, { recursive: true, force: true });
  process.exit(code);
};
process.once('SIGINT', () => void end(130));

async function call(path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${origin}${path}`, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return answer.json();
}

const seenBy = async (as: string) =>
  answered.parse(await call(`/console/messages?as=${encodeURIComponent(as)}`)).messages;

/** Each kind of step, played through the same entrances that the page uses. */
async function play(step: DemoStep): Promise<void> {
  if ('scene' in step) return print(W.scene(step.scene));
  if ('wind' in step) return wind(step.wind, step.because);
  if ('says' in step) {
    print(W.says(titles.get(step.as) ?? step.as, step.says));
    return show(await call('/console/say', { as: step.as, chat: step.chat ?? 'dm', text: step.says }));
  }
  return press(step.as, step.presses, step.form);
}

async function press(
  as: string,
  label: string,
  form: Readonly<Record<string, string>> | undefined,
): Promise<void> {
  const who = titles.get(as) ?? as;
  const card = (await seenBy(as)).findLast(({ buttons }) => buttons.includes(label));
  if (!card) throw new Error(W.missing(who, label));
  const words = form
    ? `（${Object.entries(form)
        .map(([key, value]) => `${key}：${value}`)
        .join('，')}）`
    : '';
  print(W.presses(who, label, words));
  await show(await call('/console/press', { as, message: card.id, button: label, form }));
}

async function wind(by: string, because: string): Promise<void> {
  const people = ['office-director', 'member-finance', 'member-civil-affairs', 'officer-education-sports'];
  const before = new Set((await Promise.all(people.map(seenBy))).flat().map(({ id }) => id));
  const { now } = z.object({ now: z.string() }).parse(await call('/console/clock', { forward: by }));
  print(W.wound(now.slice(0, 10), because));
  const fresh = (await Promise.all(people.map(seenBy))).flat().filter(({ id }) => !before.has(id));
  if (fresh.length === 0) return;
  print(W.reminders(fresh.length));
  for (const { text } of fresh.slice(0, SHOWN_REMINDERS)) print(indent(shorten(text)));
}

const indent = (text: string) => text.replace(/^/gm, '    ');

async function show(answer: unknown): Promise<void> {
  const { messages, error } = answered.partial().parse(answer);
  if (error) throw new Error(error);
  const [first] = (messages ?? []).toReversed();
  if (first) print(indent(W.answers(shorten(first.text))));
  for (const each of messages ?? []) await keepFiles(each);
}

async function keepFiles({ files }: Message): Promise<void> {
  for (const { name, url } of files.filter((file) => !kept.has(file.url))) {
    kept.add(url);
    const bytes = new Uint8Array(await (await fetch(new URL(url, origin))).arrayBuffer());
    await writeFile(
      join(FOLDER, `${String(kept.size).padStart(2, '0')} ${name.replaceAll(/[/\\]/g, '_')}`),
      bytes,
    );
  }
}

try {
  await mkdir(FOLDER, { recursive: true });
  print(W.intro);
  for (const step of DEMO_STORY) await play(step);
  print(W.done(((Date.now() - started) / 1000).toFixed(1), FOLDER, kept.size));
  await end(0);
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  await end(1);
}
