import { setTimeout as pause } from 'node:timers/promises';
import { apologise, decline } from '../cards/answers.ts';
import type { Card } from '../cards/card.ts';
import { dayOf } from '../domain/calendar.ts';
import { fileName } from '../domain/one-line.ts';
import type { KeptFile, Store } from '../office/ports.ts';
import { CHAT_WORDS as W } from '../wording/chat.ts';
import type { Scene } from './define-command.ts';
import { checkSize, DAILY_FILES, FileRefused, INCOMING_FILE_MAX_BYTES } from './file-size.ts';
import type { Log } from './log.ts';
import { DeliveryFailed, type Incoming, type IncomingFile } from './platform.ts';

/** Each file with its bytes, or why there are none: refused for good, or not to be had now. */
export type Fetched = readonly {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly refused?: FileRefused['why'];
}[];

interface Fetching {
  readonly store: Store;
  readonly clock: () => Date;
  readonly timeZone: string;
  readonly log: Log;
  readonly fetchFile: (platform: string, file: IncomingFile) => Promise<Uint8Array>;
}

const DAY = 24 * 3_600_000;
/** Times a file is asked for while the platform says later, and the longest rest between, in milliseconds. */
const TRIES = 3;
const REST = 3_000;

/** Outside any transaction and any order of a chat: the network must hold up neither. A stranger's files are not fetched. */
export async function fetchFiles(incoming: Incoming, fetching: Fetching): Promise<Fetched> {
  if (incoming.kind === 'pressed' || !incoming.addressed || incoming.files.length === 0) return [];
  const sent = await sentToday(incoming, fetching);
  if (!sent) return [];
  let { count, bytes } = sent;
  return Promise.all(
    incoming.files.map((file) => {
      count += 1;
      bytes += file.size ?? 0;
      const beyond = count > DAILY_FILES.count || bytes > DAILY_FILES.bytes;
      return beyond ? { name: file.name, refused: 'too-many' as const } : fetchOne(file, incoming, fetching);
    }),
  );
}

/** What this person sent within the last day; nothing for a stranger. */
function sentToday({ platform, account: id }: Incoming, { store, clock, timeZone }: Fetching) {
  const now = clock();
  const today = dayOf(now, timeZone);
  return store.transact(now, async ({ people, files }) => {
    const actor = await people.actor({ platform, id }, today);
    return actor && files.sentBy(actor.person, new Date(now.getTime() - DAY));
  });
}

async function fetchOne(
  file: IncomingFile,
  { platform, key }: Incoming,
  { fetchFile, log }: Fetching,
): Promise<Fetched[number]> {
  const name = fileName(file.name);
  for (let tries = 1; ; tries += 1) {
    try {
      checkSize(name, file.size);
      const bytes = await fetchFile(platform, file);
      checkSize(name, bytes.byteLength);
      return { name, bytes };
    } catch (error) {
      if (error instanceof FileRefused) return { name, refused: error.why };
      const problem = error instanceof DeliveryFailed ? error.problem : undefined;
      if (problem?.kind !== 'later' || tries === TRIES) {
        log.warn({ event: key, err: error }, 'a file could not be fetched');
        return { name };
      }
      await pause(Math.min(problem.afterMs, REST));
    }
  }
}

const REFUSED = {
  'too-many': (name) =>
    decline(W.filesTooMany(name, DAILY_FILES.count, DAILY_FILES.bytes / 1024 / 1024), W.filesTomorrow),
  'too-large': (name) => decline(W.fileTooLarge(name, INCOMING_FILE_MAX_BYTES / 1024 / 1024), W.fileSmaller),
  empty: (name) => decline(W.fileEmpty(name), W.fileAgain),
} as const satisfies Record<FileRefused['why'], (name: string) => Card>;

/** What was kept, and what is said of those that could not be had. */
export interface Kept {
  readonly kept: readonly KeptFile[];
  readonly refused: readonly Card[];
}

/** Keeps what came, and says of each file that was not kept why. A stranger's are not kept; what they said is refused in words. */
export async function keepFiles(files: Fetched, { desk, actor }: Scene): Promise<Kept> {
  if (!actor) return { kept: [], refused: [] };
  const kept: KeptFile[] = [];
  const cards: Card[] = [];
  for (const { name, bytes, refused } of files) {
    if (refused) {
      cards.push(REFUSED[refused](name));
    } else if (bytes) {
      const { key } = await desk.files.put({ name, bytes, by: actor.person });
      kept.push({ key, name });
    } else cards.push(apologise(W.undeliverableFile, name));
  }
  return { kept, refused: cards };
}
