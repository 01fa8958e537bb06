import { readFileSync } from 'node:fs';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { uptime } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, folderProblem, StoreProblem } from '../errors.ts';

/** A start that takes longer than this has died without a word. Milliseconds. */
const STALE_AFTER = 10 * 60_000;
const LOOK_AGAIN = 50;
const heldHere = new Set<string>();

/** Runs `work` while no other process starts or stops the same server. @throws StoreProblem after waiting in vain */
export async function withLock<T>(file: string, work: () => Promise<T>, patience = 120_000): Promise<T> {
  await take(file, Date.now() + patience);
  try {
    return await work();
  } finally {
    heldHere.delete(file);
    await rm(file, { force: true });
  }
}

async function take(file: string, until: number): Promise<void> {
  for (;;) {
    try {
      const handle = await open(file, 'wx', 0o600);
      heldHere.add(file);
      await handle.writeFile(`${process.pid}\n`);
      await handle.close();
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw folderProblem(error, dirname(file));
    }
    if (await isStale(file)) await rm(file, { force: true });
    else if (Date.now() > until) throw held(file);
    else await pause(LOOK_AGAIN);
  }
}

async function isStale(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return false;
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  // Just made: its owner has not written its number yet.
  if (!pid) return Date.now() - found.mtimeMs > 5_000;
  const booted = Date.now() - uptime() * 1000;
  if (found.mtimeMs < booted || Date.now() - found.mtimeMs > STALE_AFTER) return true;
  // A container starts with the same numbers again and again: our own number on a lock we do not hold is an old one.
  return pid === process.pid ? !heldHere.has(file) : !isAlive(pid);
}

/** Whether a process of that number works, ours or another user's. */
export function isAlive(pid: number): boolean {
  // Zero would name our own process group.
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

// In a container without an init, nobody ever buries a dead server: its number stays, its work is over.
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return false;
  }
}

function held(file: string): StoreProblem {
  return new StoreProblem(
    'in-use',
    `Another Lianxi has been starting on this data folder for too long. Wait for it or stop it; if none is running, delete ${file}.`,
  );
}
